import { beforeEach, expect, it } from 'vitest';
import { FakePlatform } from '../platform/fake.ts';
import { DRIFT_PAGES, driftStore } from './drift.ts';

const PLACE = { origin: 'https://desk.example', profile: 'desk', page: 'case' };

let platform: FakePlatform;
let now: string;
let store: ReturnType<typeof driftStore>;

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 22, 10, minute)).toISOString();

beforeEach(() => {
  platform = new FakePlatform();
  store = driftStore(platform, () => now);
  now = at(0);
});

it('remembers when a page last matched, and since when it does not', async () => {
  expect(await store.note(PLACE, 'driftStatus')).toEqual({ since: at(0), count: 1 });
  now = at(1);
  expect(await store.note(PLACE, null)).toEqual({ worked: at(1), count: 0 });
  now = at(2);
  await store.note(PLACE, 'driftStatus');
  now = at(3);
  expect(await store.note(PLACE, 'driftStatus')).toEqual({ worked: at(1), since: at(2), count: 1 });
  expect(await store.recall({ ...PLACE, page: 'list' })).toEqual({ count: 0 });
  expect(await store.recall(PLACE)).toEqual({ worked: at(1), count: 0 });
});

it('tells addresses apart, and forgets all of it once the page matches', async () => {
  await store.note(PLACE, 'driftAbsent', '00000001');
  now = at(5);
  expect(await store.note(PLACE, 'driftAbsent', '00000001')).toMatchObject({ count: 1 });
  expect(await store.note(PLACE, 'driftAbsent', '00000002')).toEqual({ since: at(5), count: 2 });
  await store.note(PLACE, null);
  expect(await store.note(PLACE, 'driftAbsent', '00000003')).toMatchObject({ count: 1 });
});

it('keeps words that nobody knows, though other cases are read', async () => {
  await store.note(PLACE, 'driftLabel', '0000000a');
  now = at(7);
  await store.note(PLACE, null);
  expect(await store.note(PLACE, 'driftLabel', '0000000a')).toEqual({
    worked: at(7),
    since: at(0),
    count: 1,
  });
});

it('does not write for every case that is opened', async () => {
  await store.note(PLACE, null);
  const { writes } = platform.local;
  now = at(59);
  await store.note(PLACE, null);
  expect(platform.local.writes).toBe(writes);
  now = new Date(Date.parse(at(0)) + 3_600_000).toISOString();
  expect(await store.note(PLACE, null)).toMatchObject({ worked: now });
});

it('is bounded, in pages and in what is remembered of each', async () => {
  for (let n = 0; n < DRIFT_PAGES + 5; n += 1) await store.note({ ...PLACE, page: `p${n}` }, null);
  expect(await store.recall({ ...PLACE, page: 'p4' })).toEqual({ count: 0 });
  expect(await store.recall({ ...PLACE, page: 'p5' })).toMatchObject({ worked: at(0) });
  for (let n = 0; n < 20; n += 1) await store.note(PLACE, 'driftLabel', n.toString(16).padStart(8, '0'));
  expect(await store.note(PLACE, 'driftLabel', '00000013')).toMatchObject({ count: 8 });
});

it.each([
  'nonsense',
  { version: 2, pages: [] },
  { version: 1, pages: [{ origin: 3 }, null, { ...PLACE, seen: [{ code: 'x', since: 'y' }] }] },
])('takes what does not validate for nothing: %j', async (raw) => {
  await platform.local.set({ drift: raw });
  expect(await store.recall(PLACE)).toEqual({ count: 0 });
  expect(await store.note(PLACE, null)).toMatchObject({ worked: at(0) });
});
