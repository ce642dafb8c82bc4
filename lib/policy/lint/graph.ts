import type { PolicyDocument } from '../types.ts';
import { has, listOf } from './bits.ts';
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
  const bans = inForce
    .filter(({ clause }) => clause.forbid && !clause.when?.length)
    .map(({ scope }) => scope);
  for (const { clause, rule, scope } of inForce) {
    if (!clause.allow) continue;
    for (const from of listOf(scope.from)) {
      const near = bans.filter((ban) => has(ban.from, from));
      for (const to of listOf(scope.to)) {
        const known = to === from || to === exits.length || exits[from]?.has(to);
        if (!known && isOpen(scope, near, to)) exits[from]?.set(to, rule.id);
      }
    }
  }
}

/** True if some actor can go this way by some action without meeting a prohibition. */
function isOpen(scope: Scope, bans: readonly Scope[], to: number): boolean {
  const against = bans.filter((ban) => has(ban.to, to));
  return listOf(scope.actors).some((actor) =>
    listOf(scope.actions).some(
      (action) => !against.some((ban) => has(ban.actors, actor) && has(ban.actions, action)),
    ),
  );
}

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
