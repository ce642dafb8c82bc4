import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readMore } from './read-more.ts';
import type { HostApi } from './types.ts';

const fetch = vi.fn<(url: string) => Promise<Response>>();
const asked = () => fetch.mock.calls.map(([url]) => new URL(url).pathname);
const signal = () => AbortSignal.timeout(1000);

/** Each test asks at a path of its own: who is signed in is kept for the document. */
let at = 0;
const api = (): HostApi => ({ read: '/cases/{key}', user: { read: `/${at}/me`, id: ['user', 'id'] } });

let answers: Readonly<Record<string, unknown>> = {};

beforeEach(() => {
  at += 1;
  answers = { '/cases/7': { owner: 3 }, [`/${at}/me`]: { user: { id: 3, token: 'secret' } } };
  fetch.mockImplementation(async (url) => {
    const answer = answers[new URL(url).pathname];
    return answer === undefined ? new Response('', { status: 403 }) : Response.json(answer);
  });
  vi.stubGlobal('fetch', fetch);
});

afterEach(() => {
  fetch.mockReset();
  vi.unstubAllGlobals();
});

describe('a case with who is signed in', () => {
  it('is read from two answers, and of whom no more is kept than asked for', async () => {
    expect(await readMore(api(), { key: '7' }, signal())).toEqual({
      owner: 3,
      signedIn: { id: '3', name: null },
    });
  });

  it('asks who is signed in once a minute', async () => {
    for (const now of [0, 59_000, 61_000]) await readMore(api(), { key: '7' }, signal(), now);
    expect(asked().filter((path) => path.endsWith('/me'))).toHaveLength(2);
  });

  it('stands without, if the tool does not tell, and asks again', async () => {
    answers = { '/cases/7': { owner: 3, signedIn: { id: 3 } } };
    expect(await readMore(api(), { key: '7' }, signal())).toEqual({ owner: 3, signedIn: null });
    answers = { ...answers, [`/${at}/me`]: { user: { id: 4 } } };
    expect(await readMore(api(), { key: '7' }, signal())).toMatchObject({ signedIn: { id: '4' } });
  });

  it('is not read if the case is refused', async () => {
    answers = { [`/${at}/me`]: { user: { id: 3 } } };
    await expect(readMore(api(), { key: '7' }, signal())).rejects.toMatchObject({ name: 'HTTP 403' });
  });

  it('asks nobody where the profile does not', async () => {
    expect(await readMore({ read: '/cases/{key}' }, { key: '7' }, signal())).toEqual({ owner: 3 });
    expect(asked()).toEqual(['/cases/7']);
  });
});
