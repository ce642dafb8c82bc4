/**
 * What of a page does not match its profile any more; each is the suffix of a `guard_…` and a `drift_…` message.
 * `driftAbsent`: the address is right, and nothing of the page is there. `driftScope`: no case stands where they should.
 * `driftKey` and `driftStatus`: nothing was found; `driftKeys` and `driftStatuses`: several, which differ.
 * `driftLabel`: a status that no policy of the site knows.
 */
export const DRIFT_CODES = [
  'driftAbsent',
  'driftScope',
  'driftKey',
  'driftKeys',
  'driftStatus',
  'driftStatuses',
  'driftLabel',
] as const;
export type DriftCode = (typeof DRIFT_CODES)[number];

/** What is remembered of a page that drifted. Instants are ISO 8601. */
export interface DriftMemory {
  /** When its profile last matched; absent if it never did. */
  readonly worked?: string;
  /** When this was first seen since. */
  readonly since?: string;
  /** On how many addresses, or with how many unknown words: see `mark`. */
  readonly count: number;
}
