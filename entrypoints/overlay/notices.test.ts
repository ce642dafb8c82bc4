import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Ended } from './session.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A page's notices over a storage that outlives it. */
async function pageOver(stored: Record<string, unknown>) {
  vi.resetModules();
  const local = {
    get: async (name: string) => ({ [name]: stored[name] }),
    set: async (items: object) => void Object.assign(stored, items),
    remove: async (name: string) => void delete stored[name],
  };
  vi.stubGlobal('chrome', { storage: { local } });
  const { createNotices } = await import('./notices.ts');
  return createNotices();
}

const told = async () => undefined as never;
const passed = {
  end: 'passed',
  attempt: { snapshot: { key: 'A-1' } },
  judgement: { verdict: { findings: [{ rule: 'p/no-rule', level: 'undocumented', code: 'noRule' }] } },
} as unknown as Ended;

describe('a carried warning', () => {
  it('tells nothing of the case but its key', async () => {
    const stored: Record<string, unknown> = {};
    const here = await pageOver(stored);
    here.ended(passed, told);
    const { findings } = passed.judgement.verdict;
    const at = expect.any(Number) as unknown;
    expect(Object.values(stored)).toEqual([{ key: 'A-1', at, told: { key: 'warned', findings } }]);
  });

  it('is shown once where the page stays, and once on the page that follows', async () => {
    const stored = {};
    const here = await pageOver(stored);
    here.ended(passed, told);
    await vi.waitFor(() => expect(here.list.value).toHaveLength(1));
    await here.carried('A-1');
    expect(here.list.value).toHaveLength(1);
    const next = await pageOver(stored);
    await Promise.all([next.carried('A-1'), next.carried('A-1')]);
    expect(next.list.value).toHaveLength(1);
    expect(stored).toEqual({});
  });

  it('waits for its own case, and is dropped once it is old', async () => {
    vi.useFakeTimers();
    const stored = {};
    const here = await pageOver(stored);
    here.ended(passed, told);
    const next = await pageOver(stored);
    await next.carried('B-2');
    expect(Object.keys(stored)).toHaveLength(1);
    vi.advanceTimersByTime(60_000);
    await next.carried('B-2');
    expect(stored).toEqual({});
    expect(next.list.value).toEqual([]);
  });
});
