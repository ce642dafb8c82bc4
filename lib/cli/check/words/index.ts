import type { LintFinding, LintId } from '../../../policy/lint/index.ts';
import type { PolicyIndex } from '../../../policy/policyIndex.ts';
import { LIFE_CYCLE } from './lifecycle.ts';
import { NAMES } from './names.ts';
import { READINGS } from './readings.ts';
import { RULES } from './rules.ts';
import { Told, type Words } from './words.ts';

export type { Words } from './words.ts';

/** What is said of each lint; the compiler sees to it that none is left out. */
export const WORDS: Readonly<Record<LintId, Words>> = { ...NAMES, ...LIFE_CYCLE, ...RULES, ...READINGS };

/** A finding in words: what is wrong, and what to do. */
export function messageOf({ lint, kind = '', params = {} }: LintFinding, index: PolicyIndex): string {
  const say = WORDS[lint as LintId].say[kind];
  if (!say) throw new Error(`no sentence for ${lint} ${kind}`);
  return say(new Told(params, index));
}
