import type { LintId } from '../../../policy/lint/index.ts';
import { LIFE_CYCLE } from './lifecycle.ts';
import { NAMES } from './names.ts';
import { READINGS } from './readings.ts';
import { RULES } from './rules.ts';
import type { Sample } from './sample.ts';

export { BASE, type Patch, patched, type Sample } from './sample.ts';

/** A bad and a good policy for each lint; the compiler sees to it that none is left out. */
export const SAMPLES: Readonly<Record<LintId, Sample>> = { ...NAMES, ...LIFE_CYCLE, ...RULES, ...READINGS };
