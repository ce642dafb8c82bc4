import * as library from '@preact/signals';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as own from './signal.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('signals', () => {
  it('are followed where they are read, and there alone', () => {
    const [a, b] = [own.signal(1), own.signal(10)];
    const seen: number[] = [];
    const stop = own.effect(() => seen.push(a.value + b.peek()));
    b.value = 20;
    a.value = 2;
    a.value = 2;
    stop();
    a.value = 3;
    expect(seen).toEqual([11, 22]);
  });

  it('follow what was read the last time, no more', () => {
    const [which, a, b] = [own.signal(true), own.signal('a'), own.signal('b')];
    const seen: string[] = [];
    own.effect(() => seen.push(which.value ? a.value : b.value));
    b.value = 'c';
    which.value = false;
    a.value = 'd';
    expect(seen).toEqual(['a', 'c']);
  });

  it('make computed values once, and only when they are read', () => {
    const a = own.signal(1);
    const make = vi.fn(() => a.value > 0);
    const positive = own.computed(make);
    expect(make).not.toHaveBeenCalled();
    const act = vi.fn(() => positive.value);
    own.effect(act);
    a.value = 2;
    expect(positive.peek()).toBe(true);
    expect(make).toHaveBeenCalledTimes(2);
    expect(act).toHaveBeenCalledTimes(1);
  });

  it('tell subscribers, without following what those read', () => {
    const [a, b] = [own.signal(1), own.signal(1)];
    const seen: number[] = [];
    const stop = a.subscribe((value) => seen.push(value + b.value));
    b.value = 2;
    a.value = 5;
    stop();
    a.value = 6;
    expect(seen).toEqual([2, 7]);
  });

  it('undo an effect before its next run and at its end', () => {
    const a = own.signal(1);
    const undone: number[] = [];
    const stop = own.effect(() => {
      const { value } = a;
      return () => undone.push(value);
    });
    a.value = 2;
    expect(undone).toEqual([1]);
    stop();
    a.value = 3;
    expect(undone).toEqual([1, 2]);
  });

  it('let effects set signals', () => {
    const [a, b] = [own.signal(0), own.signal(0)];
    const seen: number[] = [];
    own.effect(() => {
      b.value = a.value * 2;
    });
    own.effect(() => seen.push(b.value));
    a.value = 4;
    expect(seen).toEqual([0, 8]);
  });

  it('report what throws, and run the others', () => {
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    const a = own.signal(0);
    const seen: number[] = [];
    own.effect(() => {
      if (a.value === 1) throw new Error('no');
    });
    own.effect(() => seen.push(a.value));
    a.value = 1;
    a.value = 2;
    expect(seen).toEqual([0, 1, 2]);
    expect(reported).toHaveBeenCalledOnce();
  });

  it('come to the same as the library’s, whatever depends on what', () => {
    const node = fc.tuple(fc.nat(20), fc.nat(20), fc.nat(3));
    const change = fc.tuple(fc.nat(2), fc.integer({ min: 0, max: 4 }));
    fc.assert(
      fc.property(
        fc.array(node, { maxLength: 12 }),
        fc.array(change, { maxLength: 20 }),
        (nodes, changes) => {
          expect(played(own, nodes, changes)).toEqual(played(library as unknown as Kind, nodes, changes));
        },
      ),
      { numRuns: 300 },
    );
  });
});

type Kind = Pick<typeof own, 'signal' | 'computed' | 'effect'>;

/** Builds values on three signals, watches them all, and changes the signals: what the watchers saw, in order. */
function played(
  { signal, computed, effect }: Kind,
  nodes: readonly [number, number, number][],
  changes: readonly [number, number][],
): number[][] {
  const roots = [signal(0), signal(0), signal(0)];
  const all: own.ReadonlySignal<number>[] = [...roots];
  for (const [left, right, kind] of nodes) {
    const [a, b] = [all[left % all.length], all[right % all.length]];
    if (!a || !b) continue;
    all.push(
      computed(() => (kind === 0 ? a.value && b.value : kind === 1 ? a.value % 2 : a.value + b.value)),
    );
  }
  const seen = all.map((): number[] => []);
  const stops = all.map((one, i) => effect(() => void seen[i]?.push(one.value)));
  for (const [which, value] of changes) {
    const root = roots[which];
    if (root) root.value = value;
  }
  for (const stop of stops) stop();
  return seen;
}

describe('a computed value that throws', () => {
  it('throws for who reads it, and is followed: it comes back when it can be made again', () => {
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    const bad = own.signal(false);
    const half = own.computed(() => {
      if (bad.value) throw new Error('not now');
      return 'well';
    });
    const seen: string[] = [];
    const stop = own.effect(() => {
      seen.push(half.value);
    });
    bad.value = true;
    expect(reported).toHaveBeenCalledTimes(1);
    expect(() => half.peek()).toThrow('not now');
    bad.value = false;
    expect(seen).toEqual(['well', 'well']);
    stop();
  });

  it('is made no second time for the same values', () => {
    const make = vi.fn(() => {
      throw new Error('never');
    });
    const never = own.computed(make);
    for (const _ of [1, 2]) expect(() => never.value).toThrow('never');
    expect(make).toHaveBeenCalledTimes(1);
  });
});
