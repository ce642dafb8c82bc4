import { ACTORS } from '../../case/types.ts';
import type { PolicyDocument } from '../types.ts';
import { type Bits, has, listOf, within } from './bits.ts';
import type { Spoken } from './context.ts';
import type { Scope } from './scope.ts';

/** Which status leads to which, by place: documented moves that are not ruled out, and timers. */
export interface LifeCycle {
  /** Statuses in which cases begin. */
  readonly starts: readonly number[];
  /** By status: where cases go from there, itself left out, with the rule that says so. */
  readonly exits: readonly ReadonlyMap<number, string>[];
  /** Statuses that a case can get to. */
  readonly reached: ReadonlySet<number>;
  /** Statuses from which a case can get to one whose phase is `ended`. */
  readonly ending: ReadonlySet<number>;
}

/** Draws the life cycle from the clauses in force. */
export function graphOf(document: PolicyDocument, spoken: readonly Spoken[]): LifeCycle {
  const { statuses } = document;
  const exits = statuses.map(() => new Map<number, string>());
  addMoves(exits, spoken);
  addTimers(exits, document);
  const entries = statuses.map((): number[] => []);
  exits.forEach((targets, from) => {
    for (const to of targets.keys()) entries[to]?.push(from);
  });
  const starts = startsOf(document);
  const ended = statuses.flatMap(({ phase }, at) => (phase === 'ended' ? [at] : []));
  return {
    starts,
    exits,
    reached: closure(starts, (at) => exits[at]?.keys() ?? []),
    ending: closure(ended, (at) => entries[at] ?? []),
  };
}

function addMoves(exits: readonly Map<number, string>[], spoken: readonly Spoken[]): void {
  const inForce = spoken.filter((one) => one.inForce);
  const banned = bansIn(inForce, exits.length);
  for (const { clause, rule, scope } of inForce) {
    if (!clause.allow) continue;
    const [froms, tos] = [listOf(scope.from), listOf(scope.to)];
    for (const from of froms) {
      for (const to of tos) {
        const known = to === from || to === exits.length || exits[from]?.has(to);
        if (!known && isOpen(scope, banned(from, to))) exits[from]?.set(to, rule.id);
      }
    }
  }
}

/** By actor: the actions by which a prohibition without conditions rules a move out. */
type Bans = readonly Bits[];

/** The prohibitions on each move, put together when first asked for. */
function bansIn(inForce: readonly Spoken[], statuses: number): (from: number, to: number) => Bans {
  const bans = inForce
    .filter(({ clause }) => clause.forbid && !clause.when?.length)
    .map(({ scope }) => scope);
  const near = Array.from({ length: statuses }, (_, from) => bans.filter((ban) => has(ban.from, from)));
  const made = new Map<number, Bans>();
  return (from, to) => {
    const key = from * statuses + to;
    const known = made.get(key) ?? together((near[from] ?? []).filter((ban) => has(ban.to, to)));
    made.set(key, known);
    return known;
  };
}

function together(bans: readonly Scope[]): Bans {
  return ACTORS.map((_, actor) => {
    const against = bans.filter((ban) => has(ban.actors, actor)).map(({ actions }) => actions);
    const [first, ...others] = against;
    if (!first) return new Uint32Array();
    return others.reduce((all, one) => all.map((word, at) => word | (one[at] ?? 0)), first);
  });
}

/** True if some actor can go this way by some action without meeting a prohibition. */
const isOpen = (scope: Scope, bans: Bans): boolean =>
  listOf(scope.actors).some((actor) => !within(scope.actions, bans[actor] ?? new Uint32Array()));

function addTimers(exits: readonly Map<number, string>[], { statuses, rules }: PolicyDocument): void {
  const place = new Map(statuses.map(({ id }, at) => [id, at]));
  for (const rule of rules) {
    for (const timer of rule.timers ?? []) {
      const [from, to] = [place.get(timer.in) ?? -1, place.get(timer.to ?? '') ?? -1];
      if (to >= 0 && to !== from && !exits[from]?.has(to)) exits[from]?.set(to, rule.id);
    }
  }
}

/** Where rules say that cases begin; else what is new; else the first status. */
function startsOf({ statuses, rules }: PolicyDocument): number[] {
  const said = new Set(rules.flatMap((rule) => (rule.begins ? [rule.begins.status] : [])));
  const places = (keep: (status: (typeof statuses)[number]) => boolean) =>
    statuses.flatMap((status, at) => (keep(status) ? [at] : []));
  const begun = places((status) => said.has(status.id));
  if (begun.length > 0) return begun;
  const fresh = places((status) => status.phase === 'new');
  return fresh.length > 0 ? fresh : [0];
}

/** All that can be got to. */
function closure(starts: readonly number[], next: (at: number) => Iterable<number>): Set<number> {
  const found = new Set(starts);
  const open = [...starts];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const one of next(at)) {
      if (found.has(one)) continue;
      found.add(one);
      open.push(one);
    }
  }
  return found;
}
