import { describe, expect, it } from 'vitest';
import { SAMPLE } from '../../lib/audit/testing.ts';
import type { CaseHistory, HistoryEvent } from '../../lib/case/index.ts';
import type { News } from '../../lib/case/messages.ts';
import { compile } from '../../lib/policy/compile.ts';
import { oneStep, stepsIn, toldSteps } from './steps.ts';

const policy = compile(SAMPLE);
const at = (minute: number): string => `2026-11-22T10:${String(minute).padStart(2, '0')}:00Z`;
const move = (minute: number, from: string, to: string, more: Partial<HistoryEvent> = {}): HistoryEvent => ({
  ...{ kind: 'status', at: at(minute), from, to, by: 'Dana', actor: 'agent', ...more },
});
const history = (...events: HistoryEvent[]): CaseHistory => ({
  key: '7',
  status: events.at(-1)?.to ?? '',
  events,
  complete: true,
  tracked: ['notes'],
});
const news = (from: string, to: string, since = at(10), more: Partial<News> = {}): News => ({
  ...{ key: '7', from, to, since, ...more },
});
const created: HistoryEvent = { kind: 'created', at: at(0), to: 'New' };

describe('the steps of a change that was found done', () => {
  it('are all that were made since the case was last seen', () => {
    const told = history(
      created,
      move(5, 'New', 'Open'),
      move(11, 'open', 'resolved'),
      move(12, 'resolved', 'closed'),
    );
    expect(stepsIn(told, news('Open', 'Closed'), policy)).toEqual([2, 3]);
  });

  it('are those alone, though the case went the same way before', () => {
    const told = history(
      move(1, 'Open', 'Resolved'),
      move(2, 'Resolved', 'Open'),
      move(11, 'Open', 'Resolved'),
    );
    expect(stepsIn(told, news('Open', 'Resolved'), policy)).toEqual([2]);
  });

  it('are the last one where the clocks differ, but not if the page may be old', () => {
    const told = history(move(9, 'Open', 'Resolved'));
    expect(stepsIn(told, news('Open', 'Resolved'), policy)).toEqual([0]);
    expect(stepsIn(told, news('Open', 'Resolved', at(10), { doubtful: true }), policy)).toEqual([]);
  });

  it.each<[string, CaseHistory, News]>([
    ['a history that ends elsewhere', history(move(11, 'Open', 'Resolved')), news('Open', 'Closed')],
    ['one that does not begin there', history(move(11, 'Resolved', 'Closed')), news('Open', 'Closed')],
    ['one without changes', history(created), news('New', 'Open')],
  ])('are not told by %s', (_, told, of) => {
    expect(stepsIn(told, of, policy)).toEqual([]);
    expect(toldSteps(told, of, policy)).toEqual([]);
  });

  it('are judged each, with what was known then, and say when and by whom', () => {
    const told = history(
      created,
      move(5, 'New', 'Open'),
      move(11, 'Open', 'Resolved'),
      move(12, 'Resolved', 'Closed'),
    );
    const found = toldSteps({ ...told, fields: { notes: '' } }, news('Open', 'Closed'), policy);
    expect(found).toMatchObject([
      { from: 'Open', to: 'Resolved', rules: ['T-02'], actor: 'agent', by: 'Dana' },
      { from: 'Resolved', to: 'Closed', outcome: 'forbidden', rules: ['T-03'] },
    ]);
    expect(found[0]?.outcome).toBe('incomplete');
    expect(found.map(({ changed }) => changed)).toEqual([
      '2026-11-22T10:11:00.000Z',
      '2026-11-22T10:12:00.000Z',
    ]);
    expect(found[0]).not.toHaveProperty('steps');
  });
});

describe('a change of which nobody tells more', () => {
  const judged = (from: string, to: string, fields: Record<string, string>, unread: string[] = []) =>
    oneStep({ status: to, fields, unread }, news(from, to), policy, at(20));

  it('is judged as one step, by the fields that the page shows', () => {
    expect(judged('Open', 'Resolved', { notes: '' })).toMatchObject({
      outcome: 'incomplete',
      rules: ['T-02'],
      steps: 'unknown',
    });
    expect(judged('Open', 'Resolved', { notes: 'Done' }).outcome).toBe('allowed');
  });

  it('lacks nothing that can’t be read', () => {
    expect(judged('Open', 'Resolved', {}, ['notes']).outcome).toBe('allowed');
    expect(judged('Open', 'Resolved', {}).outcome).toBe('allowed');
  });

  it('blames nobody who may not have made it: the customer closes', () => {
    expect(judged('Resolved', 'Closed', {}).outcome).toBe('allowed');
  });

  it('is not documented where no rule speaks of it, and unknown where the status is none', () => {
    expect(judged('New', 'Closed', {})).toMatchObject({ outcome: 'undocumented', rules: ['sample/no-rule'] });
    expect(judged('Open', 'Parked', {}).outcome).toBe('unknown');
  });
});
