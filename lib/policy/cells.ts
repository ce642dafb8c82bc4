import { ACTORS, type Actor, type Effect, type Finding } from '../case/types.ts';
import type { ActiveClause, ActiveTimer, CompiledPolicy } from './compile.ts';
import { picks } from './narrow.ts';
import { inForce } from './ready.ts';
import type { Condition, Requirement, Selector } from './types.ts';

type When = readonly Condition[] | undefined;

/** A finding to make when its conditions hold. */
export interface Check {
  readonly finding: Finding;
  readonly when: When;
}

/** A field that must be filled, or verified; `unreadable` is the finding where the page does not show it. */
export interface Need extends Check {
  readonly field: string;
  readonly verify: boolean;
  readonly unreadable: Finding | undefined;
}

/** Something the change causes when the conditions hold. */
export interface Cause {
  readonly effect: Effect;
  readonly when: When;
}

/** One way to make the change: by an action, or by none in particular. */
export interface Way {
  /** Place of the action and of the status it leads to; -1 for none. */
  readonly action: number;
  readonly to: number;
  /** The rules that document it; empty if none does. */
  readonly allows: readonly { readonly rule: string; readonly when: When }[];
  readonly forbids: readonly Check[];
  readonly silences: readonly Check[];
  readonly remarks: readonly Check[];
  readonly needs: readonly Need[];
  readonly causes: readonly Cause[];
  readonly optional: readonly string[];
}

/** All the ways of one (status, action, target, actor). Never empty. */
export interface Cell {
  readonly ways: readonly Way[];
}

/** What is asked for: places in the document's lists, -1 for "not said". `actor` is a place in {@link ACTORS}. */
export interface Target {
  readonly action: number;
  readonly to: number;
}

/** The cell of a question, built when first asked for. */
export function cellOf(policy: CompiledPolicy, from: number, target: Target, actor: number): Cell {
  const { actions, statuses } = policy.document;
  const key =
    ((from * (actions.length + 1) + target.action + 1) * (statuses.length + 1) + target.to + 1) *
      ACTORS.length +
    actor;
  let cell = policy.cells.get(key);
  if (!cell) {
    cell = buildCell(policy, from, target, ACTORS[actor] ?? 'agent');
    policy.cells.set(key, cell);
  }
  return cell;
}

function buildCell(policy: CompiledPolicy, from: number, target: Target, actor: Actor): Cell {
  const own = assemble(policy, from, target, actor);
  if (own.ways.some((way) => way.allows.length > 0)) return own;
  const acts = policy.document.actors.find((one) => one.id === actor)?.actsAs;
  if (!acts || !inForce(acts.reading, policy.readings)) return own;
  const other = assemble(policy, from, target, acts.actor);
  if (!other.ways.some((way) => way.allows.length > 0)) return own;
  return {
    ways: other.ways.map((way) =>
      way.allows[0] ? onBehalf(way, way.allows[0].rule, actor, acts.actor) : way,
    ),
  };
}

function onBehalf(way: Way, rule: string, actor: Actor, as: Actor): Way {
  const finding: Finding = { rule, level: 'info', code: 'actsAs', params: { actor, as } };
  return { ...way, remarks: [...way.remarks, { finding, when: undefined }] };
}

/** Gathers the clauses that speak of this cell and sorts them into ways. */
function assemble(policy: CompiledPolicy, from: number, target: Target, actor: Actor): Cell {
  const near = nearTo(policy, policy.document.statuses[from]?.id ?? '', actor);
  const ways = documented(policy, near, target).map((way) => fill(policy, near, way));
  return { ways: ways.length > 0 ? ways : [fill(policy, near, bare(policy, target))] };
}

/** The clauses that speak of a status and an actor. */
function nearTo(policy: CompiledPolicy, status: string, actor: Actor): readonly ActiveClause[] {
  const key = `${actor} ${status}`;
  let near = policy.near.get(key);
  if (!near) {
    near = policy.clauses.filter(
      (clause) => picks(clause.from, status) && (!clause.actors || clause.actors.includes(actor)),
    );
    policy.near.set(key, near);
  }
  return near;
}

interface Draft {
  action: number;
  to: number;
  clauses: ActiveClause[];
}

/** The ways that some clause allows, in the document's order. */
function documented(policy: CompiledPolicy, near: readonly ActiveClause[], target: Target): Draft[] {
  const drafts: Draft[] = [];
  for (const clause of near) {
    if (!clause.allow) continue;
    for (const to of clause.to ? listed(clause.to) : [undefined]) {
      const place = policy.statuses.get(to ?? '') ?? -1;
      if (target.to >= 0 && place !== target.to) continue;
      for (const action of actionsOf(policy, clause, target)) addTo(drafts, action, place, clause);
    }
  }
  return drafts;
}

