export interface Budget {
  readonly minified: number;
  readonly gzipped: number;
}
export interface Size extends Budget {
  readonly files: number;
}
export const BUDGETS: Readonly<Record<'detector' | 'interceptor' | 'overlay', Budget>>;
export function measure(folder: string, part: string): Size;
export function complaint(part: string, size: Size, budget?: Budget): string | undefined;
