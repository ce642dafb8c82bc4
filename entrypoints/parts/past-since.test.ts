import { describe, expect, it } from 'vitest';
import type { CaseHistory, HistoryEvent } from '../../lib/case/index.ts';
import { sinceOf } from './past-since.ts';

const created: HistoryEvent = { kind: 'created', at: '2026-03-01T08:00:00Z' };
const moved = (at: string, to: string): HistoryEvent => ({ kind: 'status', at, to });
const since = (status: string, events: HistoryEvent[], more: Partial<CaseHistory> = {}) =>
  sinceOf({ key: '1', status, events, complete: true, ...more });

describe('since when a case is in its status', () => {
  it('is its latest entry, whatever came after', () => {
    const events = [
      created,
      moved('2026-03-02T08:00:00Z', 'open'),
      moved('2026-03-03T09:00:00+01:00', 'closed'),
      moved('2026-03-04T08:00:00Z', 'open'),
      { kind: 'comment', at: '2026-03-05T08:00:00Z' } as const,
    ];
    expect(since('Open', events)).toBe('2026-03-04T08:00:00.000Z');
    expect(since('Closed', events.slice(0, 3))).toBe('2026-03-03T08:00:00.000Z');
  });

  it('is its creation while nothing moved it', () => {
    expect(since('New', [created])).toBe('2026-03-01T08:00:00.000Z');
    expect(since('New', [{ ...created, to: 'New' }])).toBe('2026-03-01T08:00:00.000Z');
  });

  it.each<[string, string, HistoryEvent[], Partial<CaseHistory>]>([
    ['a part of the history', 'Open', [created, moved('2026-03-02T08:00:00Z', 'Open')], { complete: false }],
    ['one that ends elsewhere', 'Closed', [created, moved('2026-03-02T08:00:00Z', 'Open')], {}],
    ['no time', 'Open', [{ kind: 'status', to: 'Open' }], {}],
    ['a time without its zone', 'Open', [moved('2026-03-02 08:00:00', 'Open')], {}],
    [
      'a later step to nobody knows what',
      'Open',
      [moved('2026-03-02T08:00:00Z', 'Open'), { kind: 'status' }],
      {},
    ],
    ['words for a time', 'Open', [moved('yesterday', 'Open')], {}],
    ['nothing', 'Open', [], {}],
  ])('is not known from %s', (_, status, events, more) => {
    expect(since(status, events, more)).toBeUndefined();
  });
});
