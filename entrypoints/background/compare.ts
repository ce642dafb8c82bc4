import type { News } from '../../lib/case/messages.ts';
import { BEFORE, type KnownCase } from '../../lib/store/statuses.ts';

/** A case's saved status as a page shows it now. */
export interface Reading {
  readonly origin: string;
  readonly key: string;
  readonly status: string;
  /** ISO 8601 instant. */
  readonly at: string;
  /** True if this very document showed the case in another status just before. */
  readonly live: boolean;
}

/** What the words of pages mean under the policy that judges the case. */
export interface Meaning {
  /** Do both stand for one status? Another spelling or language is no change. */
  same(a: string, b: string): boolean;
  /** Is the status the one with this id? */
  is(status: string, id: string): boolean;
}

export interface Compared {
  readonly known: KnownCase;
  readonly news?: News;
}

/** A try that did not show in a page loaded this long after it has failed, in milliseconds. */
const FAILED_MS = 15_000;
/** A page that stays shows our own change within this time, or shows somebody else's. */
const SHOWS_MS = 300_000;
/** A page may show a case's key before its status; what comes within this time after the first sight puts that right. */
const SETTLES_MS = 2000;
/** A page takes back what the server refused within this time. */
const TAKEN_BACK_MS = 120_000;

const between = (earlier: string, later: string): number => Date.parse(later) - Date.parse(earlier);

/** False too where the clock was set back since: how long it has been is not known then. */
const isWithin = (earlier: string, later: string, most: number): boolean => {
  const past = between(earlier, later);
  return past >= 0 && past < most;
};

/** The case in its new status; what of ours did not show yet may still come. */
export const moved = (known: KnownCase, status: string, at: string): KnownCase => ({
  origin: known.origin,
  key: known.key,
  status,
  at,
  before: [...known.before, known.status].slice(-BEFORE),
  tries: known.tries,
});

/**
 * Compares a reading with what is known of the case. Pure. A status that a change of ours explains is no news, nor is
 * one that a page takes back after such a change. What is news stays news until it is noted: `known` does not take the
 * new status over.
 */
export function compare(known: KnownCase | undefined, reading: Reading, meaning: Meaning): Compared {
  const { origin, key, status, at, live } = reading;
  if (!known) return { known: { origin, key, status, at, before: [], tries: [] } };
  if (meaning.same(known.status, status)) return { known: stays(known, reading) };
  const tried = known.tries.some(
    (one) => (one.any || meaning.is(status, one.to)) && !(live && between(one.at, at) > SHOWS_MS),
  );
  if (tried) return { known: { ...moved(known, status, at), tries: [], own: { from: known.status, at } } };
  const { own } = known;
  if (live && own && meaning.same(own.from, status) && isWithin(own.at, at, TAKEN_BACK_MS)) {
    return { known: moved(known, status, at) };
  }
  if (live && isFirstSight(known) && isWithin(known.at, at, SETTLES_MS))
    return { known: { ...known, status } };
  const doubtful = !live && known.before.some((one) => meaning.same(one, status));
  const news: News = { key, from: known.status, to: status, since: known.at };
  return { known, news: doubtful ? { ...news, doubtful } : news };
}

const isFirstSight = ({ before, tries }: KnownCase): boolean => before.length + tries.length === 0;

/** The status is as it was: of a page that has just come, tries that should have shown have failed. */
function stays(known: KnownCase, { status, at, live }: Reading): KnownCase {
  const left = live ? known.tries : known.tries.filter((one) => between(one.at, at) < FAILED_MS);
  if (left.length === known.tries.length && known.status === status) return known;
  return { ...known, status, tries: left };
}
