import type { CompiledPolicy } from '../compile.ts';
import { named } from '../diff/delta.ts';
import { placeOf } from '../question.ts';
import type { Rule, RuleKind } from '../types.ts';
import { observed } from './observe.ts';
import type { Example } from './types.ts';

/** Which rules the examples reach. */
export interface Coverage {
  readonly kinds: readonly KindCoverage[];
  /** Rules of which no example's answer speaks, in the document's order. */
  readonly unreached: readonly string[];
}

export interface KindCoverage {
  readonly kind: RuleKind;
  readonly rules: number;
  readonly reached: number;
}

/**
 * The rules that an example's answer speaks of: those that its verdict names, that declare its statuses, and where it
 * expects timers or a beginning, those of them.
 */
export function reachedBy(policy: CompiledPolicy, example: Example): ReadonlySet<string> {
  const { document } = policy;
  const seen = observed(policy, example);
  const reached = new Set(named(seen.verdict));
  const at = placeOf(policy, example.case.status)?.at;
  const present = at === undefined ? undefined : document.statuses[at];
  const target = document.statuses.find((status) => status.id === seen.verdict.to);
  for (const status of [present, target]) if (status?.rule !== undefined) reached.add(status.rule);
  if (example.expect.timers) for (const timer of seen.timers()) reached.add(timer.rule);
  if (example.expect.begins !== undefined) {
    for (const rule of document.rules) if (rule.begins?.status === present?.id) reached.add(rule.id);
  }
  return reached;
}

/** Sums up what examples reach. */
export function coverageOf(rules: readonly Rule[], reached: Iterable<ReadonlySet<string>>): Coverage {
  const all = new Set<string>();
  for (const one of reached) for (const rule of one) all.add(rule);
  const kinds = Map.groupBy(rules, (rule) => rule.kind);
  return {
    kinds: [...kinds].map(([kind, own]) => ({
      kind,
      rules: own.length,
      reached: own.filter((rule) => all.has(rule.id)).length,
    })),
    unreached: rules.filter((rule) => !all.has(rule.id)).map((rule) => rule.id),
  };
}
