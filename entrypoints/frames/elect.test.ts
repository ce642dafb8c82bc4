import { describe, expect, it } from 'vitest';
import type { FrameSeat } from '../../lib/case/messages.ts';
import { isAway } from './elect.ts';

const seat = (id: string, more: Partial<FrameSeat> = {}): FrameSeat => ({
  id,
  worked: 0,
  area: 100,
  asks: false,
  shows: true,
  ...more,
});

/** The frames that draw, each deciding for itself. */
const drawing = (...all: FrameSeat[]): string[] =>
  all
    .filter(
      (one) =>
        !isAway(
          one,
          all.filter((other) => other !== one),
        ),
    )
    .map(({ id }) => id);

describe('of several frames with a case, the panel is drawn by', () => {
  it('one, though nothing tells them apart', () => {
    expect(drawing(seat('a'), seat('b'), seat('c'))).toEqual(['a']);
  });

  it('the largest, where nobody has worked yet', () => {
    expect(drawing(seat('a'), seat('b', { area: 101 }))).toEqual(['b']);
  });

  it('the one that was worked in last, however small', () => {
    expect(drawing(seat('a', { worked: 1 }), seat('b', { worked: 2, area: 1 }))).toEqual(['b']);
  });

  it('one that is in sight, though a hidden one was worked in', () => {
    expect(drawing(seat('a', { worked: 9, area: 0 }), seat('b'))).toEqual(['b']);
  });

  it('the one that asks, wherever the agent works', () => {
    expect(drawing(seat('a', { asks: true, area: 0 }), seat('b', { worked: 9 }))).toEqual(['a']);
  });

  it('of several that ask, the one that was worked in last: one question at a time', () => {
    const [first, second] = [seat('a', { asks: true, worked: 2 }), seat('b', { asks: true, worked: 3 })];
    expect(drawing(first, second, seat('c', { worked: 9 }))).toEqual(['b']);
    expect(drawing({ ...first, worked: 4 }, second)).toEqual(['a']);
    expect(drawing(first, { ...second, asks: false })).toEqual(['a']);
    expect(drawing(first, { ...second, area: 0 })).toEqual(['a']);
  });

  it('none that has nothing to draw', () => {
    expect(isAway(seat('b'), [seat('a', { worked: 9, shows: false })])).toBe(false);
  });
});
