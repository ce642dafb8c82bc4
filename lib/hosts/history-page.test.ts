import { beforeEach, describe, expect, it } from 'vitest';
import { MAX_EVENTS } from './history.ts';
import { historyReady, readHistoryPage } from './history-page.ts';
import type { HistoryInPage } from './types.ts';

const event = (name: string) => [{ from: 'attr', within: 'event', name } as const];

const profile: HistoryInPage = {
  from: 'page',
  loaded: '[data-history]:not([aria-busy=true])',
  item: '[data-history] > li',
  order: 'oldest',
  at: event('data-at'),
  by: event('data-by'),
  actor: event('data-actor'),
  kind: event('data-kind'),
  field: event('data-field'),
  before: event('data-from'),
  after: event('data-to'),
  tracked: ['resolutionNotes'],
};

const subject = { key: 'CS-1', status: 'Resolved' };

const show = (items: string, busy = false) => {
  document.body.innerHTML = `<ol data-history aria-busy="${busy}">${items}</ol>`;
};

beforeEach(() => show('<li>Loading…</li>', true));

describe('readHistoryPage', () => {
  it('waits until the page shows the history', () => {
    expect(historyReady(document, profile)).toBe(false);
    expect(readHistoryPage(document, profile, subject)).toBeNull();
    show('');
    expect(historyReady(document, profile)).toBe(true);
    expect(readHistoryPage(document, profile, subject)?.events).toEqual([]);
  });

  it('reads events with what they tell and nothing more', () => {
    show(`
      <li data-kind="created" data-at="2026-03-01T08:00:00Z" data-by="Noor" data-actor="customer" data-to="New">made</li>
      <li data-kind="comment" data-at="2026-03-01T08:05:00Z" data-by="Noor" data-to="my password is swordfish">said</li>
      <li data-kind="field" data-at="2026-03-01T09:00:00Z" data-field="resolutionNotes" data-from="" data-to="Replaced"></li>
      <li data-kind="status" data-at="2026-03-01T09:00:00Z" data-actor="robot" data-from="New" data-to="Resolved"></li>
      <li data-kind="mail" data-at="2026-03-01T09:00:01Z"></li><li data-kind="field" data-to="x"></li>`);
    expect(readHistoryPage(document, profile, subject)).toEqual({
      key: 'CS-1',
      status: 'Resolved',
      complete: true,
      tracked: ['resolutionNotes'],
      events: [
        { kind: 'created', at: '2026-03-01T08:00:00Z', by: 'Noor', actor: 'customer', to: 'New' },
        { kind: 'comment', at: '2026-03-01T08:05:00Z', by: 'Noor' },
        { kind: 'field', at: '2026-03-01T09:00:00Z', field: 'resolutionNotes', from: '', to: 'Replaced' },
        { kind: 'status', at: '2026-03-01T09:00:00Z', from: 'New', to: 'Resolved' },
        { kind: 'field' },
      ],
    });
  });

  it('says of a part that it is one, as long as the page shows no more', () => {
    show('<li data-kind="comment"></li>');
    const asked: HistoryInPage = { ...profile, part: '[data-more]' };
    expect(readHistoryPage(document, asked, subject)?.complete).toBe(true);
    document.body.insertAdjacentHTML('beforeend', '<a data-more>View all</a>');
    expect(readHistoryPage(document, asked, subject)?.complete).toBe(false);
  });

  it('counts once what the page shows twice, and all that it can not tell apart', () => {
    const item = (id: string, to: string) => `<li ${id} data-kind="status" data-to="${to}"></li>`;
    const [a, b, c] = [item('data-id=a', 'A'), item('data-id=b', 'B'), item('', 'C')];
    show(b + a + c + c + b + a);
    const events = readHistoryPage(document, { ...profile, id: event('data-id') }, subject)?.events;
    expect(events?.map(({ to }) => to)).toEqual(['B', 'A', 'C', 'C']);
  });

  it('turns a newest-first list round', () => {
    show('<li data-kind="status" data-to="B"></li><li data-kind="status" data-to="A"></li>');
    const events = readHistoryPage(document, { ...profile, order: 'newest' }, subject)?.events;
    expect(events?.map(({ to }) => to)).toEqual(['A', 'B']);
  });

  it('cuts words off a line of prose', () => {
    show('<li class="basics">Status changed from New to Open</li>');
    const prose: HistoryInPage = {
      from: 'page',
      loaded: '[data-history]',
      item: 'li',
      order: 'oldest',
      at: [],
      kind: [{ from: 'attr', within: 'event', name: 'class', map: { basics: 'status' } }],
      before: [{ from: 'text', within: 'event', after: 'from ', before: ' to ' }],
      after: [{ from: 'text', within: 'event', after: ' to ' }],
    };
    expect(readHistoryPage(document, prose, subject)?.events).toEqual([
      { kind: 'status', from: 'New', to: 'Open' },
    ]);
  });

  it('bounds what a page can make it read, and says so', () => {
    show('<li data-kind="comment"></li>'.repeat(MAX_EVENTS + 1));
    const history = readHistoryPage(document, profile, subject);
    expect(history?.events).toHaveLength(MAX_EVENTS);
    expect(history?.complete).toBe(false);
  });
});
