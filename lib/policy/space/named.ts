import type { Condition, DateRef, Scalar, Tests } from '../vocabulary.ts';

/** The time of every question: for conditions that compare with `now`, and for the time in a status. */
export const NOW = '2030-06-15T12:00:00Z';

const MINUTES = { minutes: 1, hours: 60, days: 1440 };
const DAY = 86_400_000;
const SAMPLE_DATES = ['2030-01-15', '2030-12-15'];

/** Values that a condition's tests name outright: its words decide which questions are asked. */
export const namedIn = ({ is, isNot, unless }: Tests): readonly Scalar[] => [
  ...(is ?? []),
  ...(isNot ?? []),
  ...(unless ?? []),
];

/** Values that meet the other tests, and values just beside them. */
export function samplesOf(tests: Tests): Scalar[] {
  const { minLength, maxLength, prefix, contains, digits, min, max, before, after } = tests;
  const texts: Scalar[] = [];
  const text = (length: number) => (length > 0 ? [meeting({ ...tests, minLength: length })] : []);
  if (minLength !== undefined) texts.push(...text(minLength), 'x'.repeat(minLength), ...text(minLength - 1));
  if (maxLength !== undefined) texts.push(...text(maxLength), 'x'.repeat(maxLength + 1));
  if (prefix !== undefined || contains !== undefined || digits !== undefined) texts.push(meeting(tests));
  if (typeof digits === 'number') texts.push('1'.repeat(digits + 1));
  if (prefix !== undefined) texts.push(prefix);
  if (contains !== undefined) texts.push(contains);
  if (min !== undefined) texts.push(min, min - 1);
  if (max !== undefined) texts.push(max, max + 1);
  return [...new Set([...texts, ...[before, after].flatMap(datesAround)])];
}

/** Text that meets all tests on text at once, where that is possible. */
function meeting({ minLength = 0, prefix = '', contains = '', digits }: Tests): string {
  const length = typeof digits === 'number' ? digits : minLength;
  const text = prefix.includes(contains) ? prefix : prefix + contains;
  return text.padEnd(Math.max(length, 1), digits === undefined ? 'x' : '1');
}

function datesAround(ref: DateRef | undefined): string[] {
  if (ref === undefined) return [];
  const date = Date.parse(typeof ref === 'string' ? (ref === 'now' ? NOW : ref) : '');
  if (Number.isNaN(date)) return SAMPLE_DATES;
  return [-DAY, 0, DAY].map((by) => new Date(date + by).toISOString().slice(0, 10));
}

/** The fields that the tests compare with. */
export const comparedIn = ({ before, after }: Tests): string[] =>
  [before, after].flatMap((ref) => (typeof ref === 'object' ? [ref.field] : []));

/** Minutes in a status at which a condition turns. */
export function minutesIn(condition: Extract<Condition, { timeInStatus: unknown }>): number[] {
  const unit = MINUTES[condition.timeInStatus];
  return [condition.min, condition.max].flatMap((bound) =>
    bound === undefined ? [] : [bound * unit - 1, bound * unit, bound * unit + 1].filter((one) => one >= 0),
  );
}

/** When the status was entered, so many minutes before {@link NOW}. */
export const sinceOf = (minutes: number): string =>
  new Date(Date.parse(NOW) - minutes * 60_000).toISOString();
