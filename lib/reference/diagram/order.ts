import { PHASES } from '../../case/types.ts';
import type { LifeCycle } from '../../policy/life-cycle/types.ts';

/**
 * Status ids by how far down they belong: as many moves from a beginning as they are away, then by phase, then as the
 * document has them. What ends a case is last, what no case gets to stands with its phase.
 */
export function statusOrder({ document, begins, moves, timers }: LifeCycle): ReadonlyMap<string, number> {
  const { statuses } = document;
  const steps = [
    ...moves.map(({ from, to }) => [from, to] as const),
    ...timers.map(({ in: from, to }) => [from, to] as const),
  ];
  const far = distances(new Set(begins.map(({ status }) => status)), steps);
  const phase = (at: number) => PHASES.indexOf(statuses[at]?.phase ?? 'new');
  const depth = (at: number) => far.get(statuses[at]?.id ?? '') ?? phase(at);
  const ended = (at: number) => Number(statuses[at]?.phase === 'ended');
  return new Map(
    statuses
      .map((_, at) => at)
      .sort((a, b) => ended(a) - ended(b) || depth(a) - depth(b) || phase(a) - phase(b) || a - b)
      .map((at, place) => [statuses[at]?.id ?? '', place]),
  );
}

function distances(
  starts: ReadonlySet<string>,
  steps: readonly (readonly [from: string, to: string | undefined])[],
): Map<string, number> {
  const far = new Map([...starts].map((id) => [id, 0]));
  // A map's entries are walked in the order they come in, those that come in on the way too.
  for (const [id, distance] of far) {
    for (const [from, to] of steps) {
      if (from === id && to !== undefined && !far.has(to)) far.set(to, distance + 1);
    }
  }
  return far;
}
