import type { EffectView } from '../../components/panel/model.ts';
import type { AskDates } from '../../components/panel/part.ts';
import type { DatesAsked, PageMessage } from '../../lib/case/messages.ts';
import { readFirst } from '../../lib/hosts/read.ts';
import type { Snapshot } from '../../lib/hosts/snapshot.ts';
import { countingOf, type Moment, spanOf, startOf } from '../../lib/policy/clocks.ts';
import type { CompiledPolicy } from '../../lib/policy/compile.ts';
import type { Entries } from '../../lib/policy/entries.ts';

/** What dates are told of: the shown case, and who judges it. */
export interface Shown {
  readonly snapshot: Snapshot;
  readonly policy: CompiledPolicy;
  /** When the case came into its statuses before, if its past was read. */
  readonly entries?: Entries | undefined;
}

/** What dates are made with. */
export interface DateSources {
  /** Null where no policy speaks for what is shown. */
  readonly shown: () => Shown | null;
  readonly send: (message: PageMessage) => Promise<unknown>;
  /** ISO 8601 instant. */
  readonly now: () => string;
}

/** The dates of effects, asked of the background: a page carries no calendar. */
export const askDatesWith =
  ({ shown, send, now }: DateSources): AskDates =>
  async (effects) => {
    const of = shown();
    if (!of) return null;
    const zone = zoneOf(of.snapshot);
    const moment: Moment = { now: now(), zone: zone.name, entries: of.entries };
    const timers = effects.map((effect) => timerOf(of.policy, effect, moment));
    const running = timers.filter((timer) => timer !== null);
    if (running.length === 0) return null;
    const asked = { zone: zone.name, counting: countingOf(of.policy), timers: running };
    const answer = (await send({ type: 'dates', asked })) as
      | { dates?: readonly (string | null)[] }
      | undefined;
    const dates = answer?.dates;
    if (!dates?.some((date) => date !== null)) return null;
    let next = 0;
    return {
      dates: timers.map((timer) => (timer ? (dates[next++] ?? null) : null)),
      zone: zone.name,
      told: zone.told,
    };
  };

function timerOf(
  policy: CompiledPolicy,
  { code, params, rule }: EffectView,
  moment: Moment,
): DatesAsked['timers'][number] | null {
  const after = spanOf({ params });
  const timer = policy.timers.find((one) => one.rule === rule.id && one.code === code);
  // What is no timer of a status begins with the change.
  const start = timer ? startOf(policy, timer.in, moment) : moment.now;
  return after && start ? { start, after } : null;
}

/** The tool's time zone, where its page tells one that is; else the browser's. */
function zoneOf({ page, scope, captures }: Snapshot): { readonly name: string; readonly told: boolean } {
  const told = readFirst(page.timeZone, { scope, captures });
  if (told) {
    try {
      return {
        name: new Intl.DateTimeFormat('en', { timeZone: told }).resolvedOptions().timeZone,
        told: true,
      };
    } catch {
      // No such zone: as if the page did not tell.
    }
  }
  return { name: new Intl.DateTimeFormat().resolvedOptions().timeZone, told: false };
}
