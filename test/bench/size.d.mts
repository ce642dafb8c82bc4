export interface Size {
  files: number;
  minified: number;
  gzipped: number;
}
export const BUDGETS: Readonly<Record<string, Readonly<{ minified: number; gzipped: number }>>>;
/** Bytes of the scripts and style sheets in `folder` whose names begin with `part`. */
export function measure(folder: string, part: string): Size;
/** What is wrong with a measured part; `undefined` if it keeps its budget. */
export function complaint(part: string, size: Size): string | undefined;
