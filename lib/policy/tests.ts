import { type Asked, folded, learn, pendingValue, type Test } from './conditions.ts';
import type { DateRef } from './vocabulary.ts';

/** -1, 0, 1, or undefined if they do not compare. */
const order = <T extends number | string>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : a === b ? 0 : undefined);

/** As typed by any keyboard: full-width digits, as Japanese ones give them, are digits. */
const plain = (value: unknown): string => `${value}`.normalize('NFKC').trim();

const numbers: Order = (value, limit) =>
  order(Number(typeof value === 'string' ? plain(value) : value), limit as number);

/**
 * Instants compare as such. Else what is written compares, as far as both say: a date is neither before nor after a
 * time of that day.
 */
const dates: Order = (value, ref, asked) => {
  const other = typeof ref === 'object' ? pendingValue(asked, ref.field) : ref === 'now' ? asked.now : ref;
  const [[a, x = '', zone] = [], [b, y = '', otherZone] = []] = [iso(value), iso(other)];
  if (!a || !b) return undefined;
  return zone && otherZone
    ? order(Date.parse(a), Date.parse(b))
    : order(x.slice(0, y.length), y.slice(0, x.length));
};

/** A date, perhaps with a time, perhaps with an offset from UTC. */
const iso = (value: unknown) =>
  /^(\d{4}-\d\d-\d\d(?:T\d\d:\d\d[:.\d]*)?)(Z|[+-]\d\d:\d\d)?$/.exec(plain(value).replace(' ', 'T')) ?? [];

type Order = (value: unknown, limit: DateRef | number, asked: Asked) => -1 | 0 | 1 | undefined;

/** True if the order is the one given (or is not, for `holds` false). */
const ordered =
  (by: Order, side: -1 | 1, holds: boolean): Test =>
  (value, limit, asked) => {
    const found = by(value, limit, asked);
    return found === undefined ? found : (found === side) === holds;
  };

const lengthOf = (value: unknown): number => [...`${value}`.trim()].length;

/**
 * What only some policies ask of values. Whoever compiles policies knows it, by importing this; a page gets it only for a
 * policy that asks it ({@link asksMore}).
 */
export const MORE_TESTS: Readonly<Record<string, Test>> = {
  minLength: (value, least) => lengthOf(value) >= least,
  maxLength: (value, most) => lengthOf(value) <= most,
  prefix: (value, start) => folded(value).startsWith(folded(start)),
  contains: (value, part) => folded(value).includes(folded(part)),
  digits: (value, count: true | number) =>
    /^\d+$/.test(plain(value)) && (count === true || plain(value).length === count),
  min: ordered(numbers, -1, false),
  max: ordered(numbers, 1, false),
  before: ordered(dates, -1, true),
  after: ordered(dates, 1, true),
};

learn(MORE_TESTS);

const ASKED = new RegExp(`"(?:${Object.keys(MORE_TESTS).join('|')})":`);

/** True if something of this policy, as data, may ask for more than the common tests. */
export const asksMore = (policy: unknown): boolean => ASKED.test(JSON.stringify(policy));
