import { afterEach, expect, it, vi } from 'vitest';
import { fillTemplate, readByApi, readByPage, readChoices, writeByApi } from './api.ts';
import type { HostApi } from './types.ts';

const answer = (status: number, body: unknown) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(JSON.stringify(body), { status, statusText: 'Word' })),
  );
const calls = () => vi.mocked(fetch).mock.calls;
const never = new AbortController().signal;

afterEach(() => vi.unstubAllGlobals());

it('fills a template; a value can not leave its segment', () => {
  expect(fillTemplate('/ticket/{key}/{none}', { key: '../7?x' })).toBe('/ticket/..%2F7%3Fx/.');
});

it('reads JSON with the session, of the same origin', async () => {
  answer(200, { id: 7 });
  await expect(readByApi({ read: '/REST/{key}' }, { key: '7' }, never)).resolves.toEqual({ id: 7 });
  expect(calls()[0]?.[0]).toBe(new URL('/REST/7', location.href).href);
  expect(calls()[0]?.[1]).toMatchObject({ credentials: 'same-origin', cache: 'no-store' });
});

it('says how it wants the answer, if the profile does', async () => {
  answer(200, {});
  await readByApi({ read: '/x', asks: { headers: { prefer: 'odata.include-annotations="*"' } } }, {}, never);
  expect(calls()[0]?.[1]?.headers).toEqual({
    accept: 'application/json',
    prefer: 'odata.include-annotations="*"',
  });
});

it('rejects with the host’s status, and not with its words', async () => {
  answer(403, {});
  await expect(readByApi({ read: '/x' }, {}, never)).rejects.toMatchObject({ name: 'HTTP 403', message: '' });
});

it('writes all values in one request', async () => {
  answer(200, []);
  const api = { read: '/x', write: { method: 'PUT', url: '/t/{key}' } } as const;
  await writeByApi(
    api,
    { key: '7' },
    [
      [['Fields', 'Notes'], 'a'],
      [['Fields', 'Code'], 'b'],
    ],
    never,
  );
  expect(calls()[0]?.[1]).toMatchObject({ method: 'PUT', body: '{"Fields":{"Notes":"a","Code":"b"}}' });
});

it('takes a write for done that the host answers with nothing', async () => {
  vi.stubGlobal('fetch', async () => new Response(null, { status: 204 }));
  const api = { read: '/x', write: { method: 'PUT', url: '/t' } } as const;
  await expect(writeByApi(api, {}, [], never)).resolves.toBeUndefined();
});

it('writes by lines, and takes it for done when the tool says so', async () => {
  const write = { method: 'POST', url: '/t/{key}', as: 'lines', says: '# Ticket {key} updated.' } as const;
  const says = (text: string) =>
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => new Response(text)),
    );
  const save = () => writeByApi({ read: '/x', write }, { key: '7' }, [[['CF.{Notes}'], 'a\nb']], never);
  says('RT/4.4.6 200 Ok\n\n# Ticket 7 updated.\n');
  await expect(save()).resolves.toBeUndefined();
  expect(String(calls()[0]?.[1]?.body)).toBe(String(new URLSearchParams({ content: 'CF.{Notes}: a\n b' })));
  says('RT/4.4.6 409 Syntax Error\n\n# notes: Invalid value for custom field\n');
  await expect(save()).rejects.toThrow('# notes: Invalid value');
});

it('takes no other page, such as the one to sign in on, for a write that was done', async () => {
  const lead = (text: string) =>
    vi.stubGlobal('fetch', async () =>
      Object.defineProperty(new Response(text), 'redirected', { value: true }),
    );
  const plain = { method: 'PUT', url: '/t/{key}' } as const;
  const save = (write: NonNullable<HostApi['write']>) =>
    writeByApi({ read: '/x', write }, { key: '7' }, [], never);
  lead('<title>Login</title>');
  await expect(save(plain)).rejects.toMatchObject({ name: 'HTTP 401', message: '' });
  await expect(save({ ...plain, says: '# {key}' })).rejects.toMatchObject({ name: 'HTTP 401' });
  // Where the tool says itself that it is done, it is.
  lead('# 7');
  await expect(save({ ...plain, says: '# {key}' })).resolves.toBeUndefined();
});

it('reads another page of the tool, and rejects where that is not the one', async () => {
  const page = {
    present: 'main',
    lists: { names: { each: 'b', read: { name: [{ from: 'text' as const }] } } },
  };
  const read = () => readByPage({ read: '/p/{key}', page }, { key: '7' }, never);
  vi.stubGlobal('fetch', async () => new Response('<main><b>One</b></main>'));
  await expect(read()).resolves.toEqual({ names: [{ name: 'One' }] });
  vi.stubGlobal('fetch', async () => new Response('<form>Log in</form>'));
  await expect(read()).rejects.toThrow('another page');
});

it('does not write where the host can not', async () => {
  await expect(writeByApi({ read: '/x' }, {}, [], never)).rejects.toThrow('read only');
});

it('reads the choices of a field, and none where the host gives no list', async () => {
  const choices = { url: '/field/3', items: ['Values'] };
  answer(200, { Values: ['Solved', '', 7, { no: 'text' }] });
  await expect(readChoices(choices, never)).resolves.toEqual(['Solved', '7']);
  answer(200, { Values: 'Solved' });
  await expect(readChoices(choices, never)).resolves.toBeUndefined();
  answer(200, { Values: Array.from({ length: 501 }, String) });
  await expect(readChoices(choices, never)).resolves.toBeUndefined();
  answer(403, { Values: ['Solved'] });
  await expect(readChoices(choices, never)).resolves.toBeUndefined();
});
