import { fold } from '../../../lib/case/index.ts';
import { withLabels } from '../../../lib/distribution/labels.ts';
import type { HostProfile } from '../../../lib/hosts/types.ts';
import { withWords } from '../../../lib/hosts/words.ts';
import { policies } from '../../../lib/policies/index.ts';
import type { SampleHost } from '../samples/types.ts';

/** What a site's statuses mean, as its pages are judged: ids of policies by the words that stand for them. */
export interface Meaning {
  /** Undefined: no policy of the site knows the word. */
  of(word: string): string | undefined;
  /** The profile's own word in another language, if it knows one. */
  translated(word: string): string | undefined;
}

export function meaningOf(host: Pick<SampleHost, 'bindings'>, profile: HostProfile): Meaning {
  const names = new Map<string, string>();
  for (const binding of host.bindings) {
    const document = policies.get(binding.policy);
    if (!document) throw new Error(`There is no policy "${binding.policy}".`);
    const labelled = withLabels(document, withWords(profile.words, document, binding.labels));
    for (const { id, labels, aliases = [] } of labelled.statuses) {
      for (const name of [id, ...Object.values(labels), ...aliases])
        if (!names.has(fold(name))) names.set(fold(name), `${binding.policy}/${id}`);
    }
  }
  const groups = Object.values(profile.words?.status ?? {}).map((group) => Object.values(group).flat());
  return {
    of: (word) => names.get(fold(word)),
    translated: (word) =>
      groups
        .find((group) => group.some((one) => fold(one) === fold(word)))
        ?.find((one) => fold(one) !== fold(word)),
  };
}
