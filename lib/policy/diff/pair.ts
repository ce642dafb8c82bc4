import { canonical } from '../digest.ts';
import type { PolicyDocument, Rule } from '../types.ts';

/** Two rules that are the same one in two policies. */
export type RulePair = readonly [Rule, Rule];

/** Which rules of two policies are the same: by id, else by what they say, else by their summary. */
export interface Pairing {
  readonly pairs: readonly RulePair[];
  readonly onlyA: readonly Rule[];
  readonly onlyB: readonly Rule[];
  /** Id in the first policy of a rule of the second; its own id if it has no partner. Reserved ids included. */
  inA(id: string): string;
}

/** What a rule says, without its name, its place in the document and its words. */
export const contentOf = ({ kind, basis, clauses, timers, begins, appliesTo }: Rule): string =>
  canonical({ kind, basis, clauses, timers, begins, appliesTo });

/** Finds the rules of two policies that are the same ones. */
export function pairRules(a: PolicyDocument, b: PolicyDocument): Pairing {
  const pairs: RulePair[] = [];
  let [restA, restB] = [a.rules, b.rules];
  for (const keyOf of [(rule: Rule) => rule.id, contentOf, (rule: Rule) => rule.summary.en]) {
    const found = match(restA, restB, keyOf);
    pairs.push(...found);
    const known = new Set(found.flat());
    restA = restA.filter((rule) => !known.has(rule));
    restB = restB.filter((rule) => !known.has(rule));
  }
  const ids = new Map(pairs.map(([one, other]) => [other.id, one.id]));
  const reserved = `${b.id}/`;
  return {
    pairs,
    onlyA: restA,
    onlyB: restB,
    inA: (id) => ids.get(id) ?? (id.startsWith(reserved) ? `${a.id}/${id.slice(reserved.length)}` : id),
  };
}

/** Pairs of equal key, in order. A rule without a word in its key has no partner by it. */
function match(a: readonly Rule[], b: readonly Rule[], keyOf: (rule: Rule) => string): RulePair[] {
  const open = new Map<string, Rule[]>();
  for (const rule of a) open.set(keyOf(rule), [...(open.get(keyOf(rule)) ?? []), rule]);
  return b.flatMap((rule) => {
    const partner = open.get(keyOf(rule))?.shift();
    return partner ? [[partner, rule] as const] : [];
  });
}
