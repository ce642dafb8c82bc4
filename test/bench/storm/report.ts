import { difference, type Estimate, median, ratio } from '../stats.ts';
import { table } from '../table.ts';
import type { Sample } from './measure.ts';
import type { Storm } from './storms.ts';

/** The most of the main thread's time that may be ours, in percent. */
const GOAL = 5;

/** Over this time, in milliseconds, what is done after a storm is spread: one that comes at once is over before. */
const LEAST = 1000;

const signed = (value: number, digits: number): string =>
  `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`;
const range = ({ low, high }: Estimate, digits: number): string =>
  `${signed(low, digits)} … ${signed(high, digits)}`;

/** One line per storm: what we add while it lasts, as a share of that time, and as a ratio of all that is done. */
export function report(
  samples: ReadonlyMap<Storm, { readonly bare: readonly Sample[]; readonly ours: readonly Sample[] }>,
): string {
  const rows = [...samples].map(([storm, { bare, ours }]) => {
    const tasks = [ours.map(({ task }) => task), bare.map(({ task }) => task)] as const;
    const scripts = [ours.map(({ script }) => script), bare.map(({ script }) => script)] as const;
    const added = difference(...tasks, { seed: 1 });
    const lasted = median(ours.map((sample) => sample.lasted));
    const share = (added.value / Math.max(lasted, LEAST)) * 100;
    return [
      storm,
      lasted.toFixed(0),
      median(tasks[1]).toFixed(1),
      `${signed(added.value, 1)} (${range(added, 1)})`,
      signed(difference(...scripts, { seed: 1 }).value, 1),
      `×${ratio(...tasks, { seed: 1 }).value.toFixed(2)}`,
      `${share.toFixed(1)} %`,
      share <= GOAL ? 'met' : 'MISSED',
    ];
  });
  const head = ['storm', 'lasts ms', 'task ms', 'added ms', 'of it script', 'ratio', 'share', `≤ ${GOAL} %`];
  return table([head, ...rows]);
}
