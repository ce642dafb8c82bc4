import { fold } from '../case/text.ts';
import { PolicyError } from './error.ts';
import type { Named } from './types.ts';

/** Ids, labels and aliases, as written and folded, with what they stand for. */
export type Names<T> = ReadonlyMap<string, T>;

/** Longer text is no label; folding it would only cost time. */
const LONGEST = 500;

/** What a label stands for; undefined if nothing. */
export function find<T>(names: Names<T>, label: string): T | undefined {
  return names.get(label) ?? (label.length > LONGEST ? undefined : names.get(fold(label)));
}

/** All spellings of an entry. */
export const spellings = (named: Named): string[] => [
  named.id,
  ...Object.values(named.labels),
  ...(named.aliases ?? []),
];

/** Enters a spelling; two entries with one spelling are an error, since a label could mean either. */
export function enter<T>(names: Map<string, T>, spelling: string, value: T, path: string): void {
  for (const key of [spelling, fold(spelling)]) {
    const known = names.get(key);
    if (known !== undefined && known !== value) {
      throw new PolicyError(`"${spelling}" already names another entry; take it out of one of them`, path);
    }
    names.set(key, value);
  }
}

/** Names of a list, each standing for `value(index)`. */
export function namesOf<T>(
  list: readonly Named[],
  path: string,
  value: (index: number) => T,
): Map<string, T> {
  const names = new Map<string, T>();
  list.forEach((named, index) => {
    const meant = value(index);
    for (const spelling of spellings(named)) enter(names, spelling, meant, `${path}[${index}]`);
  });
  return names;
}
