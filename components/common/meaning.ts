import type { Level } from '../../lib/case/index.ts';

/** The four meanings that shape, colour and word tell together. */
export type Meaning = 'ok' | 'need' | 'no' | 'silent';

const MEANINGS: Readonly<Record<Level, Meaning>> = {
  allowed: 'ok',
  unverified: 'need',
  incomplete: 'need',
  forbidden: 'no',
  undocumented: 'silent',
  unknown: 'silent',
  // Warnings look like needs, infos like a remark of the silent kind.
  warning: 'need',
  info: 'silent',
};

/** How a finding of this level is drawn. */
export const meaningOf = (level: Level): Meaning => MEANINGS[level];
