import { ACTORS, type Effect, type Finding, type Verdict } from '../case/types.ts';
import type { ActiveClause, CompiledPolicy } from './compile.ts';
import { picks } from './plain.ts';
import type { Selector } from './types.ts';
import type { Condition, Tests } from './vocabulary.ts';

export type When = readonly Condition[] | undefined;

/** A finding to make when its conditions hold. Its level tells what it is: ruled out, silent, or a remark. */
export interface Check {
  readonly finding: Finding;
  readonly when?: When;
}

/** A field that must be filled, or verified; `unreadable` is the finding where the page does not show it. */
export interface Need extends Check {
  readonly field: string;
  /** What it must hold; absent: anything. */
  readonly must?: Tests;
  readonly verify: boolean;
  readonly unreadable?: Finding | undefined;
}

/** Something the change causes when the conditions hold. */
export interface Cause {
  readonly effect: Effect;
  readonly when?: When;
}

/** One way to make the change: by an action, or by none in particular. */
export interface Way {
  /** Place of the action and of the status it leads to; -1 for none. */
  readonly action: number;
  readonly to: number;
  /** The clauses that document it; empty if none does. */
  readonly allows: readonly ActiveClause[];
  readonly checks: readonly Check[];
  readonly needs: readonly Need[];
  readonly causes: readonly Cause[];
  readonly optional: readonly string[];
}

/** All that a verdict on one (status, action, target, actor) can turn on. */
export interface Cell {
  /** Never empty. */
  readonly ways: readonly Way[];
  /** Where many questions are asked: see `evaluate.ts`. */
  kept?: Kept;
}

/** What a cell's verdicts turn on, and those that were given. */
export interface Kept {
  /** Fields that are looked at, and conditions. */
  readonly fields: readonly string[];
  readonly whens: readonly When[];
  /** Needs of more than that a field is filled. */
  readonly musts: readonly Need[];
  /** By what they turned on. */
  readonly given: Map<number, Verdict>;
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
    cell = { ways: waysFor(policy, from, target, actor) };
    policy.cells.set(key, cell);
  }
  return cell;
}

/** The ways of an actor; where no rule allows them any, those of the one they act as, with what is said of either. */
function waysFor(policy: CompiledPolicy, from: number, target: Target, actor: number): Way[] {
  const own = assemble(policy, from, target, actor, actor);
  const as = policy.actsAs[actor] ?? -1;
  if (as < 0 || own.some(allowed)) return own;
  const other = assemble(policy, from, target, actor, as);
  return other.some(allowed) ? other.map((way) => onBehalf(way, ACTORS[actor], ACTORS[as])) : own;
}

const allowed = (way: Way): boolean => way.allows.length > 0;

function onBehalf(way: Way, actor = '', as = ''): Way {
  const rule = way.allows[0]?.rule;
  if (!rule) return way;
  const finding: Finding = { rule, level: 'info', code: 'actsAs', params: { actor, as } };
  return { ...way, checks: [...way.checks, { finding }] };
}

/** Gathers the clauses that speak of this cell and sorts them into ways. */
function assemble(policy: CompiledPolicy, from: number, target: Target, actor: number, as: number): Way[] {
  const near = nearTo(policy, from, actor, as);
  const ways = documented(policy, near, target);
  return (ways.length > 0 ? ways : [bare(policy, target)]).map((way) => fill(policy, near, way));
}

/** The clauses that speak of a status and one of two actors. */
function nearTo(policy: CompiledPolicy, from: number, actor: number, as: number): readonly ActiveClause[] {
  const key = (from * ACTORS.length + actor) * ACTORS.length + as;
  let near = policy.near.get(key);
  if (!near) {
    const status = policy.document.statuses[from]?.id ?? '';
    near = policy.clauses.filter(
      ({ from: start, actors }) =>
        picks(start, status) && (actors?.some((id) => id === ACTORS[actor] || id === ACTORS[as]) ?? true),
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
      const place = policy.statuses[to ?? ''] ?? -1;
      if (target.to >= 0 && place !== target.to) continue;
      for (const action of actionsOf(policy, clause, target)) addTo(drafts, action, place, clause);
    }
  }
  return drafts;
}

/** Actions by which a clause answers the target: the one asked for, or any where only a status is asked for. */
function actionsOf(policy: CompiledPolicy, clause: ActiveClause, target: Target): number[] {
  if (!clause.actions) return target.action < 0 ? [-1] : [];
  const places = listed(clause.actions).map((id) => policy.actions[id] ?? -1);
  return target.action < 0 ? (clause.to ? places : []) : places.filter((place) => place === target.action);
}

function addTo(drafts: Draft[], action: number, to: number, clause: ActiveClause): void {
  const draft = drafts.find((one) => one.action === action && one.to === to);
  if (draft) draft.clauses.push(clause);
  else drafts.push({ action, to, clauses: [clause] });
}

function bare(policy: CompiledPolicy, { action, to }: Target): Draft {
  const leads = policy.document.actions[action]?.to;
  return { action, to: to < 0 && leads ? (policy.statuses[leads] ?? -1) : to, clauses: [] };
}

/** Adds to a way all that its own clauses and the general ones find, ask and cause. */
function fill(policy: CompiledPolicy, near: readonly ActiveClause[], { action, to, clauses }: Draft): Way {
  const named = policy.document.actions[action]?.id;
  const status = policy.document.statuses[to]?.id;
  const speaking = near.filter((clause) =>
    clause.allow ? clauses.includes(clause) : meets(clause.actions, named) && meets(clause.to, status),
  );
  return {
    action,
    to,
    allows: clauses,
    checks: speaking.flatMap((clause) => clause.checks),
    needs: speaking.flatMap((clause) => clause.needs).sort((a, b) => Number(a.verify) - Number(b.verify)),
    causes: speaking.flatMap((clause) => clause.causes),
    optional: [...new Set(speaking.flatMap((clause) => clause.optional))],
  };
}

const listed = (selector: Selector): readonly string[] => ('not' in selector ? [] : selector);

/** As {@link picks}; what is absent is in no list, and outside of every "all but". */
const meets = (selector: Selector | undefined, id = ''): boolean => picks(selector, id);
