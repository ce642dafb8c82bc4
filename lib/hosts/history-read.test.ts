import { beforeEach, describe, expect, it } from 'vitest';
import { readHistory } from './history-read.ts';
import type { HistoryByApi, HistoryInPage } from './types.ts';

const inPage: HistoryInPage = {
  from: 'page',
  loaded: '[data-history]:not([aria-busy=true])',
  item: '[data-history] > li',
  order: 'oldest',
  at: [],
  kind: [{ from: 'attr', within: 'event', name: 'data-kind' }],
  after: [{ from: 'attr', within: 'event', name: 'data-to' }],
};

const byApi: HistoryByApi = {
  from: 'api',
  url: '/history/{key}',
  items: [],
  order: 'oldest',
  at: ['at'],
  kind: ['kind'],
  kinds: { s: 'status' },
};

const subject = { key: '7', status: 'Open' };
const asking = (fetch: typeof globalThis.fetch = () => Promise.reject(new Error('none'))) => ({
  captures: { key: '7' },
  base: 'https://desk.example/cases/7',
  fetch,
});

const list = () => document.querySelector('ol') as HTMLElement;

beforeEach(() => {
  document.body.innerHTML = '<ol data-history aria-busy="true"><li>Loading…</li></ol>';
});

describe('readHistory', () => {
  it('waits until the page shows it', async () => {
    const reading = readHistory(document, inPage, subject, asking());
    list().innerHTML = '<li data-kind="status" data-to="Open"></li>';
    list().setAttribute('aria-busy', 'false');
    expect((await reading).events).toEqual([{ kind: 'status', to: 'Open' }]);
  });
  it('reads at once what is there', async () => {
    list().removeAttribute('aria-busy');
    expect((await readHistory(document, inPage, subject, asking())).events).toEqual([]);
  });
  it('gives up in time, and says so', async () => {
    const reading = readHistory(document, inPage, subject, { ...asking(), timeout: 5 });
    await expect(reading).rejects.toMatchObject({ code: 'timeout' });
  });
  it('stops at an abort, before or while it waits', async () => {
    const control = new AbortController();
    const reading = readHistory(document, inPage, subject, { ...asking(), signal: control.signal });
    control.abort();
    await expect(reading).rejects.toMatchObject({ code: 'aborted' });
    list().removeAttribute('aria-busy');
    const late = readHistory(document, inPage, subject, { ...asking(), signal: control.signal });
    await expect(late).rejects.toMatchObject({ code: 'aborted' });
  });
  it('asks the API where the profile says so', async () => {
    const ask = async () => new Response(JSON.stringify([{ kind: 's', at: '2026-03-01T08:00:00Z' }]));
    const history = await readHistory(document, byApi, subject, asking(ask));
    expect(history.events).toEqual([{ kind: 'status', at: '2026-03-01T08:00:00Z' }]);
  });
});
