import type { JudgeRequest, Verdict } from '../../case/types.ts';
import type { CompiledPolicy } from '../compile.ts';
import { evaluate } from '../evaluate.ts';
import { ready } from '../ready.ts';
import type { Clause, PolicyDocument } from '../types.ts';
import type { Spoken } from './context.ts';

const alone = new WeakMap<Spoken, CompiledPolicy>();

/** What a policy of this clause alone says: what the clause means, whatever the others say of the same change. */
export function aloneSays(document: PolicyDocument, one: Spoken, request: JudgeRequest): Verdict {
  const policy = alone.get(one) ?? policyOf(document, [one]);
  alone.set(one, policy);
  return evaluate(policy, request);
}

/** A policy of some clauses alone, in force whatever reading they ask for. */
export function policyOf(document: PolicyDocument, clauses: readonly Spoken[]): CompiledPolicy {
  const rules = clauses.map(({ rule, clause: { reading: _, ...clause } }) => ({
    ...rule,
    clauses: [clause as Clause],
    timers: [],
  }));
  const actors = document.actors.map(({ actsAs: _, ...actor }) => actor);
  return ready({ ...document, actors, rules }, {});
}
