import { expect, it } from 'vitest';
import type { HistoryEvent } from '../case/index.ts';
import { pastFindings } from './collect.ts';
import { replay } from './replay.ts';
import { sampleJudge } from './testing.ts';

const where = {
  origin: 'https://desk.example',
  url: 'https://desk.example/cases/CS-1',
  collected: '2026-03-02T08:00:00.000Z',
};

const moved = (at: string, from: string, to: string, by = 'Robin'): HistoryEvent => ({
  kind: 'status',
  at: `2026-03-01T${at}:00Z`,
  by,
  actor: 'agent',
  from,
  to,
});

const judged = (events: readonly HistoryEvent[]) =>
  replay(
    { key: 'CS-1', status: '', events, complete: true, fields: { notes: '' }, tracked: ['notes'] },
    sampleJudge(),
  );

it('keeps what was ruled out, missing, silent or unknown, and nothing of what was fine', () => {
  const rows = pastFindings(
    judged([
      moved('08:00', 'New', 'Open'),
      moved('09:00', 'Open', 'Resolved'),
      moved('10:00', 'Resolved', 'New'),
      moved('11:00', 'New', 'Parked'),
    ]),
    where,
  );
  expect(rows.map(({ rule, level }) => [rule, level])).toEqual([
    ['T-02', 'incomplete'],
    ['sample/no-rule', 'undocumented'],
    ['sample/unknown-target', 'unknown'],
  ]);
  expect(rows[2]?.params).toEqual({ label: 'Parked' });
  expect(rows[0]).toEqual({
    ...where,
    key: 'CS-1',
    policy: 'sample',
    policyVersion: '2',
    policyDigest: expect.stringMatching(/^[0-9a-f]{16}$/),
    at: '2026-03-01T09:00:00Z',
    by: 'Robin',
    from: 'Open',
    to: 'Resolved',
    actor: 'agent',
    outcome: 'incomplete',
    rule: 'T-02',
    level: 'incomplete',
    code: 'missing',
    field: 'notes',
    verdict: expect.stringMatching(/^[0-9a-f]{16}$/),
  });
});

it('bounds what a page can put into a row', () => {
  const [row] = pastFindings(judged([moved('09:00', 'Open', 'Resolved', 'x'.repeat(5000))]), where);
  expect(row?.by).toHaveLength(200);
});

it('keeps nothing of a step from nobody knows which status but what is known of where it led', () => {
  const { from: _, ...arrived } = moved('09:00', '', 'Open');
  const { from: __, ...strange } = moved('10:00', '', 'Parked');
  expect(pastFindings(judged([arrived]), where)).toEqual([]);
  expect(pastFindings(judged([strange]), where).map(({ rule }) => rule)).not.toContain(
    'sample/unknown-status',
  );
});
