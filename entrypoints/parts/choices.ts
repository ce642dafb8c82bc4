import { readChoices } from '../../lib/hosts/api.ts';
import type { FieldProfile } from '../../lib/hosts/types.ts';
import type { Choices } from '../overlay/session.ts';

const READ_MS = 10_000;

const asked = new Set<string>();

/**
 * The choices that the host's API lists for a field; asks for them when first called. Reading it in a computed value
 * makes that value follow the answer. Undefined until then, and where the host lists none.
 */
export function hostChoices({ choices }: FieldProfile, known: Choices): readonly string[] | undefined {
  // A name that the host has not answered for is still in braces.
  if (!choices || choices.url.includes('{')) return undefined;
  if (!asked.has(choices.url)) {
    asked.add(choices.url);
    void readChoices(choices, AbortSignal.timeout(READ_MS)).then((list) => {
      if (list) known.value = new Map(known.peek()).set(choices.url, list);
    });
  }
  return known.value.get(choices.url);
}
