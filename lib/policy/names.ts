import { fold } from '../case/text.ts';
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

/** Called where a spelling of the entry at `index` already stands for another one. */
type Clash = (spelling: string, index: number) => void;

/** Names of a list, each standing for `value(index)`. */
export function namesOf<T>(
  list: readonly Named[],
  value: (index: number) => T,
  clash?: Clash,
): Map<string, T> {
  const names = new Map<string, T>();
  list.forEach((named, index) => {
    const meant = value(index);
    for (const spelling of spellings(named)) {
      enter(names, spelling, meant, clash && (() => clash(spelling, index)));
    }
  });
  return names;
}

/** Enters a spelling, as written and folded. */
export function enter<T>(names: Map<string, T>, spelling: string, value: T, clash?: () => void): void {
  for (const key of [spelling, fold(spelling)]) {
    const known = names.get(key);
    if (known !== undefined && known !== value) clash?.();
    names.set(key, value);
  }
}
