import { describe, expect, it } from 'vitest';
import type { PastFinding } from '../../lib/case/messages.ts';
import { buckets, ruleBars } from './figures.ts';
import type { AuditRow } from './model.ts';
import { byCase, choices, dayOf, NO_FILTER, type Order, select, sort } from './select.ts';

let next = 0;
const row = (more: Partial<PastFinding> = {}): AuditRow => {
  const finding: PastFinding = {
    origin: 'https://a.example',
    url: 'https://a.example/1',
    key: '1',
    policy: 'p',
    at: '2026-03-01T12:00:00',
    by: 'Robin',
    from: 'Open',
    to: 'Resolved',
    outcome: 'incomplete',
    rule: 'R-1',
    level: 'incomplete',
    code: 'missing',
    verdict: 'v',
    collected: '2026-03-09T08:00:00Z',
    ...more,
  };
  const rule = {
    id: finding.rule,
    summary: `About ${finding.rule}`,
    basis: 'stated',
    source: 'Doc',
  } as const;
  return { id: String(next++), finding, sentence: 'Notes is missing.', rule, policy: finding.policy };
};

const keys = (rows: readonly AuditRow[]) => rows.map(({ finding }) => finding.key);

describe('select', () => {
  const rows = [
    row(),
    row({
      key: '2',
      outcome: 'forbidden',
      policy: 'q',
      rule: 'R-2',
      origin: 'https://b.example',
      by: 'ＤＡＮＡ',
    }),
    row({ key: '3', at: '2026-03-05T23:59:59' }),
    row({ key: '4', at: '3 days ago' }),
  ];
  const found = (filter: Partial<typeof NO_FILTER>) => keys(select(rows, { ...NO_FILTER, ...filter }));
  it('takes every part into account', () => {
    expect(found({})).toEqual(['1', '2', '3', '4']);
    expect(found({ outcome: 'forbidden' })).toEqual(['2']);
    expect(found({ policy: 'p' })).toEqual(['1', '3', '4']);
    expect(found({ rule: 'R-2' })).toEqual(['2']);
    expect(found({ origin: 'https://b.example' })).toEqual(['2']);
    expect(found({ rule: 'R-2', policy: 'p' })).toEqual([]);
  });
  it('finds words in any order, width and case', () => {
    expect(found({ text: 'dana r-2' })).toEqual(['2']);
    expect(found({ text: ' MISSING  robin ' })).toEqual(['1', '3', '4']);
    expect(found({ text: 'robin dana' })).toEqual([]);
  });
  it('takes both days in, and leaves out what has no time once days are asked for', () => {
    expect(found({ after: '2026-03-01', before: '2026-03-01' })).toEqual(['1', '2']);
    expect(found({ after: '2026-03-05' })).toEqual(['3']);
    expect(found({ before: '2026-03-05' })).toEqual(['1', '2', '3']);
  });
});

describe('sort', () => {
  const rows = [
    row({ key: '10', at: '2026-03-02T08:00:00', outcome: 'undocumented' }),
    row({ key: '9', at: '2026-03-03T08:00:00', outcome: 'forbidden' }),
    row({ key: '11', outcome: 'incomplete', at: 'yesterday', by: '' }),
  ];
  const sorted = (by: Order['by'], descending = false) => keys(sort(rows, { by, descending }));
  it('sorts by time, with the timeless last', () => {
    expect(sorted('at')).toEqual(['10', '9', '11']);
    expect(sorted('at', true)).toEqual(['9', '10', '11']);
  });
  it('sorts keys as numbers, outcomes by weight, people with nobody last', () => {
    expect(sorted('key')).toEqual(['9', '10', '11']);
    expect(sorted('outcome')).toEqual(['9', '11', '10']);
    expect(sorted('by', true).at(-1)).toBe('11');
  });
});

it('groups cases of different sites apart', () => {
  const rows = [
    row({ key: '7' }),
    row({ key: '8' }),
    row({ key: '7', origin: 'https://b.example' }),
    row({ key: '7' }),
  ];
  expect(byCase(rows).map((group) => group.rows.length)).toEqual([2, 1, 1]);
});

it('counts what a filter can take', () => {
  const rows = [row({ rule: 'R-2' }), row({ rule: 'R-10' }), row({ rule: 'R-2' })];
  const told = choices(
    rows,
    ({ rule }) => rule.id,
    ({ rule }) => rule.id,
  );
  expect(told.map(({ value, count }) => `${value} ${count}`)).toEqual(['R-2 2', 'R-10 1']);
});

describe('figures', () => {
  it('counts by rule, broken rules first, up to a bound', () => {
    const silent = { outcome: 'undocumented', rule: 'p/no-rule' } as const;
    const rows = [row(silent), row(silent), row(silent), row({ rule: 'R-2' }), row(), row()];
    expect(ruleBars(rows, 5).map(({ rule, count, violation }) => [rule, count, violation])).toEqual([
      ['R-1', 2, true],
      ['R-2', 1, true],
      ['p/no-rule', 3, false],
    ]);
    expect(ruleBars(rows, 1)).toHaveLength(1);
  });
  it('fills the days between, and keeps every finding that has a time', () => {
    const rows = [row(), row({ at: '2026-03-04T00:00:00', outcome: 'unknown' }), row({ at: 'once' })];
    expect(buckets(rows)).toEqual([
      { day: '2026-03-01', end: '2026-03-01', violations: 1, others: 0 },
      { day: '2026-03-02', end: '2026-03-02', violations: 0, others: 0 },
      { day: '2026-03-03', end: '2026-03-03', violations: 0, others: 0 },
      { day: '2026-03-04', end: '2026-03-04', violations: 0, others: 1 },
    ]);
  });
  it('stays narrow over years', () => {
    const wide = buckets([row({ at: '1999-12-31T00:00:00' }), row()]);
    expect(wide.length).toBeLessThanOrEqual(42);
    expect(wide.at(-1)?.end).toBe('2026-03-01');
    expect(wide.reduce((sum, { violations }) => sum + violations, 0)).toBe(2);
    expect(buckets([])).toEqual([]);
  });
});

it('takes no guess at times in other forms', () => {
  expect(dayOf('03/04/2026 10:00')).toBe('');
  expect(dayOf('2026-13-45T10:00')).toBe('');
  expect(dayOf(undefined)).toBe('');
});
