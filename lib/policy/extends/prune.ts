import type {
  Clause,
  Condition,
  Remark,
  Requirement,
  Rule,
  ScopeCondition,
  Selector,
  StatusData,
} from '../types.ts';

/** Ids that a team removed. A sub-status is gone once no status has it. */
export interface Gone {
  readonly statuses: ReadonlySet<string>;
  readonly actions: ReadonlySet<string>;
  readonly subStatuses: ReadonlySet<string>;
}

/** What was in `before` and is not in `after`. */
export function gone(before: Lists, after: Lists): Gone {
  const subs = (statuses: readonly StatusData[]) => statuses.flatMap((one) => one.subStatuses ?? []);
  return {
    statuses: missing(before.statuses, after.statuses),
    actions: missing(before.actions, after.actions),
    subStatuses: missing(subs(before.statuses), subs(after.statuses)),
  };
}

interface Lists {
  readonly statuses: readonly StatusData[];
  readonly actions: readonly { readonly id: string }[];
}

function missing(before: readonly { id: string }[], after: readonly { id: string }[]): Set<string> {
  const there = new Set(after.map(({ id }) => id));
  return new Set(before.map(({ id }) => id).filter((id) => !there.has(id)));
}

/** A rule without what it says of removed things; undefined if nothing is left of it. */
export function pruned(rule: Rule, out: Gone): Rule | undefined {
  const { clauses, timers, begins, ...rest } = rule;
  const kept = {
    clauses: clauses?.flatMap((clause) => prunedClause(clause, out) ?? []),
    timers: timers?.filter(
      ({ in: status, to, subStatus }) =>
        !(out.statuses.has(status) || out.statuses.has(to ?? '') || out.subStatuses.has(subStatus ?? '')),
    ),
    begins: begins && !out.statuses.has(begins.status) ? begins : undefined,
  };
  const said = clauses?.length || timers?.length || begins;
  if (said && !(kept.clauses?.length || kept.timers?.length || kept.begins)) return undefined;
  return {
    ...rest,
    ...(kept.clauses ? { clauses: kept.clauses } : {}),
    ...(kept.timers ? { timers: kept.timers } : {}),
    ...(kept.begins ? { begins: kept.begins } : {}),
  };
}

function prunedClause(clause: Clause, out: Gone): Clause[] | undefined {
  const from = narrower(clause.from, out.statuses);
  const to = narrower(clause.to, out.statuses);
  const actions = narrower(clause.actions, out.actions);
  const when = prunedWhen(clause.when, out);
  if (from === null || to === null || actions === null || when === null) return undefined;
  return [
    {
      ...clause,
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
      ...(actions ? { actions } : {}),
      ...(when ? { when } : {}),
      ...(clause.require ? { require: withWhen(clause.require, out) } : {}),
      ...(clause.remark ? { remark: withWhen(clause.remark, out) } : {}),
    },
  ];
}

/** A scope list without the removed ids; null if nothing is left that it could speak of. */
function narrower(selector: Selector | undefined, out: ReadonlySet<string>): Selector | undefined | null {
  if (!selector) return undefined;
  if ('not' in selector) return { not: selector.not.filter((id) => !out.has(id)) };
  const left = selector.filter((id) => !out.has(id));
  return left.length === 0 && selector.length > 0 ? null : left;
}

function withWhen<T extends Requirement | Remark>(list: readonly T[], out: Gone): T[] {
  return list.flatMap((one) => {
    const when = prunedWhen(one.when, out);
    return when === null ? [] : [when ? { ...one, when } : one];
  });
}

/** Conditions without removed sub-statuses; null if one could never hold any more. */
function prunedWhen<C extends Condition | ScopeCondition>(
  when: readonly C[] | undefined,
  out: Gone,
): C[] | undefined | null {
  const kept: C[] = [];
  for (const condition of when ?? []) {
    if (!('subStatus' in condition)) kept.push(condition);
    else if (condition.is) {
      const is = condition.is.filter((id) => !out.subStatuses.has(id));
      if (is.length === 0) return null;
      kept.push({ ...condition, is });
    } else if (condition.unless) {
      const unless = condition.unless.filter((id) => !out.subStatuses.has(id));
      if (unless.length > 0) kept.push({ ...condition, unless });
    } else kept.push(condition);
  }
  return when && kept;
}
