import { fold, own } from '../../lib/case/index.ts';
import type { Binding } from '../../lib/hosts/site.ts';
import type { Snapshot } from '../../lib/hosts/snapshot.ts';
import type { CompiledPolicy } from '../../lib/policy/compile.ts';
import { unpack } from '../../lib/policy/unpack.ts';
import type { SiteData } from './data.ts';

/** A binding with its policy, ready to judge. */
export interface Bound {
  readonly binding: Binding;
  readonly policy: CompiledPolicy;
}

/**
 * True if the case shows what the binding asks for, as a fact or a field, by folded text. What is read by the host's API
 * first counts as that until it has told: a change that leaves before must wait for it, not pass.
 */
export function meets(where: Binding['where'], { page, state }: Pick<Snapshot, 'page' | 'state'>): boolean {
  const { facts = {}, fields = {} } = state;
  return Object.entries(where ?? {}).every(([name, wanted]) => {
    const value = own(facts, name) ?? own(fields, name);
    return value == null ? page.facts?.[name]?.[0]?.listed : fold(String(value)) === fold(wanted);
  });
}

/**
 * Finds the binding of a case; each policy is made ready once, when first needed.
 * @returns a function that gives null where no binding speaks for the case
 */
export function createBinder({ bindings, policies }: SiteData): (snapshot: Snapshot) => Bound | null {
  const compiled = new Map<number, CompiledPolicy>();
  return (snapshot) => {
    const binding = bindings.find((item) => meets(item.where, snapshot));
    const packed = binding && policies[binding.judge];
    if (!packed) return null;
    const policy = compiled.get(binding.judge) ?? unpack(packed);
    compiled.set(binding.judge, policy);
    return { binding, policy };
  };
}
