import type { Estimate } from '../stats.ts';
import { table } from '../table.ts';
import type { Compared } from './comparisons.ts';
import type { LatencyReport } from './latency.ts';

const signed = (value: number, digits: number): string =>
  `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`;

const interval = ({ low, high }: Estimate, digits: number): string =>
  `${signed(low, digits)} … ${signed(high, digits)}`;

const verdict = (met: boolean | undefined): string => (met === undefined ? '' : met ? 'met' : 'MISSED');

function row({ page, figure, ours, base, baseMedian, estimate, goal, met, note }: Compared): string[] {
  // Heap in kB, all else in milliseconds.
  const heap = figure === 'heap';
  const scale = heap ? 1000 : 1;
  const scaled = {
    value: estimate.value / scale,
    low: estimate.low / scale,
    high: estimate.high / scale,
  };
  const digits = heap ? 0 : 1;
  const wanted = goal ? `≤ ${goal.atMost}${goal.noise ? ' or noise' : ''}` : '';
  return [
    page,
    heap ? 'heap kB' : `${figure} ms`,
    `${ours} − ${base}`,
    (baseMedian / scale).toFixed(digits),
    signed(scaled.value, digits),
    interval(scaled, digits),
    wanted,
    met === undefined ? (note ?? '') : verdict(met),
  ];
}

/** The table of page loads. */
export const loadsTable = (compared: readonly Compared[]): string =>
  table([['page', 'figure', 'difference', 'base', 'median', '95 %', 'goal', ''], ...compared.map(row)]);

/** The table of latency. */
export function latencyTable({
  medians,
  ours,
  oursScript,
  control,
  ratio,
  atMost,
  met,
}: LatencyReport): string {
  const base = medians.listener;
  const line = (what: string, from: number | undefined, estimate: Estimate, goal = '', state = '') => [
    what,
    from?.toFixed(2) ?? '',
    signed(estimate.value, 2),
    interval(estimate, 2),
    goal,
    state,
  ];
  return table([
    ['per change of status', 'base', 'median', '95 %', 'goal', ''],
    line('task ms, empty listener twice', base?.task, control, '', 'A/A: the noise'),
    line('task ms, Caserail − empty listener', base?.task, ours, `≤ ${atMost}`, verdict(met)),
    line('script ms, Caserail − empty listener', base?.script, oursScript),
    [
      'task, Caserail ÷ empty listener',
      '',
      `×${ratio.value.toFixed(2)}`,
      `×${ratio.low.toFixed(2)} … ×${ratio.high.toFixed(2)}`,
    ],
  ]);
}
