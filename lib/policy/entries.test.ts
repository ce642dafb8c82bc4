import { expect, test } from 'vitest';
import type { CaseHistory, HistoryEvent } from '../case/types.ts';
import { documented } from '../policies/load.ts';
import { compile } from './compile.ts';
import { entriesOf } from './entries.ts';

const policy = compile(documented('support-center'));
const moved = (at: string, to: string): HistoryEvent => ({ kind: 'status', at, to });
const past = (events: HistoryEvent[], complete = true): CaseHistory => ({
  key: '1',
  status: 'Pending',
  events,
  complete,
});

test('the first and the latest entry into each status', () => {
  const events: HistoryEvent[] = [
    { kind: 'created', at: '2026-01-01', to: 'New' },
    moved('2026-01-02', 'in progress'),
    moved('2026-01-03', 'Pending - Customer Input'),
    moved('2026-01-04', 'Pending'),
    { kind: 'comment', at: '2026-01-05' },
    moved('2026-01-06', 'In Progress'),
    moved('2026-01-07', 'PENDING'),
  ];
  expect(entriesOf(policy, past(events))).toEqual({
    new: { first: '2026-01-01', latest: '2026-01-01' },
    inProgress: { first: '2026-01-02', latest: '2026-01-06' },
    pending: { first: '2026-01-03', latest: '2026-01-07' },
  });
});

test('what the policy does not know, and what has no time, is no entry', () => {
  const events: HistoryEvent[] = [
    moved('2026-01-01', 'Limbo'),
    moved('2026-01-02', '__proto__'),
    { kind: 'status', to: 'Pending' },
  ];
  expect(entriesOf(policy, past(events))).toEqual({});
});

test('of a past without its beginning nobody knows the first entry', () => {
  expect(entriesOf(policy, past([moved('2026-01-01', 'Pending')], false))).toBeUndefined();
});
