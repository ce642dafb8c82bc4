import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FindingView } from '../../components/panel/model.ts';
import type { Ended } from './session.ts';

it('keeps a warning for the next page without what stands in the fields', async () => {
  const set = vi.fn(async (_items: Record<string, unknown>) => undefined);
  vi.stubGlobal('chrome', { storage: { local: { set } } });
  const { createNotices } = await import('./notices.ts');
  const field = {
    id: 'notes',
    label: 'Notes',
    kind: 'text',
    value: 'secret words',
    place: 'page',
    writable: true,
  };
  const view = (): FindingView =>
    ({ level: 'undocumented', code: 'noRule', params: {}, field, rule: { id: 'p/no-rule' } }) as never;
  const what = {
    end: 'passed',
    attempt: { snapshot: { key: 'A-1' } },
    judgement: { verdict: { findings: [{ rule: 'p/no-rule', level: 'undocumented', code: 'noRule' }] } },
  } as unknown as Ended;
  const notices = createNotices();
  notices.ended(what, view, async () => undefined as never);
  await vi.waitFor(() => expect(notices.list.value).toHaveLength(1));
  const stored = JSON.stringify(set.mock.calls);
  expect(stored).toContain('Notes');
  expect(stored).not.toContain('secret words');
});

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
const viewed = (): FindingView =>
  ({ level: 'undocumented', code: 'noRule', params: {}, rule: { id: 'p/no-rule' } }) as never;

describe('a carried warning', () => {
  it('is shown once where the page stays, and once on the page that follows', async () => {
    const stored = {};
    const here = await pageOver(stored);
    here.ended(passed, viewed, told);
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
    here.ended(passed, viewed, told);
    const next = await pageOver(stored);
    await next.carried('B-2');
    expect(Object.keys(stored)).toHaveLength(1);
    vi.advanceTimersByTime(60_000);
    await next.carried('B-2');
    expect(stored).toEqual({});
    expect(next.list.value).toEqual([]);
  });
});
