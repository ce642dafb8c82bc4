import {
  type Actor,
  type CaseHistory,
  type CaseState,
  type Change,
  type FieldValue,
  fold,
  type HistoryEvent,
} from '../case/index.ts';
import { chain } from './chain.ts';
import { judgePast, type PastJudge, type PastVerdict } from './judge.ts';
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
  /** When it came into that status, as far as an event tells. */
  since: string | undefined;
  gaps: number;
  /** True while the case is where another policy may speak, or none. */
  elsewhere: boolean;
}

/**
 * Judges every past change of a case with what was known when it was made: each change of status, each action, and
 * updates that broke a rule. Pure; linear in the events; never throws on a history of the right shape.
 * @param boundBy the facts that this policy is bound by: what was done before one of them changed is not judged
 */
export function replay(given: CaseHistory, judge: PastJudge, boundBy: readonly string[] = []): Replay {
  const history = inPolicyIds(given, judge);
  const saves = savesOf(history.events);
  const ordered = saves.flatMap((save) => save.events.map(({ event }) => event));
  const walk: Walk = {
    judge,
    known: new KnownFields(history, judge.fields, ordered),
    changes: [],
    status: startOf(history, saves),
    since: history.events.find(({ kind }) => kind === 'created')?.at,
    gaps: 0,
    elsewhere: false,
  };
  const arrived = saves.findLastIndex((save) => bringsHere(save, boundBy));
  saves.forEach((save, i) => {
    walk.elsewhere = i <= arrived;
    step(walk, save);
  });
  if (history.complete && differ(walk.status, history.status)) walk.gaps += 1;
  return {
    key: history.key,
    policy: judge.policy,
    judgedBy: judge.judgedBy,
    changes: walk.changes,
    summary: summarize(walk.changes, walk.gaps),
    complete: history.complete,
  };
}

/** The save itself still follows the rules of where the case came from: tools give it a status there is here. */
const bringsHere = ({ events }: Save, boundBy: readonly string[]): boolean =>
  events.some(({ event: { moved } }) => moved !== undefined && boundBy.includes(moved));

/** Fields by the policy's ids; changes of other fields are just updates. */
function inPolicyIds(history: CaseHistory, judge: PastJudge): CaseHistory {
  const fields: Record<string, FieldValue> = Object.create(null);
  for (const [name, value] of Object.entries(history.fields ?? {}))
    fields[judge.fieldId(name) ?? name] = value;
  return {
    ...history,
    fields,
    tracked: (history.tracked ?? []).map((name) => judge.fieldId(name) ?? name),
    events: history.events.map((event) => {
      if (event.kind !== 'field' || event.field === undefined) return event;
      const { field, ...rest } = event;
      const id = judge.fieldId(field);
      return id === undefined ? rest : { ...rest, field: id };
    }),
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
  const saved = { ...save, written: walk.known.pending(save.events), writers: writersOf(save) };
  moves.forEach((event, i) => {
    move(walk, saved, event, i === 0 ? knownAction(walk, actions) : undefined);
  });
  if (moves.length === 0) {
    for (const { event, index } of actions) {
      judgeOne(walk, saved, { ...event, index }, { action: event.to as string });
    }
    if (actions.length === 0) update(walk, saved);
  }
  walk.known.apply(save.events);
}

/** The button that made the move, if the policy knows it; a host's own button says no more than the move itself. */
function knownAction(walk: Walk, actions: readonly PlacedEvent[]): string | undefined {
  return actions.map(({ event }) => event.to as string).find((label) => walk.judge.knowsAction(label));
}

type Written = ReadonlyMap<string, string | undefined>;

/** A save, and what all of its changes share. */
interface Saved {
  readonly events: readonly PlacedEvent[];
  readonly written: Written;
  /** Who wrote a comment with it. */
  readonly writers: readonly Actor[];
}

function move(
  walk: Walk,
  save: Saved,
  event: HistoryEvent & { index: number },
  action: string | undefined,
): void {
  const gap = differ(walk.status, event.from);
  if (gap) walk.gaps += 1;
  walk.status = event.from ?? walk.status;
  if (event.to !== undefined && (walk.status === undefined || differ(walk.status, event.to))) {
    judgeOne(walk, save, event, { to: event.to, ...(action === undefined ? {} : { action }) }, gap);
  }
  walk.status = event.to;
  walk.since = event.at;
}

/** A comment or a field's change by itself: worth a line only where it broke a rule. */
function update(walk: Walk, save: Saved): void {
  const first = save.events.find(({ event }) => event.kind === 'comment' || event.kind === 'field');
  const creates = save.events.some(({ event }) => event.kind === 'created');
  if (!first || creates || walk.status === undefined || !walk.judge.knowsAction('Update')) return;
  judgeOne(walk, save, { ...first.event, index: first.index }, { action: 'Update' });
}

function judgeOne(
  walk: Walk,
  save: Saved,
  event: HistoryEvent & { index: number },
  wanted: Pick<Change, 'to' | 'action'>,
  gap = false,
): void {
  const { fields, unread, subStatus } = question(walk, save.written, wanted.to !== undefined);
  const { status = '', since } = walk;
  const state: CaseState = {
    ...walk.known.state(),
    status,
    unread,
    ...(since === undefined ? {} : { since }),
  };
  const change: Change = { ...wanted, fields, ...(subStatus === undefined ? {} : { subStatus }) };
  const judged = walk.elsewhere
    ? NOT_HERE
    : judgePast(walk.judge, state, change, actorsOf(save, event), event.at);
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

/** Of what was done elsewhere this policy says nothing. */
const NOT_HERE: PastVerdict = {
  outcome: 'unknown',
  findings: [],
  verdict: '',
  standing: 'unknown',
  doubts: ['elsewhere'],
};

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

/** Who may have acted. What the system did at the very moment somebody wrote, it may have done for them. */
const actorsOf = (save: Saved, event: HistoryEvent): readonly (Actor | undefined)[] =>
  event.actor === 'system' ? [...new Set([event.actor, ...save.writers])] : [event.actor];

function writersOf(save: Save): readonly Actor[] {
  const found = new Set<Actor>();
  for (const { event, sure } of save.events) {
    if (sure && event.kind === 'comment' && event.actor !== undefined) found.add(event.actor);
  }
  return [...found];
}
