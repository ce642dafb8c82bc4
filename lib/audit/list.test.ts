import { describe, expect, it } from 'vitest';
import type { CaseHistory } from '../case/index.ts';
import {
  type CheckOptions,
  CONCURRENCY,
  checkList,
  GIVE_UP,
  LONGEST_PAUSE,
  PAUSE,
  type Progress,
} from './check-list.ts';
import { planList } from './list.ts';
import type { Replay } from './types.ts';

describe('planList', () => {
  const knowledge = {
    knowsStatus: (label: string) => label === 'Open',
    judged: new Map([
      ['1', 0],
      ['2', 3],
      ['5', 1],
    ]),
  };
  it('says per case what is known and what is left to read', () => {
    const rows = [
      { key: '1', status: 'Open' },
      { key: '2', status: 'Open' },
      { key: '3', status: 'Open' },
      { key: '4', status: 'Parked' },
      { key: '5', status: 'Parked' },
      { key: '6', status: '' },
      { key: '3', status: 'Parked' },
      { key: '', status: 'Open' },
    ];
    const told = planList(rows, knowledge).map(({ key, standing, violations, pending }) =>
      [key, standing, violations, pending].join(' '),
    );
    expect(told).toEqual([
      '1 clean 0 false',
      '2 flagged 3 false',
      '3 unchecked 0 true',
      '4 unknownStatus 0 true',
      '5 flagged 1 false',
      '6 noStatus 0 true',
    ]);
  });
});

const historyOf = (key: string): CaseHistory => ({ key, status: 'Open', events: [], complete: true });

const judge = ({ key }: CaseHistory): Replay => ({
  key,
  policy: 'sample',
  judgedBy: { policyVersion: '2', policyDigest: '0123456789abcdef' },
  changes: [],
  complete: true,
  summary: {
    changes: 1,
    violations: key === '2' ? 1 : 0,
    undocumented: 0,
    unknown: 0,
    actorUnknown: 0,
    gaps: 0,
    rules: [],
  },
});

const failing = (code: string) => Promise.reject(Object.assign(new Error(code), { code }));

/** A check whose waits end at once and are written down. */
function bench(read: CheckOptions['read']) {
  const waits: number[] = [];
  const seen: Progress[] = [];
  const control = new AbortController();
  const options: CheckOptions = {
    read,
    judge,
    signal: control.signal,
    progress: (progress) => seen.push(progress),
    wait: async (ms) => {
      waits.push(ms);
    },
  };
  return { options, waits, seen, control };
}

const keys = (count: number) => Array.from({ length: count }, (_, i) => String(i + 1));

describe('checkList', () => {
  it('judges every case once, few at a time, a pause apart, and gives them in the order asked', async () => {
    let now = 0;
    let most = 0;
    const { options, waits, seen } = bench(async (key) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setImmediate(resolve));
      now -= 1;
      return historyOf(key);
    });
    const result = await checkList(['1', '2', '2', '3', '4', '5'], options);
    expect(result).toEqual({ replays: keys(5).map((key) => judge(historyOf(key))), failures: [] });
    expect(most).toBe(CONCURRENCY);
    expect(waits.length).toBeGreaterThanOrEqual(4);
    expect(new Set(waits)).toEqual(new Set([PAUSE]));
    expect(seen.at(-1)).toEqual({ total: 5, done: 5, failed: 0, flagged: 1 });
    expect(seen).toHaveLength(5);
  });

  it('goes on past a case that fails, and says which and why', async () => {
    const { options } = bench((key) => (key === '2' ? failing('notFound') : Promise.resolve(historyOf(key))));
    const result = await checkList(keys(3), options);
    expect(result.failures).toEqual([{ key: '2', code: 'notFound' }]);
    expect(result.replays.map(({ key }) => key)).toEqual(['1', '3']);
    expect(result.stopped).toBeUndefined();
  });

  it('slows down for a busy host and tries again', async () => {
    let times = 0;
    const { options, waits } = bench((key) =>
      key === '1' && ++times < 3 ? failing('busy') : Promise.resolve(historyOf(key)),
    );
    const result = await checkList(['1'], options);
    expect(result.replays).toHaveLength(1);
    expect(times).toBe(3);
    expect(Math.max(...waits)).toBe(PAUSE * 4);
  });

  it('never waits longer than its bound, and gives a busy case up in the end', async () => {
    const { options, waits } = bench(() => failing('busy'));
    const result = await checkList(keys(50), options);
    expect(result.stopped).toBe('unwell');
    expect(result.failures.length).toBeLessThan(GIVE_UP + CONCURRENCY);
    expect(Math.max(...waits)).toBe(LONGEST_PAUSE);
  });

  it('stops at a lost session', async () => {
    let asked = 0;
    const { options } = bench((key) =>
      ++asked === 3 ? failing('signedOut') : Promise.resolve(historyOf(key)),
    );
    const result = await checkList(keys(50), options);
    expect(result.stopped).toBe('signedOut');
    expect(asked).toBeLessThanOrEqual(3 + CONCURRENCY);
  });

  it('keeps what it has when it is cancelled, and starts nothing more', async () => {
    let asked = 0;
    const { options, control } = bench(async (key) => {
      if (++asked === 3) control.abort();
      return historyOf(key);
    });
    const kept: string[] = [];
    const result = await checkList(keys(50), { ...options, judged: ({ key }) => kept.push(key) });
    expect(result.stopped).toBe('cancelled');
    expect(kept.length).toBeGreaterThanOrEqual(2);
    expect(result.replays.map(({ key }) => key).sort()).toEqual([...kept].sort());
    expect(asked).toBeLessThanOrEqual(3 + CONCURRENCY);
  });

  it('does not sleep through a cancel', async () => {
    const control = new AbortController();
    const { wait: _, ...options } = bench(async (key) => {
      control.abort();
      return historyOf(key);
    }).options;
    const result = await checkList(keys(3), { ...options, signal: control.signal });
    expect(result.stopped).toBe('cancelled');
  });

  it('calls a fault of its own a failure of the case', async () => {
    const { options } = bench(() => Promise.reject(null));
    expect((await checkList(['1'], options)).failures).toEqual([{ key: '1', code: 'failed' }]);
  });
});
