import { difference, type Estimate, median } from '../stats.ts';
import type { Sample } from './load.ts';
import type { Course, Samples } from './rounds.ts';

export const CASE_PAGE = '/ithelpcenter/cases/HC-1';

/** What is loaded, and by which configurations. */
export const COURSES: readonly Course[] = [
  {
    name: 'no case',
    visit: { path: '/notes/of/today', works: false },
    configs: ['nothing', 'nothing again', 'empty script', 'Caserail'],
    floor: 'empty script',
    panels: [],
  },
  {
    name: 'case',
    visit: { path: CASE_PAGE, works: false },
    configs: ['nothing', 'nothing again', 'bare panel', 'picture', 'Caserail'],
    floor: 'bare panel',
    panels: ['bare panel', 'picture', 'Caserail'],
  },
  {
    name: 'busy',
    visit: { path: '/ithelpcenter/cases/HC-2', works: true },
    configs: ['nothing', 'nothing again', 'bare panel', 'Caserail'],
    floor: 'bare panel',
    panels: ['bare panel', 'Caserail'],
  },
];

/** A goal in milliseconds; `noise`: also met where the interval holds zero. */
export interface Goal {
  readonly atMost: number;
  readonly noise?: boolean;
}

export interface Comparison {
  readonly page: string;
  readonly figure: keyof Sample;
  readonly ours: string;
  readonly base: string;
  readonly goal?: Goal;
  readonly note?: string;
}

const compared = (
  page: string,
  figure: keyof Sample,
  [ours, base]: readonly [string, string],
  more: Pick<Comparison, 'goal' | 'note'> = {},
): Comparison => ({ page, figure, ours, base, ...more });

const AGAIN = ['nothing again', 'nothing'] as const;
const CONTROL = { note: 'A/A: the noise' };

export const COMPARISONS: readonly Comparison[] = [
  compared('no case', 'task', AGAIN, CONTROL),
  compared('no case', 'task', ['empty script', 'nothing']),
  compared('no case', 'task', ['Caserail', 'empty script'], { goal: { atMost: 1, noise: true } }),
  compared('no case', 'script', ['Caserail', 'empty script']),
  compared('case', 'task', AGAIN, CONTROL),
  compared('case', 'task', ['bare panel', 'nothing']),
  compared('case', 'task', ['picture', 'bare panel'], { note: 'our panel, drawn by nobody' }),
  compared('case', 'task', ['Caserail', 'bare panel'], { goal: { atMost: 5 } }),
  compared('case', 'task', ['Caserail', 'nothing'], {
    note: 'peers: KeePassXC, Vimium +15; uBlock Origin Lite, Dark Reader +35',
  }),
  compared('case', 'script', ['Caserail', 'bare panel']),
  compared('case', 'style', ['Caserail', 'bare panel']),
  compared('case', 'layout', ['Caserail', 'bare panel']),
  compared('case', 'heap', ['Caserail', 'nothing']),
  compared('busy', 'script', AGAIN, CONTROL),
  compared('busy', 'script', ['bare panel', 'nothing']),
  compared('busy', 'script', ['Caserail', 'nothing'], { goal: { atMost: 20 } }),
  compared('busy', 'task', AGAIN, CONTROL),
  compared('busy', 'task', ['Caserail', 'nothing']),
];

export interface Compared extends Comparison {
  readonly baseMedian: number;
  readonly estimate: Estimate;
  /** Absent without a goal. */
  readonly met?: boolean;
}

export const isMet = ({ value, low, high }: Estimate, { atMost, noise = false }: Goal): boolean =>
  value <= atMost || (noise && low <= 0 && high >= 0);

/** Every comparison with its figures. */
export function compare(samples: Samples, seed: number): Compared[] {
  return COMPARISONS.map((comparison) => {
    const { page, figure, ours, base, goal } = comparison;
    const column = (config: string) => (samples[page]?.[config] ?? []).map((sample) => sample[figure]);
    const estimate = difference(column(ours), column(base), { seed });
    const met = goal && isMet(estimate, goal);
    return {
      ...comparison,
      baseMedian: median(column(base)),
      estimate,
      ...(met === undefined ? {} : { met }),
    };
  });
}
