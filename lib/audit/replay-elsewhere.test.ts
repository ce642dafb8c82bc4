import { expect, it } from 'vitest';
import type { CaseHistory, HistoryEvent } from '../case/index.ts';
import { replay } from './replay.ts';
import { sampleJudge } from './testing.ts';

const at = (minutes: number) => new Date(Date.UTC(2026, 2, 1, 8, minutes)).toISOString();
const agent = { by: 'Robin', actor: 'agent' } as const;
const moved = (minutes: number, from: string, to: string): HistoryEvent => ({
  ...{ kind: 'status', at: at(minutes), from, to, ...agent },
});

/** Resolved without notes, twice; in between, it came to another queue. */
const history: CaseHistory = {
  key: 'CS-1',
  status: '',
  complete: true,
  tracked: ['notes'],
  events: [
    moved(1, 'New', 'Open'),
    moved(5, 'Open', 'Resolved'),
    moved(6, 'Resolved', 'Open'),
    { kind: 'field', moved: 'queue', at: at(8), ...agent },
    moved(9, 'Open', 'Resolved'),
    { kind: 'field', field: 'notes', from: '', to: 'Fixed', at: at(10), ...agent },
  ],
};

it('a case that came from elsewhere is judged from its arrival on, where the policy goes by where it is', () => {
  const { changes, summary } = replay(history, sampleJudge(), ['queue']);
  expect(changes.map(({ from, to, outcome, doubts }) => [from, to, outcome, doubts])).toEqual([
    ['New', 'Open', 'unknown', ['elsewhere']],
    ['Open', 'Resolved', 'unknown', ['elsewhere']],
    ['Resolved', 'Open', 'unknown', ['elsewhere']],
    ['Open', 'Resolved', 'incomplete', []],
  ]);
  expect(changes.slice(0, 3).flatMap(({ findings }) => findings)).toEqual([]);
  expect(summary).toMatchObject({ changes: 4, violations: 1, unknown: 0, gaps: 0 });
});

it('it is judged whole where the policy speaks everywhere', () => {
  for (const boundBy of [[], ['project']])
    expect(replay(history, sampleJudge(), boundBy).summary).toMatchObject({ violations: 2, changes: 4 });
});
