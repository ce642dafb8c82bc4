/** `https://desk.example:8443` as `desk.example:8443`. */
export const hostOf = (origin: string): string => origin.replace(/^[a-z]+:\/\//u, '');
