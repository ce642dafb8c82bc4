/**
 * The form in which labels compare: full and half width alike (NFKC), outer and repeated white space gone,
 * no regard to case. White space includes no-break and ideographic space.
 */
export const fold = (label: string): string =>
  label.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();

/** True for `null`, `undefined`, and text of nothing but white space (any kind, zero-width included). */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === 'string' && value.replace(/\s|\u200b|\u200c|\u200d|\u2060|\ufeff/gu, '') === '';
}
