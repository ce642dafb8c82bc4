function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/**
 * Names and values of an address's query or a form's body. By hand: in Firefox, content scripts can't go through the
 * page's `URLSearchParams`.
 */
export const pairsIn = (text: string): (readonly [name: string, value: string])[] =>
  text
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const [name = '', ...value] = part.split('=');
      return [decoded(name), decoded(value.join('='))];
    });
