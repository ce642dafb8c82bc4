import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FakePlatform } from '../platform/fake.ts';
import { createStore } from './index.ts';
import { SET_ASIDE, type SetAside } from './set-aside.ts';
import { withoutSite, withSite } from './settings.ts';
import { storedValue, type ValueSpec } from './value.ts';

const NOW = '2026-11-22T10:00:00.000Z';
const now = () => NOW;
const site = (origin: string) => ({ origin, profile: 'desk', enabled: true, bindings: [{ policy: 'p' }] });

function setUp(stored: Record<string, unknown> = {}) {
  const platform = new FakePlatform();
  Object.assign(platform.local.data, stored);
  return { platform, store: createStore(platform, now) };
}
const aside = (platform: FakePlatform) => (platform.local.data[SET_ASIDE] ?? []) as SetAside[];

describe('settings in storage', () => {
  it('are the defaults where nothing is stored, and nothing is written by reading', async () => {
    const { platform, store } = setUp();
    expect(await store.settings.read()).toEqual({ sites: [], responses: {} });
    expect(platform.local.writes).toBe(0);
  });

  it('come back as written, with their version', async () => {
    const { platform, store } = setUp();
    await store.settings.update((old) => withSite({ ...old, role: 'manager' }, site('https://a.example')));
    expect(platform.local.data.settings).toMatchObject({ version: 1, role: 'manager' });
    expect(await store.settings.read()).toMatchObject({
      role: 'manager',
      sites: [site('https://a.example')],
    });
    await store.settings.update((old) => withoutSite(old, 'https://a.example'));
    expect((await store.settings.read()).sites).toEqual([]);
  });

  it('lose no change to another writer', async () => {
    const { platform, store } = setUp();
    const other = createStore(platform, now);
    const origins = Array.from({ length: 20 }, (_, i) => `https://h${i}.example`);
    await Promise.all(
      origins.map((origin, i) =>
        (i % 2 ? store : other).settings.update((old) => withSite(old, site(origin))),
      ),
    );
    expect((await store.settings.read()).sites.map((one) => one.origin)).toEqual(origins);
  });

  it('keep what is good when a part is bad, and set the bad part aside once', async () => {
    const bad = { origin: 'desk.example/path', profile: 'desk', bindings: [] };
    const { platform, store } = setUp({
      settings: {
        version: 1,
        sites: [site('https://a.example'), bad],
        role: 'king',
        responses: {},
        colour: 1,
      },
    });
    const [one, two] = await Promise.all([store.settings.read(), store.settings.read()]);
    expect(one).toEqual({ sites: [site('https://a.example')], responses: {} });
    expect(two).toEqual(one);
    expect(aside(platform).map(({ at, key, part, raw }) => ({ at, key, part, raw }))).toEqual([
      { at: NOW, key: 'settings', part: 'sites[]', raw: bad },
      { at: NOW, key: 'settings', part: 'role', raw: 'king' },
      { at: NOW, key: 'settings', part: 'colour', raw: 1 },
    ]);
    expect(aside(platform)[0]?.error).toContain('Not an origin');
    expect(platform.local.data.settings).toEqual({
      version: 1,
      sites: [site('https://a.example')],
      responses: {},
    });
  });

  it('set two entries for one origin aside but for the first', async () => {
    const { platform, store } = setUp({
      settings: { version: 1, sites: [site('https://a.example'), site('https://a.example')] },
    });
    expect((await store.settings.read()).sites).toHaveLength(1);
    expect(aside(platform)[0]?.error).toContain('already an entry for https://a.example');
  });

  it.each([
    ['text', 'nonsense'],
    ['null', null],
    ['a list', [1]],
    ['no version', { sites: [] }],
    ['a newer version', { version: 99, sites: [] }],
  ])('are set aside whole if they are %s', async (_, raw) => {
    const { platform, store } = setUp({ settings: raw });
    expect(await store.settings.read()).toEqual({ sites: [], responses: {} });
    expect(aside(platform)).toMatchObject([{ key: 'settings', part: '', raw }]);
  });

  it('are still there when the write of a mend fails', async () => {
    const { platform, store } = setUp({ settings: 'nonsense' });
    platform.local.failNext = new Error('disk full');
    await expect(store.settings.read()).rejects.toThrow('disk full');
    expect(platform.local.data.settings).toBe('nonsense');
    expect((await store.settings.read()).sites).toEqual([]);
    expect(aside(platform)).toHaveLength(1);
  });

  it('survive a damaged list of set-aside values', async () => {
    const { platform, store } = setUp({ settings: 'nonsense', setAside: { odd: true } });
    await store.settings.read();
    expect(aside(platform).map((entry) => entry.raw)).toEqual([{ odd: true }, 'nonsense']);
  });
});

