import { describe, expect, it, vi } from 'vitest';
import { type HistoryRequest, readHistoryApi } from './history-api.ts';
import type { HistoryByApi } from './types.ts';

/** Request Tracker's shape: pages are counted, nothing names the next one. */
const profile: HistoryByApi = {
  from: 'api',
  url: '/REST/2.0/ticket/{key}/history?fields=Type,Field,OldValue,NewValue,Created,Creator&per_page=2&page={page}',
  items: ['items'],
  pageSize: 2,
  order: 'oldest',
  at: ['Created'],
  by: ['Creator', 'id'],
  actors: { RT_System: 'system', '*': 'agent' },
  customers: { list: ['Requestor'], name: ['id'] },
  kind: ['Type'],
  kinds: { Create: 'created', Status: 'status', CustomField: 'field', Correspond: 'comment' },
  field: ['Field'],
  fields: { '3': 'resolutionCode', '4': 'resolutionNotes' },
  before: ['OldValue'],
  after: ['NewValue'],
};

const entry = (Type: string, id: string, more: object = {}) => ({
  type: 'transaction',
  Type,
  Field: '',
  OldValue: '',
  NewValue: '',
  Created: '2026-03-01T08:00:00Z',
  Creator: { id, type: 'user' },
  ...more,
});

const subject = { key: '7', status: 'Resolved' };
const ticket = { Requestor: [{ id: 'carol', type: 'user' }] };

type Answer = { body?: unknown; status?: number; text?: string };

/** A host that answers each address once as told, and keeps what it was asked. */
function host(answers: Record<string, Answer>) {
  const asked: string[] = [];
  const fetch = vi.fn(async (url: string, init: RequestInit) => {
    init.signal?.throwIfAborted();
    const { pathname, search } = new URL(url);
    asked.push(url);
    const found = answers[pathname + search] ?? { status: 404, body: {} };
    const text = found.status === 204 ? null : (found.text ?? JSON.stringify(found.body));
    return new Response(text, { status: found.status ?? 200 });
  });
  return { asked, fetch: fetch as unknown as typeof globalThis.fetch };
}

const ask = (fetch: typeof globalThis.fetch, more: Partial<HistoryRequest> = {}): HistoryRequest => ({
  captures: { key: '7' },
  base: 'https://rt.example/Ticket/Display.html?id=7',
  fetch,
  answer: ticket,
  ...more,
});

const page = (n: number) =>
  `/REST/2.0/ticket/7/history?fields=Type,Field,OldValue,NewValue,Created,Creator&per_page=2&page=${n}`;

