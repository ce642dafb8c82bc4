export interface Counts {
  passed: number;
  /** A line for each failure. */
  failed: string[];
  skipped: number;
}
export function counts(passed?: number, failed?: string[], skipped?: number): Counts;
export function sum(parts: readonly Counts[]): Counts;
export function vitestCounts(report: unknown): Counts;
export function playwrightCounts(report: unknown): Counts;
/** Counts of a run that should have left a report at `path`; a failure without a failed test counts as one. */
export function readCounts(path: string, read: (report: unknown) => Counts, status: number): Counts;
