import type { PolicyDocument } from '../types.ts';
import type { Mutant } from './types.ts';

/**
 * The readings under which a change of a place may be seen: the policy's own choice first, then every combination of
 * those that the place depends on. Alternatives by reading id, where they are not the policy's own.
 */
export function settingsOf(
  { readings }: PolicyDocument,
  { readings: bound }: Pick<Mutant, 'readings'>,
): Readonly<Record<string, string>>[] {
  let settings: Readonly<Record<string, string>>[] = [{}];
  for (const id of bound) {
    const { alternatives = [], chosen, default: usual } = readings.find((one) => one.id === id) ?? {};
    const own = chosen?.alternative ?? usual;
    const others = alternatives.filter((one) => one.id !== own);
    settings = [
      ...settings,
      ...others.flatMap((one) => settings.map((known) => ({ ...known, [id]: one.id }))),
    ];
  }
  return settings;
}
