import type { FrameSeat } from '../../lib/case/messages.ts';

/** Negative if `a` goes before `b`: what is in sight, then what was worked in last, then what is larger. */
function before(a: FrameSeat, b: FrameSeat): number {
  const order = [
    Number(b.area > 0) - Number(a.area > 0),
    b.worked - a.worked,
    b.area - a.area,
    a.id < b.id ? -1 : 1,
  ];
  return order.find((by) => by !== 0) ?? 0;
}

/**
 * True if another frame has the panel. A question stays until it is answered: while there are some, one of those who ask
 * draws, and the others wait in line. Working in a frame that waits brings its question forward.
 */
export function isAway(mine: FrameSeat, others: Iterable<FrameSeat>): boolean {
  const rivals = [...others].filter((one) => one.shows);
  return rivals.some((one) => (one.asks === mine.asks ? before(one, mine) < 0 : one.asks));
}
