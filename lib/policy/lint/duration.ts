import type { ClockData, Duration } from '../types.ts';

/** What is longer or shorter than a day is only comparable with days where all clocks count calendar days. */
const isCalendar = (clocks: readonly ClockData[] | undefined): boolean =>
  (clocks ?? []).every(({ days }) => days === 'calendar');

/** The least and the most calendar days that a term can take. */
function bounds(term: Duration): readonly [number, number] {
  if ('months' in term) return [term.months * 28, term.months * 31];
  if ('days' in term) return [term.days, term.days];
  return [term.hours / 24, term.hours / 24];
}

const sameUnit = (a: Duration, b: Duration): readonly [number, number] | undefined => {
  if ('months' in a && 'months' in b) return [a.months, b.months];
  if ('days' in a && 'days' in b) return [a.days, b.days];
  return 'hours' in a && 'hours' in b ? [a.hours, b.hours] : undefined;
};

/** `before`: for certain the one is up before the other; `with`: at the same moment. Else undefined. */
export function order(a: Duration, b: Duration, clocks: readonly ClockData[] | undefined): Order {
  const same = sameUnit(a, b);
  if (same) return same[0] < same[1] ? 'before' : same[0] === same[1] ? 'with' : undefined;
  return isCalendar(clocks) && bounds(a)[1] < bounds(b)[0] ? 'before' : undefined;
}

export type Order = 'before' | 'with' | undefined;
