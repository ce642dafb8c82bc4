import type { Path } from './edit.ts';
import type { Mutant, Mutation } from './types.ts';

/** A mutant before it is known which rule it is in. */
export type Draft = Omit<Mutant, 'rule' | 'readings'>;

/** One value changed; without `now` it is taken away. */
export const draft = (mutation: Mutation, path: Path, was: unknown, now?: unknown): Draft => ({
  mutation,
  path,
  ...(was === undefined ? {} : { was }),
  ...(now === undefined ? {} : { now }),
  edits: [{ path, value: now }],
});

/** Each entry of a list taken away, as long as another one stays. */
export function* dropEach(
  mutation: Mutation,
  path: Path,
  list: readonly unknown[] | undefined,
): Generator<Draft> {
  if (!list || list.length < 2) return;
  for (const [i, one] of list.entries()) yield draft(mutation, [...path, i], one);
}

/** A list with one more entry, for each that it lacks. */
export function* addEach(
  mutation: Mutation,
  path: Path,
  list: readonly string[],
  all: readonly string[],
): Generator<Draft> {
  for (const one of all) {
    if (!list.includes(one))
      yield { ...draft(mutation, path, undefined, one), edits: [{ path, value: [...list, one] }] };
  }
}

/** Each entry of a list replaced by the next one of all that the list lacks. */
export function* swapEach(
  mutation: Mutation,
  path: Path,
  list: readonly string[],
  all: readonly string[],
): Generator<Draft> {
  for (const [i, one] of list.entries()) {
    const other = nextOf(all, one, list);
    if (other !== undefined) yield draft(mutation, [...path, i], one, other);
  }
}

/** The next entry of a list after one, round its end, that is none of those to leave out. */
export function nextOf<T>(all: readonly T[], one: T, leaveOut: readonly T[] = [one]): T | undefined {
  const at = all.indexOf(one);
  return [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0))].find((other) => !leaveOut.includes(other));
}

export const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map((one) => one.id);
