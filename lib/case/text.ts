/**
 * The form in which labels compare: full and half width alike (NFKC), outer and repeated white space gone,
 * no regard to case, nor to what nobody sees (soft hyphens, marks of direction). White space includes no-break and
 * ideographic space.
 */
export const fold = (label: string): string =>
  label
    .normalize('NFKC')
    .replace(/\p{DI}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();

const BLANK = /^[\s\p{DI}]*$/u;

/** True for `null`, `undefined`, and text of nothing that is seen: white space of any kind, marks of no width. */
export function isEmpty(value: unknown): boolean {
  if (typeof value !== 'string') return value === null || value === undefined;
  const first = value.charCodeAt(0);
  // Most text begins with a plain character: that alone tells.
  return !(first > 32 && first < 127) && BLANK.test(value);
}
