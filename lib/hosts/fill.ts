/** Puts values in for each `{name}`; what has none stays as it is. */
export const fillIn = (text: string, of: (name: string) => string | undefined): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => of(name) ?? whole);
