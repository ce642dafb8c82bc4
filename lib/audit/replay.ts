import {
  type Actor,
  type CaseHistory,
  type CaseState,
  type Change,
  fold,
  type HistoryEvent,
} from '../case/index.ts';
import { chain } from './chain.ts';
import { judgePast, type PastJudge } from './judge.ts';
import { KnownFields } from './known.ts';
import { type PlacedEvent, type Save, savesOf } from './saves.ts';
import { summarize } from './summary.ts';
import type { PastChange, Replay } from './types.ts';

/** What is known as the walk goes on. */
interface Walk {
  readonly judge: PastJudge;
  readonly known: KnownFields;
  readonly changes: PastChange[];
  /** Undefined until an event tells. */
  status: string | undefined;
  gaps: number;
}

/**
 * Judges every past change of a case with what was known when it was made: each change of status, each action, and
 * updates that broke a rule. Pure; linear in the events; never throws on a history of the right shape.
 */
export function replay(history: CaseHistory, judge: PastJudge): Replay {
  const saves = savesOf(history.events);
  const ordered = saves.flatMap((save) => save.events.map(({ event }) => event));
  const walk: Walk = {
    judge,
    known: new KnownFields(history, judge.fields, ordered),
    changes: [],
    status: startOf(history, saves),
    gaps: 0,
  };
  for (const save of saves) step(walk, save);
  if (history.complete && differ(walk.status, history.status)) walk.gaps += 1;
  return {
    key: history.key,
    policy: judge.policy,
    changes: walk.changes,
    summary: summarize(walk.changes, walk.gaps),
    complete: history.complete,
  };
}

/** The status before the first event, as far as the history tells. */
function startOf(history: CaseHistory, saves: readonly Save[]): string | undefined {
  const given = history.events.find((event) => event.kind === 'created')?.to;
  if (given) return given;
  const first = saves.find((save) => statusEvents(save).length > 0);
  if (first) return history.complete ? chain(statusEvents(first), undefined)[0]?.from : undefined;
  return history.complete && history.status !== '' ? history.status : undefined;
}

const statusEvents = (save: Save): (HistoryEvent & { index: number })[] =>
  save.events.filter(({ event }) => event.kind === 'status').map(({ event, index }) => ({ ...event, index }));

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && b !== '' && fold(a) !== fold(b);
}

function step(walk: Walk, save: Save): void {
  const moves = chain(statusEvents(save), walk.status);
  const actions = save.events.filter(({ event }) => event.kind === 'action' && event.to);
  const written = walk.known.pending(save.events);
  moves.forEach((event, i) => {
    move(walk, save, event, i === 0 ? knownAction(walk, actions) : undefined, written);
  });
  if (moves.length === 0) {
    for (const { event, index } of actions) {
      judgeOne(walk, save, { ...event, index }, { action: event.to as string }, written);
    }
    if (actions.length === 0) update(walk, save, written);
  }
  walk.known.apply(save.events);
}

/** The button that made the move, if the policy knows it; a host's own button says no more than the move itself. */
function knownAction(walk: Walk, actions: readonly PlacedEvent[]): string | undefined {
  return actions.map(({ event }) => event.to as string).find((label) => walk.judge.knowsAction(label));
}

type Written = ReadonlyMap<string, string | undefined>;

function move(
  walk: Walk,
  save: Save,
  event: HistoryEvent & { index: number },
  action: string | undefined,
  written: Written,
): void {
  const gap = differ(walk.status, event.from);
  if (gap) walk.gaps += 1;
  walk.status = event.from ?? walk.status;
  if (event.to !== undefined && (walk.status === undefined || differ(walk.status, event.to))) {
    judgeOne(walk, save, event, { to: event.to, ...(action === undefined ? {} : { action }) }, written, gap);
  }
  walk.status = event.to;
}

/** A comment or a field's change by itself: worth a line only where it broke a rule. */
function update(walk: Walk, save: Save, written: Written): void {
  const first = save.events.find(({ event }) => event.kind === 'comment' || event.kind === 'field');
  const creates = save.events.some(({ event }) => event.kind === 'created');
  if (!first || creates || walk.status === undefined || !walk.judge.knowsAction('Update')) return;
  judgeOne(walk, save, { ...first.event, index: first.index }, { action: 'Update' }, written);
}

function judgeOne(
  walk: Walk,
  save: Save,
  event: HistoryEvent & { index: number },
  wanted: Pick<Change, 'to' | 'action'>,
  written: Written,
  gap = false,
): void {
  const { fields, unread, subStatus } = question(walk, written, wanted.to !== undefined);
  const state: CaseState = { ...walk.known.state(), status: walk.status ?? '', unread };
  const change: Change = { ...wanted, fields, ...(subStatus === undefined ? {} : { subStatus }) };
  const judged = judgePast(walk.judge, state, change, actorsOf(save, event));
  const isUpdate = wanted.action === 'Update' && wanted.to === undefined;
  if (isUpdate && event.kind !== 'action' && judged.standing !== 'violation') return;
  walk.changes.push({
    index: event.index,
    ...(event.at === undefined ? {} : { at: event.at }),
    ...(event.by === undefined ? {} : { by: event.by }),
    ...(event.actor === undefined ? {} : { actor: event.actor }),
    ...(walk.status === undefined ? {} : { from: walk.status }),
    ...wanted,
    ...judged,
    doubts: gap ? [...judged.doubts, 'gap'] : judged.doubts,
  });
}

/** What the save writes, beside what stays; a value that was written but is not shown is unread, not empty. */
function question(walk: Walk, written: Written, moves: boolean) {
  const unread = new Set(walk.known.state().unread);
  const fields: Record<string, string> = Object.create(null);
  for (const [field, value] of written) {
    if (value === undefined) unread.add(field);
    else {
      unread.delete(field);
      if (field !== 'subStatus') fields[field] = value;
    }
  }
  const kept = moves ? walk.known.subStatus : undefined;
  const subStatus = written.has('subStatus') ? written.get('subStatus') : kept;
  return { fields, unread: [...unread], subStatus };
}

/** Who acted. What the system did at the very moment somebody wrote, it may have done for them. */
function actorsOf(save: Save, event: HistoryEvent): readonly (Actor | undefined)[] {
  if (event.actor !== 'system') return [event.actor];
  const others = save.events.filter(
    ({ event: other, sure }) => sure && other.kind === 'comment' && other.actor !== undefined,
  );
  return [...new Set([event.actor, ...others.map(({ event: other }) => other.actor)])];
}
