import { fold } from '../case/text.ts';
import type { Named } from './types.ts';

/**
 * Ids, labels and aliases, as written and folded, with the place of what they stand for. Plain data: it may come from
 * another script, so what an object inherits is told apart by not being a number.
 */
export type Names = Readonly<Record<string, number>>;

/** Longer text is no label; folding it would only cost time. */
const LONGEST = 500;

const at = (names: Names, key: string): number | undefined => {
  const place: unknown = names[key];
  return typeof place === 'number' ? place : undefined;
};

/** The place of what a label stands for; undefined if nothing. */
export const find = (names: Names, label: string): number | undefined =>
  at(names, label) ?? (label.length > LONGEST ? undefined : at(names, fold(label)));

/** All spellings of an entry. */
export const spellings = (named: Named): string[] => [
  named.id,
  ...Object.values(named.labels),
  ...(named.aliases ?? []),
];

/** Called where a spelling of the entry at `index` already stands for another one. */
type Clash = (spelling: string, index: number) => void;

/** Names of a list, each standing for its place in the list or for `value(index)`. */
export function namesOf(
  list: readonly Named[],
  clash?: Clash,
  value = (index: number): number => index,
): Record<string, number> {
  // Without a prototype "__proto__" is a name like any other.
  const names: Record<string, number> = Object.create(null);
  list.forEach((named, index) => {
    const meant = value(index);
    for (const spelling of spellings(named)) {
      enter(names, spelling, meant, clash && (() => clash(spelling, index)));
    }
  });
  return names;
}

/** Enters a spelling, as written and folded. */
export function enter(
  names: Record<string, number>,
  spelling: string,
  value: number,
  clash?: () => void,
): void {
  for (const key of [spelling, fold(spelling)]) {
    const known = names[key];
    if (known !== undefined && known !== value) clash?.();
    names[key] = value;
  }
}
