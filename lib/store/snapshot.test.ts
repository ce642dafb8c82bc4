import { describe, expect, it } from 'vitest';
import { FakePlatform } from '../platform/fake.ts';
import { createStore } from './index.ts';
import type { Everything } from './snapshot.ts';

const NOW = '2026-11-22T10:00:00.000Z';
const policy = { id: 'team', file: 't.json', text: '{}', document: { id: 'team' }, added: NOW };
const next = (before: Everything): Everything => ({
  settings: { ...before.settings, role: 'manager' },
  library: { policies: [policy], profiles: [] },
});
const setUp = () => {
  const platform = new FakePlatform();
  return { platform, store: createStore(platform, () => NOW) };
};

describe('settings and policies together', () => {
  it('change in one write, and are put back in one', async () => {
    const { platform, store } = setUp();
    await store.settings.update((old) => ({ ...old, role: 'customer' }));
    const writes = platform.local.writes;
    await store.everything.replace(next, 'f.json');
    expect(platform.local.writes).toBe(writes + 1);
    expect((await store.settings.read()).role).toBe('manager');
    expect(await store.everything.undo()).toEqual({ at: NOW, file: 'f.json' });
    await store.everything.restore();
    expect((await store.settings.read()).role).toBe('customer');
    expect((await store.library.read()).policies).toEqual([]);
    expect(await store.everything.undo()).toBeUndefined();
  });

  it('stay as they were if the write fails', async () => {
    const { platform, store } = setUp();
    platform.local.failNext = new Error('disk full');
    await expect(store.everything.replace(next, 'f.json')).rejects.toThrow('disk full');
    expect(platform.local.data).toEqual({});
  });

  it('set aside what is damaged, as every reading does', async () => {
    const { platform, store } = setUp();
    const site = { origin: 'https://desk.example', profile: 'x', enabled: 'perhaps', bindings: [] };
    const damaged = { settings: { version: 1, sites: [site] }, policies: { version: 1, policies: ['none'] } };
    await platform.local.set(damaged);
    await store.everything.replace(next, 'f.json');
    expect((await store.setAside.list()).map(({ key, part, raw }) => [key, part, raw])).toEqual([
      ['settings', 'sites[]', site],
      ['policies', 'policies[]', 'none'],
    ]);
    expect((await store.settings.read()).role).toBe('manager');
  });

  it('lose no change that is made at the same time', async () => {
    const { store } = setUp();
    await Promise.all([
      store.everything.replace(next, 'f.json'),
      store.settings.update((old) => ({ ...old, override: false })),
    ]);
    expect(await store.settings.read()).toMatchObject({ role: 'manager', override: false });
  });
});