describe('a set-aside value', () => {
  const entry = {
    id: 'x',
    at: NOW,
    key: 'settings',
    part: 'sites[]',
    raw: site('https://b.example'),
    error: '',
  };

  it('can be restored once it validates, beside what came since', async () => {
    const { platform, store } = setUp();
    await platform.local.set({ [SET_ASIDE]: [entry] });
    await store.settings.update((old) => withSite(old, site('https://a.example')));
    await store.settings.restore(entry);
    expect((await store.settings.read()).sites.map((one) => one.origin)).toEqual([
      'https://a.example',
      'https://b.example',
    ]);
    expect(await store.setAside.list()).toEqual([]);
  });

  it('that was the whole value takes its place again', async () => {
    const whole = {
      ...entry,
      part: '',
      raw: { version: 1, sites: [site('https://c.example')], role: 'manager' },
    };
    const { platform, store } = setUp({ [SET_ASIDE]: [whole] });
    await store.settings.restore(whole);
    expect(await store.settings.read()).toMatchObject({
      role: 'manager',
      sites: [site('https://c.example')],
    });
    expect(aside(platform)).toEqual([]);
  });

  it('takes the place of nothing that is damaged: that is set aside in turn', async () => {
    const { platform, store } = setUp({ settings: { version: 1, role: 'king', sites: [] } });
    platform.local.data[SET_ASIDE] = [entry];
    await store.settings.restore(entry);
    expect((await store.settings.read()).sites).toHaveLength(1);
    expect(aside(platform)).toMatchObject([{ part: 'role', raw: 'king' }]);
  });

  it('stays where it is, and changes nothing, while it does not', async () => {
    const { platform, store } = setUp({ settings: { version: 1, role: 'king', sites: [] } });
    await store.settings.read();
    const entry = (await store.setAside.list())[0] as SetAside;
    await expect(store.settings.restore(entry)).rejects.toThrow(/Invalid option/);
    expect(aside(platform)).toHaveLength(1);
    await store.setAside.discard(entry.id);
    expect(aside(platform)).toEqual([]);
  });
});

describe('a versioned value', () => {
  const spec: ValueSpec<{ count: number }> = {
    key: 'demo',
    version: 3,
    initial: { count: 0 },
    parts: { count: { schema: z.number() } },
    migrations: [
      ({ n }) => ({ number: n }),
      ({ number }) => {
        if (number === undefined) throw new Error('no number');
        return { count: Number(number) * 10 };
      },
    ],
  };
  const read = async (stored: unknown) => {
    const platform = new FakePlatform();
    platform.local.data.demo = stored;
    return { platform, value: await storedValue(platform, spec, now).read() };
  };

  it('is brought up step by step', async () => {
    expect((await read({ version: 1, n: 4 })).value).toEqual({ count: 40 });
    expect((await read({ version: 2, number: 4 })).value).toEqual({ count: 40 });
    expect((await read({ version: 3, count: 4 })).value).toEqual({ count: 4 });
  });

  it('is set aside as it was if a step fails', async () => {
    const { platform, value } = await read({ version: 2 });
    expect(value).toEqual({ count: 0 });
    expect(aside(platform)).toMatchObject([
      { raw: { version: 2 }, error: expect.stringContaining('no number') },
    ]);
  });
});
