import { describe, expect, it } from 'vitest';
import { callsOf, type Spent } from './calls.ts';
import { ownTimes } from './trace.ts';

const call = (id: number, functionName: string, url: string, children: number[] = []) => ({
  id,
  callFrame: { functionName, url, lineNumber: 9 },
  children,
});

describe('callsOf', () => {
  it('gives own and total time, recursion once, and built-ins with their caller', () => {
    const spent = new Map<string, Spent>();
    const nodes = [
      call(1, '(root)', '', [2]),
      call(2, 'draw', 'x/overlay.js', [3]),
      call(3, 'draw', 'x/overlay.js', [4]),
      call(4, 'format', ''),
    ];
    callsOf({ nodes, samples: [3, 4, 1], timeDeltas: [1000, 2000, 500] }, spent);
    expect([...spent]).toEqual([
      ['draw overlay.js:10', { self: 1, total: 3 }],
      ['format < draw overlay.js:10', { self: 2, total: 2 }],
    ]);
  });
});

describe('ownTimes', () => {
  const entry = (name: string, ts: number, dur: number, tdur: number, url?: string) => ({
    ...{ name, ph: 'X', pid: 1, tid: 1, ts, dur, tdur },
    args: url ? { data: { url } } : {},
  });

  it('takes inner activities off outer ones', () => {
    const times = ownTimes([
      entry('Task', 0, 100, 80),
      entry('Layout', 60, 30, 30),
      entry('Evaluate', 10, 40, 30, 'chrome-extension://x/overlay.js'),
      entry('Task', 200, 10, 5),
    ]);
    expect(Object.fromEntries(times)).toEqual({
      Task: expect.closeTo(0.025),
      Layout: expect.closeTo(0.03),
      'Evaluate overlay.js': expect.closeTo(0.03),
    });
  });
});
