import type { Outcome } from '../case/outcome.ts';
import { ACTORS, type Actor, type CaseState, type Effect } from '../case/types.ts';
import { type Clock, clocks, countingOf, entryOf, type Moment, spanOf, startOf } from './clocks.ts';
import type { CompiledPolicy } from './compile.ts';
import { timeUp } from './dates.ts';
import { evaluate } from './evaluate.ts';
import { type Judging, type NextMove, nextMoves } from './next.ts';
import { placeOf } from './question.ts';

/** Something a move would cause. */
export interface Prospect extends Effect {
  /** When, for a reminder, a notice, or a close by itself: ISO 8601 with the zone's offset. An estimate by nature. */
  readonly due?: string;
}

/** Someone who may make a move: at once, or once what is missing or unverified for them is there. */
export interface Doer {
  readonly actor: Actor;
  readonly outcome: Extract<Outcome, 'allowed' | 'incomplete' | 'unverified'>;
}

/** A next move with all that is known of it. What costs is worked out when it is looked at. */
export interface Ahead extends NextMove {
  readonly who: readonly Doer[];
  readonly effects: readonly Prospect[];
}

/** A timer that runs, and when its time is up. */
export interface DueClock extends Clock {
  /** As in {@link Prospect}; absent where nobody knows when the case came into its status. */
  readonly due?: string;
}

/** Every next move: its verdict with all that is missing, who may make it, and what it causes, with dates. */
export function lookAhead(
  policy: CompiledPolicy,
  state: CaseState,
  actor: Actor | undefined,
  moment: Moment,
): Ahead[] {
  const judge: Judging = (by, question) => evaluate(by, { ...question, now: moment.now });
  return nextMoves(policy, state, actor, judge).map((move) => ({
    ...move,
    get who() {
      return doers(policy, state, move, judge);
    },
    get effects() {
      return move.verdict.effects.map((effect) => prospect(policy, effect, move.verdict.to, moment));
    },
  }));
}

/** The timers that run in the case's present status, with their dates. */
export function dueClocks(policy: CompiledPolicy, state: CaseState, moment: Moment): DueClock[] {
  const status = policy.document.statuses[placeOf(policy, state.status)?.at ?? -1]?.id ?? '';
  return clocks(policy, state).map((clock) => {
    const entry = entryOf(status, moment);
    const start = clock.since === 'firstEntry' ? entry?.first : (state.since ?? entry?.latest);
    const due = start && timeUp(start, clock.after, countingOf(policy), moment.zone);
    return due ? { ...clock, due } : clock;
  });
}

function doers(policy: CompiledPolicy, state: CaseState, { change }: NextMove, judge: Judging): Doer[] {
  return ACTORS.flatMap((actor): Doer[] => {
    if (!policy.document.actors.some(({ id }) => id === actor)) return [];
    const { outcome } = judge(policy, { case: state, change: { ...change, actor } });
    return outcome === 'allowed' || outcome === 'incomplete' || outcome === 'unverified'
      ? [{ actor, outcome }]
      : [];
  });
}

function prospect(policy: CompiledPolicy, effect: Effect, to: string | undefined, moment: Moment): Prospect {
  const [after, start] = [spanOf(effect), startOf(policy, to ?? '', moment)];
  const due = after && start && timeUp(start, after, countingOf(policy), moment.zone);
  return due ? { ...effect, due } : effect;
}
