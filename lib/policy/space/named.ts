import type { Condition } from '../types.ts';

/** The values that a condition names, so that questions with and without them are asked. */
export function namedIn(condition: Condition): readonly (string | number | boolean)[] {
  if ('is' in condition) return condition.is;
  if ('isNot' in condition) return condition.isNot;
  if ('unless' in condition) return condition.unless;
  return [];
}
