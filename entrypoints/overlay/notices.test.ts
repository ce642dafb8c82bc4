import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Carried } from '../../lib/case/messages.ts';
import { storageKeys } from '../../lib/hosts/site.ts';
import type { Ended } from './session.ts';

const KEY = storageKeys.carried(location.origin);
const findings = [{ rule: 'p/no-rule', level: 'undocumented', code: 'noRule' }] as const;

afterEach(() => vi.unstubAllGlobals());

/** What the page before left, so many seconds ago. */
function left(seconds: number): Record<string, Carried> {
  const at = new Date(Date.now() - seconds * 1000).toISOString();
  return { [KEY]: { key: 'A-1', at, told: { key: 'warned', findings } } };
}

/** A page's notices over a storage that outlives it. */
async function pageOver(stored: Record<string, Carried>) {
  vi.resetModules();
  const remove = async (name: string) => void delete stored[name];
  vi.stubGlobal('chrome', { storage: { local: { remove } } });
  const { createNotices } = await import('./notices.ts');
  return createNotices({ carried: stored[KEY] });
}

it('says what an ended change calls for, once what it is said with is there', async () => {
  const { ended, list } = await pageOver({});
  const passed = {
    end: 'passed',
    attempt: { snapshot: { key: 'A-1' } },
    judgement: { verdict: { findings: [...findings, { rule: 'p-1', level: 'info', code: 'note' }] } },
  } as unknown as Ended;
  ended(passed, async () => undefined);
  expect(list.value).toEqual([]);
  await vi.waitFor(() => expect(list.value).toMatchObject([{ key: 'warned', findings }]));
});

describe('a carried warning', () => {
  it('is shown once, on the page that follows', async () => {
    const stored = left(2);
    const page = await pageOver(stored);
    page.carried('A-1');
    page.carried('A-1');
    expect(page.list.value).toMatchObject([{ key: 'warned', findings }]);
    expect(stored).toEqual({});
  });

  it('waits for its own case', async () => {
    const stored = left(2);
    const page = await pageOver(stored);
    page.carried('B-2');
    expect(page.list.value).toEqual([]);
    expect(stored).toHaveProperty([KEY]);
    page.carried('A-1');
    expect(page.list.value).toHaveLength(1);
  });

  it('is dropped once it is old', async () => {
    const stored = left(60);
    const page = await pageOver(stored);
    page.carried('B-2');
    expect(stored).toEqual({});
    expect(page.list.value).toEqual([]);
  });
});
