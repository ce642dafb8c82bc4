import { fold } from '../../lib/case/index.ts';
import type { Binding } from '../../lib/hosts/site.ts';
import type { Snapshot } from '../../lib/hosts/snapshot.ts';
import type { CompiledPolicy } from '../../lib/policy/compile.ts';
import { choose, ready } from '../../lib/policy/ready.ts';
import type { PolicyDocument } from '../../lib/policy/types.ts';
import type { SiteData } from './data.ts';

/** A binding with its policy, ready to judge. */
export interface Bound {
  readonly binding: Binding;
  readonly policy: CompiledPolicy;
}

type Named = { readonly id: string; readonly aliases?: readonly string[] };

/** The document with the team's own words as further aliases. */
export function withLabels(document: PolicyDocument, labels: Binding['labels'] = {}): PolicyDocument {
  const named = <T extends Named>(list: readonly T[]): readonly T[] =>
    list.map((entry) =>
      Object.hasOwn(labels, entry.id)
        ? { ...entry, aliases: [...(entry.aliases ?? []), ...(labels[entry.id] ?? [])] }
        : entry,
    );
  return {
    ...document,
    statuses: named(document.statuses),
    actions: named(document.actions),
    fields: named(document.fields),
  };
}

/** True if the case shows what the binding asks for, as a fact or a field, by folded text. */
export function meets(where: Binding['where'], snapshot: Snapshot): boolean {
  const { facts = {}, fields = {} } = snapshot.state;
  return Object.entries(where ?? {}).every(([name, wanted]) => {
    const value = Object.hasOwn(facts, name)
      ? facts[name]
      : Object.hasOwn(fields, name)
        ? fields[name]
        : undefined;
    return value !== undefined && value !== null && fold(String(value)) === fold(wanted);
  });
}

/**
 * Finds the binding of a case; each policy is made ready once, when first needed.
 * @returns a function that gives null where no binding speaks for the case
 */
export function createBinder(data: SiteData): (snapshot: Snapshot) => Bound | null {
  const compiled = new Map<Binding, Bound>();
  return (snapshot) => {
    const binding = data.bindings.find((item) => meets(item.where, snapshot));
    const document = binding && Object.hasOwn(data.policies, binding.policy) && data.policies[binding.policy];
    if (!binding || !document) return null;
    let bound = compiled.get(binding);
    if (!bound) {
      // The background has compiled it: what does not compile is not handed to pages.
      const readings = choose(document.readings, binding.readings ?? {});
      const policy = ready(withLabels(document, binding.labels), readings);
      bound = { binding, policy };
      compiled.set(binding, bound);
    }
    return bound;
  };
}
