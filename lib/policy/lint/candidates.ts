import type { Scalar, Tests } from '../vocabulary.ts';

/** A day, for dates beside those that are asked about. */
const DAY = 864e5;
const PADS = ['x', '0', '1', 'y', 'z'];

/**
 * Values worth trying where all of the tests must be met, the shortest first: undefined for an empty one. Whether one
 * does meet them is for the engine to say.
 */
export function* candidates(tests: readonly Tests[], now: string): Generator<Scalar | undefined> {
  yield undefined;
  const named = all(tests, 'is').flat();
  yield* named;
  if (named.length > 0) return;
  yield* truths(tests);
  yield* numbers(tests);
  yield* dates(tests, now);
  yield* texts(tests);
}

/**
 * True if {@link candidates} has a value that meets the tests whenever there is one: then none among them proves that
 * there is none. Several parts of a text could overlap, and dates may hang on another field; of those nothing is proved.
 */
export function isExhaustive(tests: readonly Tests[]): boolean {
  const names = new Set(tests.flatMap((one) => Object.keys(one)));
  if (names.has('before') || names.has('after')) return false;
  if (names.has('is')) return true;
  const numeric = names.has('min') || names.has('max');
  const textual = ['minLength', 'maxLength', 'prefix', 'contains', 'digits'].some((name) => names.has(name));
  const parts = all(tests, 'prefix').length + all(tests, 'contains').length;
  return !(numeric && (textual || names.has('isNot') || names.has('unless'))) && parts < 2;
}

const all = <K extends keyof Tests>(tests: readonly Tests[], name: K): NonNullable<Tests[K]>[] =>
  tests.map((one) => one[name]).filter((one) => one !== undefined);

/** `true` and `false` where a test speaks of either. */
function* truths(tests: readonly Tests[]): Generator<boolean> {
  const ruledOut = [...all(tests, 'isNot'), ...all(tests, 'unless')].flat();
  if (ruledOut.some((one) => typeof one === 'boolean')) yield* [true, false];
}

function* numbers(tests: readonly Tests[]): Generator<number> {
  const bounds = [...all(tests, 'min'), ...all(tests, 'max')];
  for (const bound of bounds) yield* [bound, bound + 1, bound - 1];
  if (bounds.length > 1) yield (Math.max(...all(tests, 'min')) + Math.min(...all(tests, 'max'))) / 2;
}

/** Days beside and between the dates asked about, and days beside now for what hangs on another field. */
function* dates(tests: readonly Tests[], now: string): Generator<string> {
  const asked = [...all(tests, 'before'), ...all(tests, 'after')];
  if (asked.length === 0) return;
  const fixed = asked.flatMap((ref) => (typeof ref === 'string' && ref !== 'now' ? [Date.parse(ref)] : []));
  const known = [...fixed.filter((time) => !Number.isNaN(time)), Date.parse(now)].sort((a, b) => a - b);
  for (const time of known) for (const days of [1, -1, 2, -2]) yield day(time + days * DAY);
  for (const [at, time] of known.entries()) {
    const next = known[at + 1];
    if (next !== undefined) yield new Date((time + next) / 2).toISOString();
  }
}

const day = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The parts that a text must have, padded to the lengths that it may have. */
function* texts(tests: readonly Tests[]): Generator<string> {
  const start = all(tests, 'prefix').reduce((a, b) => (b.length > a.length ? b : a), '');
  let base = start;
  for (const part of all(tests, 'contains')) {
    if (!base.toLowerCase().includes(part.toLowerCase())) base += part;
  }
  const counts = all(tests, 'digits').filter((count) => typeof count === 'number');
  const lengths = [
    ...all(tests, 'minLength'),
    ...all(tests, 'maxLength'),
    ...counts,
    base.length,
    base.length + 1,
  ];
  for (const length of [...new Set(lengths)].sort((a, b) => a - b)) {
    for (const pad of PADS) if (length > 0) yield base.padEnd(length, pad);
  }
}
