/** The hosts of a team build: match patterns separated by commas or white space. Throws, naming the first bad one. */
export function parseHosts(text: string): string[];