/** Actions by which a clause answers the target: the one asked for, or any where only a status is asked for. */
function actionsOf(policy: CompiledPolicy, clause: ActiveClause, target: Target): number[] {
  if (!clause.actions) return target.action < 0 ? [-1] : [];
  const places = listed(clause.actions).map((id) => policy.actions.get(id) ?? -1);
  return target.action < 0 ? (clause.to ? places : []) : places.filter((place) => place === target.action);
}

function addTo(drafts: Draft[], action: number, to: number, clause: ActiveClause): void {
  const draft = drafts.find((one) => one.action === action && one.to === to);
  if (draft) draft.clauses.push(clause);
  else drafts.push({ action, to, clauses: [clause] });
}

function bare(policy: CompiledPolicy, { action, to }: Target): Draft {
  const leads = policy.document.actions[action]?.to;
  return { action, to: to < 0 && leads ? (policy.statuses.get(leads) ?? -1) : to, clauses: [] };
}

/** Adds to a way all that its own clauses and the general ones ask and cause. */
function fill(policy: CompiledPolicy, near: readonly ActiveClause[], draft: Draft): Way {
  const action = policy.document.actions[draft.action]?.id;
  const to = policy.document.statuses[draft.to]?.id;
  const speaking = near.filter((clause) =>
    clause.allow ? draft.clauses.includes(clause) : meets(clause.actions, action) && meets(clause.to, to),
  );
  const all = <T>(make: (clause: ActiveClause) => readonly T[]): T[] => speaking.flatMap(make);
  return {
    action: draft.action,
    to: draft.to,
    allows: draft.clauses.map((clause) => ({ rule: clause.rule.id, when: clause.when })),
    forbids: all((clause) => check(clause, 'forbidden', clause.forbid)),
    silences: all((clause) => check(clause, 'undocumented', clause.silent)),
    remarks: all(remarks),
    needs: [
      ...all((clause) => (clause.require ?? []).map((one) => need(clause, one))),
      ...all((clause) => (clause.verify ?? []).map((field) => verification(clause, field))),
    ],
    causes: [...all(causes), ...policy.timers.filter((timer) => timer.in === to).map(started)],
    optional: [...new Set(all((clause) => clause.optional ?? []))],
  };
}

const listed = (selector: Selector): readonly string[] => ('not' in selector ? [] : selector);

/** As {@link picks}; what is absent is in no list, and outside of every "all but". */
const meets = (selector: Selector | undefined, id: string | undefined): boolean =>
  id === undefined ? !selector || 'not' in selector : picks(selector, id);

const both = (a: When, b: When): When => (a && b ? [...a, ...b] : (a ?? b));

function check(clause: ActiveClause, level: 'forbidden' | 'undocumented', code: string | undefined): Check[] {
  if (!code) return [];
  return [
    {
      finding: { rule: clause.rule.id, level, code, ...(clause.params ? { params: clause.params } : {}) },
      when: clause.when,
    },
  ];
}

function remarks(clause: ActiveClause): Check[] {
  return (clause.remark ?? []).map(({ when, ...remark }) => ({
    finding: { rule: clause.rule.id, ...remark },
    when: both(clause.when, when),
  }));
}

function need(clause: ActiveClause, { field, level = 'incomplete', code, when }: Requirement): Need {
  const rule = clause.rule.id;
  const mild = level === 'warning';
  return {
    field,
    verify: false,
    finding: { rule, level, field, code: code ?? (mild ? 'recommended' : 'missing') },
    unreadable: mild ? undefined : { rule, level: 'unverified', field, code: 'notReadable' },
    when: both(clause.when, when),
  };
}

function verification(clause: ActiveClause, field: string): Need {
  const finding: Finding = { rule: clause.rule.id, level: 'unverified', field, code: 'notVerified' };
  return { field, verify: true, finding, unreadable: { ...finding, code: 'notReadable' }, when: clause.when };
}

function causes(clause: ActiveClause): Cause[] {
  return (clause.effects ?? []).map((effect) => ({
    effect: { rule: clause.rule.id, ...effect },
    when: clause.when,
  }));
}

/** A timer that starts when a case enters its status. */
const started = ({ rule, code, after, subStatus }: ActiveTimer): Cause => ({
  effect: { rule, code, params: { ...after } },
  when: subStatus ? [{ subStatus: 'to', is: [subStatus] }] : undefined,
});
