import type { CaseState, Effect } from '../case/types.ts';
import type { ActiveTimer, CompiledPolicy, PackedPolicy } from './compile.ts';
import type { Entries } from './entries.ts';
import { placeOf, subOf } from './question.ts';
import type { BusinessCalendar, ClockData, Duration } from './types.ts';

/** A timer that runs while the case stays where it is, and how its days are counted. An estimate by nature. */
export interface Clock extends ActiveTimer {
  readonly days: ClockData['days'];
  readonly since: ClockData['since'];
}

/** The timers that run in the case's present status. No dates: those need a calendar and the host's time zone. */
export function clocks(policy: CompiledPolicy, state: CaseState): Clock[] {
  const from = placeOf(policy, state.status);
  if (!from) return [];
  const status = policy.document.statuses[from.at]?.id;
  const sub = from.sub ?? subOf(policy, from.at, state.subStatus ?? '');
  return policy.timers
    .filter((timer) => timer.in === status && (!timer.subStatus || timer.subStatus === sub))
    .map((timer) => ({ ...timer, ...policy.clock }));
}

/** When and where a case is looked at. */
export interface Moment {
  /** ISO 8601 instant. */
  readonly now: string;
  /** IANA name of the host's time zone. */
  readonly zone: string;
  /** When the case came into its statuses before; absent where its past was not read. See `entriesOf`. */
  readonly entries?: Entries | undefined;
}

/** How the days of a timer are counted. */
export interface Counting {
  readonly days: ClockData['days'];
  readonly calendar?: BusinessCalendar | undefined;
}

/** How a policy's timers are counted under the readings in force. */
export const countingOf = ({ clock, document }: PackedPolicy): Counting => ({
  days: clock.days,
  ...(document.calendar ? { calendar: document.calendar } : {}),
});

/**
 * From when the timers of a status run that a case comes into now: anew, or on from its first entry where the policy
 * reads it so. Undefined where that turns on a past that nobody has read.
 */
export function startOf({ clock }: PackedPolicy, status: string, moment: Moment): string | undefined {
  if (clock.since === 'latestEntry') return moment.now;
  return moment.entries && (entryOf(status, moment)?.first ?? moment.now);
}

/** The entries into a status. */
export const entryOf = (status: string, { entries = {} }: Moment): Entries[string] | undefined =>
  Object.hasOwn(entries, status) ? entries[status] : undefined;

/** The time that an effect takes to come, where it takes any. */
export function spanOf({ params = {} }: Pick<Effect, 'params'>): Duration | undefined {
  const { hours, days, months } = params;
  if (typeof hours === 'number') return { hours };
  if (typeof days === 'number') return { days };
  return typeof months === 'number' ? { months } : undefined;
}
