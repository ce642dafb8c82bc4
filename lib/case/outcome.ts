/** What a policy says of a change, worst first. The order is the product's promise: see README.md beside this file. */
export const OUTCOMES = [
  'unknown',
  'forbidden',
  'undocumented',
  'incomplete',
  'unverified',
  'allowed',
] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** A finding's weight: an outcome, or `warning` and `info`, which never change the outcome. */
export type Level = Outcome | 'warning' | 'info';

/** What Caserail does for an outcome, mildest first. */
export const RESPONSES = ['observe', 'warn', 'confirm', 'block'] as const;
export type Response = (typeof RESPONSES)[number];

/** Position in {@link OUTCOMES}: 0 is the worst. */
export const severity = (outcome: Outcome): number => OUTCOMES.indexOf(outcome);

/** True if the level decides an outcome (is not a mere `warning` or `info`). */
export const decides = (level: Level): level is Outcome => level !== 'warning' && level !== 'info';

/** The worst of the deciding levels; `allowed` when nothing decides. */
export function worst(levels: Iterable<Level>): Outcome {
  let found: Outcome = 'allowed';
  for (const level of levels) {
    if (decides(level) && severity(level) < severity(found)) found = level;
  }
  return found;
}

/** The stricter of two responses. */
export const stricter = (a: Response, b: Response): Response =>
  RESPONSES.indexOf(a) >= RESPONSES.indexOf(b) ? a : b;
