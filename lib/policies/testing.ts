import { clocks } from '../policy/clocks.ts';
import { type CompiledPolicy, compile } from '../policy/compile.ts';
import { evaluate } from '../policy/evaluate.ts';
import { Policies } from '../policy/examples/policies.ts';
import type { Example } from '../policy/examples/types.ts';
import { policyIndex } from '../policy/policyIndex.ts';
import type { PolicyDocument } from '../policy/types.ts';

/** All that a policy can be seen to say, by what asks for it: to tell two policies, or two readings, apart. */
export function observe(
  document: PolicyDocument,
  examples: readonly Example[],
  readings: Readonly<Record<string, string>> = {},
): ReadonlyMap<string, string> {
  const policy = compile(document, { readings });
  const seen = new Map<string, string>();
  const policies = new Policies(document);
  for (const example of examples) {
    const own = policies.with({ ...readings, ...example.readings });
    seen.set(`verdict ${example.id}`, JSON.stringify(evaluate(own, example)));
  }
  for (const [name, data] of listings(policy)) seen.set(name, JSON.stringify(data));
  return seen;
}

/** What no verdict shows: clocks, beginnings, vocabulary, scope, and what is never a change. */
function* listings(policy: CompiledPolicy): Generator<[string, unknown]> {
  const { document } = policy;
  const index = policyIndex(document);
  for (const status of document.statuses) {
    yield [`clocks ${status.id}`, clocks(policy, { status: status.id })];
    for (const { id } of status.subStatuses ?? []) {
      yield [`clocks ${status.id} ${id}`, clocks(policy, { status: status.id, subStatus: id })];
    }
  }
  yield ['beginnings', index.beginnings()];
  yield ['vocabulary', index.vocabulary()];
  yield ['scope', document.rules.flatMap((rule) => rule.appliesTo ?? [])];
  for (const action of document.actions) {
    yield [`never a change ${action.id}`, index.neverAChange(action.id)?.id];
  }
}

/** What differs between two observations, by name. */
export const changed = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] =>
  [...a.keys()].filter((name) => a.get(name) !== b.get(name));
