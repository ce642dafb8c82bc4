import { describe, expect, it } from 'vitest';
import { bootstrap, difference, median, quantile, random, ratio } from './stats.ts';

const row = (length: number, of: () => number) => Array.from({ length }, of);

describe('random', () => {
  it('repeats itself for a seed, and differs between seeds', () => {
    expect(row(5, random(7))).toEqual(row(5, random(7)));
    expect(row(5, random(7))).not.toEqual(row(5, random(8)));
  });

  it.each([0, 1, 42])('is spread over [0, 1) from seed %d', (seed) => {
    const values = row(10_000, random(seed));
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    expect(median(values)).toBeCloseTo(0.5, 1);
  });
});

describe('quantile', () => {
  it('sorts by number and interpolates', () => {
    expect(median([10, 9, 100])).toBe(10);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(quantile([0, 10], 0.25)).toBe(2.5);
    expect(median([])).toBeNaN();
  });
});

describe('bootstrap', () => {
  it('repeats itself for a seed', () => {
    const values = row(20, random(3));
    expect(difference(values, [...values].reverse(), { seed: 5 })).toEqual(
      difference(values, [...values].reverse(), { seed: 5 }),
    );
  });

  it('covers the true difference about as often as it says', () => {
    const next = random(11);
    const covered = row(200, () => {
      const base = row(30, () => next() * 10);
      const ours = base.map(() => 3 + next() * 10);
      const { low, high } = difference(ours, base, { seed: 1, resamples: 300 });
      return low <= 3 && 3 <= high ? 1 : 0;
    }).reduce((a, b) => a + b, 0);
    expect(covered).toBeGreaterThan(180);
  });

  it('keeps rounds together: a drift of the machine does not widen a constant difference', () => {
    const drifting = row(31, random(9)).map((value) => value * 1000);
    const ours = drifting.map((value) => value + 5);
    expect(difference(ours, drifting, { seed: 2 })).toEqual({
      value: expect.closeTo(5),
      low: expect.closeTo(5),
      high: expect.closeTo(5),
    });
    expect(ratio([2, 4, 6], [1, 2, 3], { seed: 2 }).value).toBe(2);
  });

  it('refuses columns of different length', () => {
    expect(() => bootstrap([[1], [1, 2]], () => 0, { seed: 1 })).toThrow('differ in length');
  });
});
