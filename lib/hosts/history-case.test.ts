import { describe, expect, it } from 'vitest';
import { readListedHistory } from './history-case.ts';
import type { HistoryByApi, PageProfile } from './types.ts';

const page: PageProfile = {
  id: 'list',
  kind: 'list',
  url: [{ path: '/Search/Results.html' }],
  present: 'table',
  key: [],
  status: [],
  doors: [],
  names: { cf: ['CustomFields', { name: 'Resolution Notes' }, 'id'] },
  fields: {
    resolutionNotes: { api: { read: ['CustomFields', { name: 'Resolution Notes' }, 'values'] } },
    gone: { api: { read: ['Nothing'] } },
    shown: {},
  },
  history: {
    from: 'api',
    url: '../REST/2.0/ticket/{key}/history',
    items: ['items'],
    order: 'oldest',
    at: ['Created'],
    by: ['Creator', 'id'],
    actors: { '*': 'agent' },
    customers: { list: ['Requestor'], name: ['id'] },
    kind: ['Type'],
    kinds: { CustomField: 'field' },
    field: ['Field'],
    fields: { '{cf}': 'resolutionNotes' },
    before: ['OldValue'],
    after: ['NewValue'],
  },
};

const ANSWERS: Record<string, unknown> = {
  '/rt/REST/2.0/ticket/7': {
    Requestor: [{ id: 'carol' }],
    CustomFields: [{ id: '4', name: 'Resolution Notes', values: ['Done'] }],
  },
  '/rt/REST/2.0/ticket/7/history': {
    items: [{ Type: 'CustomField', Field: '4', NewValue: 'Done', Creator: { id: 'alice' } }],
  },
};

const request = {
  captures: { Query: 'x' },
  base: 'https://rt.example/rt/Search/Results.html?Query=x',
  fetch: (async (url: string) => {
    const { pathname } = new URL(url);
    return pathname in ANSWERS
      ? new Response(JSON.stringify(ANSWERS[pathname]))
      : new Response('{}', { status: 404 });
  }) as typeof fetch,
};

const api = { read: '../REST/2.0/ticket/{key}' };

describe('readListedHistory', () => {
  it('asks for the case, its fields, names and people, then for its past', async () => {
    expect(await readListedHistory(api, page, { key: '7', status: 'Open' }, request)).toEqual({
      key: '7',
      status: 'Open',
      fields: { resolutionNotes: 'Done' },
      events: [{ kind: 'field', by: 'alice', actor: 'agent', field: 'resolutionNotes', to: 'Done' }],
      complete: true,
      tracked: ['resolutionNotes'],
    });
  });
  it('asks for the past alone where the host has no API for the case', async () => {
    const { names: _, ...plain } = page;
    const { customers: __, ...past } = page.history as HistoryByApi;
    const read = await readListedHistory(
      undefined,
      { ...plain, history: past },
      { key: '7', status: 'Open' },
      request,
    );
    expect(read).toMatchObject({ key: '7', status: 'Open', complete: true });
    expect(read).not.toHaveProperty('fields');
    expect(read.events[0]).not.toHaveProperty('field');
  });
  it('says what the host can not do, and what it refuses', async () => {
    const listed = { key: '8', status: 'Open' };
    await expect(readListedHistory(undefined, page, listed, request)).rejects.toMatchObject({
      code: 'unsupported',
    });
    await expect(readListedHistory(api, page, listed, request)).rejects.toMatchObject({ code: 'notFound' });
    const { history: _, ...silent } = page;
    await expect(readListedHistory(api, silent, { key: '7', status: 'Open' }, request)).rejects.toMatchObject(
      { code: 'unsupported' },
    );
  });
});
