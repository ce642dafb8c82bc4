import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { HostProfile, PageProfile } from '../../lib/hosts/types.ts';
import { createSources } from './sources.ts';

const page = { asks: true, fields: { notes: { api: { read: ['notes'] } } } } as unknown as PageProfile;
const profile = { api: { read: '/api/{key}' } } as unknown as HostProfile;
const FRESH = 2000;

let now = 0;
let answers: (() => Promise<unknown>)[] = [];
const json = (notes: string) => async () => Response.json({ notes });
const broken = async () => new Response('Notes: the customer wept', { status: 200 });
const refusal = async () => new Response('{}', { status: 403, statusText: 'Case of Ms Doe' });

const byPage = vi.fn(async () => ({ notes: 'of a page' }));

function setUp(...given: (() => Promise<unknown>)[]) {
  answers = given;
  const changed = vi.fn();
  const sources = createSources(profile, changed, byPage, () => now);
  return {
    sources,
    changed,
    fetch: (age: number) => sources.fetch({ page, captures: { key: 'A-1' }, key: 'A-1' }, age),
  };
}

beforeEach(() => {
  now = 0;
  vi.stubGlobal(
    'fetch',
    vi.fn(() => answers.shift()?.() ?? Promise.reject(new TypeError('no more'))),
  );
});
afterEach(() => vi.unstubAllGlobals());

it('reads a case once, and anew only if the last answer is older than asked for', async () => {
  const { sources, fetch } = setUp(json('old'), json('new'));
  await fetch(Infinity);
  now = FRESH;
  expect(fetch(Infinity)).toBeUndefined();
  expect(fetch(FRESH)).toBeUndefined();
  now = FRESH + 1;
  await fetch(FRESH);
  expect(sources.value('A-1')).toEqual({ notes: 'new' });
});

it('tells the age of its answer, and keeps it while it reads anew', async () => {
  const { sources, fetch } = setUp(json('old'), json('new'));
  await fetch(Infinity);
  now = 5000;
  const pending = fetch(FRESH);
  expect(sources.value('A-1')).toEqual({ notes: 'old' });
  expect(sources.isSince('A-1', 3000)).toBe(false);
  await pending;
  expect(sources.isSince('A-1', 5000)).toBe(true);
});

it('asks together: who comes while an answer is awaited waits for that one', () => {
  const { fetch } = setUp(json('a'));
  const first = fetch(FRESH);
  expect(fetch(FRESH)).toBe(first);
  expect(fetch(Infinity)).toBe(first);
});

it('tries a failed reading again when that is asked for, and not at every look at the page', async () => {
  const { sources, fetch } = setUp(refusal, json('a'));
  await fetch(Infinity);
  expect(fetch(Infinity)).toBeUndefined();
  expect(sources.isSince('A-1', 0)).toBe(false);
  await fetch(FRESH);
  expect(sources.failed('A-1')).toBeUndefined();
  expect(sources.value('A-1')).toEqual({ notes: 'a' });
});

it('says why it failed without a word of what the host wrote', async () => {
  const { sources, fetch, changed } = setUp(refusal, broken);
  await fetch(Infinity);
  expect(sources.failed('A-1')).toBe('HTTP 403');
  await fetch(FRESH);
  expect(sources.failed('A-1')).toBe('SyntaxError');
  expect(changed).toHaveBeenCalledTimes(2);
});

it('takes what was read before a write for nothing, even if the reading after it fails', async () => {
  const { sources, fetch } = setUp(json('old'), refusal);
  await fetch(Infinity);
  await fetch(-1);
  expect(sources.isSince('A-1', 0)).toBe(false);
});

it('lets no late answer undo a later one', async () => {
  const late = Promise.withResolvers<unknown>();
  const { sources, fetch } = setUp(() => late.promise, json('new'));
  const first = fetch(Infinity);
  await fetch(-1);
  late.resolve(Response.json({ notes: 'old' }));
  await first;
  expect(sources.value('A-1')).toEqual({ notes: 'new' });
});

it('reads another page of the tool where the page’s own API says so', async () => {
  const { sources } = setUp();
  const own = { ...page, api: { read: '/page/{key}', page: { present: 'main', lists: {} } } } as PageProfile;
  await sources.fetch({ page: own, captures: { key: 'A-1' }, key: 'A-1' }, Infinity);
  expect(byPage).toHaveBeenCalledWith(own.api, { key: 'A-1' }, expect.any(AbortSignal));
  expect(sources.value('A-1')).toEqual({ notes: 'of a page' });
});