describe('readHistoryApi', () => {
  it('pages by number and maps types, fields and people', async () => {
    const { fetch, asked } = host({
      [page(1)]: { body: { items: [entry('Create', 'carol'), entry('EmailRecord', 'RT_System')] } },
      [page(2)]: {
        body: {
          items: [
            entry('CustomField', 'alice', { Field: '4', OldValue: null, NewValue: 'Done' }),
            entry('CustomField', 'alice', { Field: '99', NewValue: 'none of ours' }),
          ],
        },
      },
      [page(3)]: { body: { items: [entry('Status', 'RT_System', { OldValue: 'new', NewValue: 'open' })] } },
    });
    const history = await readHistoryApi(profile, subject, ask(fetch));
    const at = '2026-03-01T08:00:00Z';
    expect(history).toEqual({
      ...subject,
      complete: true,
      tracked: ['resolutionCode', 'resolutionNotes'],
      events: [
        { kind: 'created', at, by: 'carol', actor: 'customer' },
        { kind: 'field', at, by: 'alice', actor: 'agent', field: 'resolutionNotes', from: '', to: 'Done' },
        { kind: 'field', at, by: 'alice', actor: 'agent' },
        { kind: 'status', at, by: 'RT_System', actor: 'system', from: 'new', to: 'open' },
      ],
    });
    expect(asked).toHaveLength(3);
  });

  it('leaves out what was done with a case that was merged into this one', async () => {
    const items = [
      entry('Create', 'carol', { ObjectId: '7' }),
      entry('Correspond', 'alice', { ObjectId: '8' }),
      entry('Status', 'alice', { NewValue: 'open' }),
    ];
    const merged = { ...profile, pageSize: 9, of: ['ObjectId'] };
    const { fetch } = host({ [page(1)]: { body: { items } } });
    const { events } = await readHistoryApi(merged, subject, ask(fetch));
    expect(events.map(({ kind }) => kind)).toEqual(['created', 'status']);
  });

  it('says by what a case was moved, and not between which', async () => {
    const item = entry('Set', 'alice', { Field: 'Queue', OldValue: '4', NewValue: '3' });
    const { fetch } = host({ [page(1)]: { body: { items: [item] } } });
    const { kinds } = profile;
    const moving = { ...profile, kinds: { ...kinds, Set: 'field' as const }, moves: { Queue: 'queue' } };
    const { events, tracked } = await readHistoryApi(moving, subject, ask(fetch));
    expect(events).toMatchObject([{ kind: 'field', moved: 'queue' }]);
    expect(Object.keys(events[0] ?? {})).not.toContain('to');
    expect(tracked).not.toContain('queue');
  });

  it('does not call a field tracked whose name in the host is still unknown', async () => {
    const { fetch } = host({ [page(1)]: { body: { items: [] } } });
    const unnamed = { ...profile, fields: { '{cfCode}': 'resolutionCode', '4': 'resolutionNotes' } };
    expect((await readHistoryApi(unnamed, subject, ask(fetch))).tracked).toEqual(['resolutionNotes']);
  });

  it('calls nobody an agent where the customers are unknown', async () => {
    const { fetch } = host({ [page(1)]: { body: { items: [entry('Correspond', 'alice')] } } });
    const history = await readHistoryApi(profile, subject, ask(fetch, { answer: undefined }));
    expect(history.events[0]).not.toHaveProperty('actor');
  });

  it('follows named pages on its own origin only, and never in a circle', async () => {
    const { pageSize: _, ...rest } = profile;
    const named: HistoryByApi = { ...rest, url: '/api/{key}', next: ['next'] };
    const { fetch, asked } = host({
      '/api/7': { body: { items: [entry('Create', 'carol')], next: 'https://evil.example/api/7?page=2' } },
      '/api/7?page=2': { body: { items: [entry('Correspond', 'carol')], next: '/api/7' } },
    });
    const history = await readHistoryApi(named, subject, ask(fetch));
    expect(asked).toEqual(['https://rt.example/api/7', 'https://rt.example/api/7?page=2']);
    expect(history.events).toHaveLength(2);
    expect(history.complete).toBe(false);
  });

  it('goes on from the last entry until none is left', async () => {
    const { pageSize: _, ...rest } = profile;
    const cursor = { parameter: 'before', value: ['id'] };
    const { fetch, asked } = host({
      '/api/7?n=2': {
        body: { items: [entry('Status', 'a', { id: 9, NewValue: 'open' }), entry('Create', 'a', { id: 8 })] },
      },
      '/api/7?n=2&before=8': { body: { items: [] } },
    });
    const history = await readHistoryApi({ ...rest, cursor, url: '/api/{key}?n=2' }, subject, ask(fetch));
    expect(asked).toHaveLength(2);
    expect(history).toMatchObject({ complete: true, events: [{ kind: 'status' }, { kind: 'created' }] });
  });

  it('says of times in UTC that they are, and leaves others as they are', async () => {
    const { pageSize: _, ...single } = profile;
    const times = ['2026-08-14 08:14:43', '2026-08-14T08:14:43+02:00', 'yesterday', ''];
    const items = times.map((Created) => entry('Create', 'a', { Created }));
    const { fetch } = host({ [page(1)]: { body: { items } } });
    const { events } = await readHistoryApi({ ...single, utc: true }, subject, ask(fetch));
    expect(events.map(({ at }) => at)).toEqual([
      '2026-08-14T08:14:43Z',
      '2026-08-14T08:14:43+02:00',
      'yesterday',
      undefined,
    ]);
  });

  it('makes an event of each change of an entry, and none of an entry without', async () => {
    const { pageSize: _, ...single } = profile;
    const Changes = [
      entry('Status', 'x', { NewValue: 'open' }),
      entry('CustomField', 'x', { Field: '3', NewValue: 'Fixed' }),
    ];
    const items = [entry('Batch', 'a', { Changes }), entry('Status', 'b'), { Changes: 'none' }];
    const { fetch } = host({ [page(1)]: { body: { items } } });
    const { events } = await readHistoryApi({ ...single, changes: ['Changes'] }, subject, ask(fetch));
    const at = '2026-03-01T08:00:00Z';
    expect(events).toEqual([
      { kind: 'status', at, by: 'a', actor: 'agent', to: 'open' },
      { kind: 'field', at, by: 'a', actor: 'agent', field: 'resolutionCode', from: '', to: 'Fixed' },
    ]);
  });

  it('counts by entries where the host does', async () => {
    const asking: HistoryByApi = { ...profile, url: '/api/{key}?from={offset}&limit=2' };
    const full = { body: { items: [entry('Status', 'a', { NewValue: 'open' }), entry('Create', 'a')] } };
    const { fetch, asked } = host({
      '/api/7?from=0&limit=2': full,
      '/api/7?from=2&limit=2': { body: { items: [] } },
    });
    expect((await readHistoryApi(asking, subject, ask(fetch))).complete).toBe(true);
    expect(asked).toHaveLength(2);
  });

  it('takes an answer without content for the end', async () => {
    const full = { body: { items: [entry('Create', 'a'), entry('Create', 'a')] } };
    const { fetch } = host({ [page(1)]: full, [page(2)]: { status: 204 } });
    const history = await readHistoryApi(profile, subject, ask(fetch));
    expect(history).toMatchObject({ complete: true, events: [{}, {}] });
  });

  it('puts the words for stable values, and leaves the others', async () => {
    const { pageSize: _, ...single } = profile;
    const items = [
      entry('Status', 'a', { OldValue: '1', NewValue: 2 }),
      entry('Status', 'a', { OldValue: 'constructor', NewValue: '77' }),
    ];
    const { fetch } = host({ [page(1)]: { body: { items } } });
    const values = { '1': 'Open', '2': 'Closed' };
    const { events } = await readHistoryApi({ ...single, values }, subject, ask(fetch));
    expect(events.map(({ from, to }) => [from, to])).toEqual([
      ['Open', 'Closed'],
      ['constructor', '77'],
    ]);
  });

  it('never goes on from the same entry twice', async () => {
    const { pageSize: _, ...rest } = profile;
    const same = { body: { items: [entry('Create', 'a', { id: 8 })] } };
    const { fetch } = host({ '/api/7': same, '/api/7?before=8': same });
    const cursor = { parameter: 'before', value: ['id'] };
    const history = await readHistoryApi({ ...rest, cursor, url: '/api/{key}' }, subject, ask(fetch));
    expect(history.complete).toBe(false);
  });

  it('takes every other type for what `*` says, and an entry without a type for nothing', async () => {
    const kinds: HistoryByApi['kinds'] = { Create: 'created', '*': 'status' };
    const items = [entry('Create', 'a'), entry('27', 'a', { NewValue: 'open' }), { Created: 'now' }];
    const { pageSize: _, ...single } = profile;
    const { fetch } = host({ [page(1)]: { body: { items } } });
    const { events } = await readHistoryApi({ ...single, kinds }, subject, ask(fetch));
    expect(events.map(({ kind }) => kind)).toEqual(['created', 'status']);
  });

  it('keeps a hostile key inside its path segment', async () => {
    const { fetch, asked } = host({});
    const request = ask(fetch, { captures: { key: '../../evil?x=1#' } });
    await expect(readHistoryApi(profile, subject, request)).rejects.toMatchObject({ code: 'notFound' });
    expect(new URL(asked[0] as string).pathname).toBe('/REST/2.0/ticket/..%2F..%2Fevil%3Fx%3D1%23/history');
  });

  it('stops at the page limit and says that it is a part', async () => {
    const full = { body: { items: [entry('Create', 'a'), entry('Status', 'a', { NewValue: 'open' })] } };
    const { fetch, asked } = host({ [page(1)]: full, [page(2)]: full, [page(3)]: full });
    const history = await readHistoryApi(profile, subject, ask(fetch, { maxPages: 2 }));
    expect(asked).toHaveLength(2);
    expect(history).toMatchObject({ complete: false });
  });

  it.each([
    [{ status: 401, body: {} }, 'signedOut'],
    [{ status: 403, body: {} }, 'refused'],
    [{ status: 404, body: {} }, 'notFound'],
    [{ status: 429, body: {} }, 'busy'],
    [{ status: 500, body: {} }, 'server'],
    [{ text: '<html>' }, 'notJson'],
    [{ body: { message: 'nothing here' } }, 'shape'],
    [{ body: null }, 'shape'],
    [{ body: { items: 'many' } }, 'shape'],
  ])('names what went wrong: %o', async (answer: Answer, code: string) => {
    const { fetch } = host({ [page(1)]: answer });
    await expect(readHistoryApi(profile, subject, ask(fetch))).rejects.toMatchObject({
      name: 'HistoryError',
      code,
    });
  });

  it('survives entries of every shape', async () => {
    const { pageSize: _, ...single } = profile;
    const items = [null, 7, 'x', [], {}, { Type: 'constructor' }, { Type: 'Status', NewValue: { a: 1 } }];
    const { fetch } = host({ [page(1)]: { body: { items } } });
    const history = await readHistoryApi(single, subject, ask(fetch));
    expect(history.events).toEqual([{ kind: 'status' }]);
  });

  it('tells an abort from a time-out from a dead line', async () => {
    const never = ((_: string, init: RequestInit) =>
      new Promise((_resolve, reject) => {
        init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
      })) as unknown as typeof globalThis.fetch;
    const control = new AbortController();
    const waiting = readHistoryApi(profile, subject, ask(never, { signal: control.signal }));
    control.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'aborted' });
    await expect(readHistoryApi(profile, subject, ask(never, { timeout: 5 }))).rejects.toMatchObject({
      code: 'timeout',
    });
    const dead = (async () => Promise.reject(new TypeError('Failed to fetch'))) as typeof globalThis.fetch;
    await expect(readHistoryApi(profile, subject, ask(dead))).rejects.toMatchObject({ code: 'network' });
  });
});
