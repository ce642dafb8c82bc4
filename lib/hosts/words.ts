import { fold } from '../case/index.ts';
import type { Translations, Words } from './types.ts';

/** What words are matched with: a policy's statuses or actions. */
interface Named {
  readonly id: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly aliases?: readonly string[];
}

type Labels = Readonly<Record<string, readonly string[]>>;

/** By which texts each of a policy's entries is known already, folded. */
const knownNames = (entries: readonly Named[], own: Labels): Map<string, string> =>
  new Map(
    entries.flatMap(({ id, labels, aliases = [] }) =>
      [id, ...Object.values(labels), ...aliases, ...(Object.hasOwn(own, id) ? (own[id] ?? []) : [])].map(
        (text): [string, string] => [fold(text), id],
      ),
    ),
  );

/** The tool's words in other languages, by the id of what they mean in the policy. */
function meant(
  words: Readonly<Record<string, Translations>>,
  known: ReadonlyMap<string, string>,
): [text: string, id: string][] {
  return Object.entries(words).flatMap(([word, translations]) => {
    const id = known.get(fold(word));
    if (id === undefined) return [];
    return Object.values(translations)
      .flat()
      .map((text): [string, string] => [text, id]);
  });
}

/**
 * A binding's labels with the words that a profile knows of the tool's other languages. A word that the policy has for
 * something else, or that would mean two things, is left out: a status misread is worse than one that is not known.
 * @param own the team's labels by id; they come first
 */
export function withWords(
  words: Words | undefined,
  policy: { readonly statuses: readonly Named[]; readonly actions: readonly Named[] },
  own: Labels = {},
): Labels {
  const labels: Record<string, readonly string[]> = { ...own };
  for (const [entries, group] of [
    [policy.statuses, words?.status],
    [policy.actions, words?.action],
  ] as const) {
    const known = knownNames(entries, own);
    const found = meant(group ?? {}, known);
    for (const [text, id] of found) {
      const other = found.some(([same, another]) => fold(same) === fold(text) && another !== id);
      if (!other && !known.has(fold(text))) labels[id] = [...new Set([...(labels[id] ?? []), text])];
    }
  }
  return labels;
}
