import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CaseHistory, type HistoryEvent, isEmpty, type JudgeRequest, worst } from '../case/index.ts';
import { documented, documentedIds, examplesFile } from '../policies/load.ts';
import { compile } from '../policy/compile.ts';
import { evaluate } from '../policy/evaluate.ts';
import { judgeOf } from './engine.ts';
import { replay } from './replay.ts';

const at = (hour: number) => `2026-03-01T${String(hour).padStart(2, '0')}:00:00Z`;

const examplesOf = (id: string): JudgeRequest[] =>
  readFileSync(examplesFile(id), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** Plain moves: told by a history in full, without facts, verifications and sub-status. */
const isPlain = ({ case: c, change }: JudgeRequest): boolean =>
  change.to !== undefined &&
  change.action === undefined &&
  change.actor !== undefined &&
  isEmpty(c.subStatus) &&
  (c.unread ?? []).length === 0 &&
  isEmpty(change.subStatus) &&
  !c.status.includes(' - ') &&
  !change.to.includes(' - ') &&
  Object.keys(c.facts ?? {}).length === 0;

const text = (value: unknown): string => (isEmpty(value) ? '' : String(value));

/** A request as the past would tell it: each value written, then the move. */
function told({ case: c, change }: JudgeRequest, tracked: readonly string[]): CaseHistory {
  const written = Object.entries({ ...c.fields, ...change.fields }).map(
    ([field, value], i): HistoryEvent => ({
      kind: 'field',
      at: at(9 + i),
      field,
      to: text(value),
      from: 'before',
    }),
  );
  return {
    key: '1',
    status: change.to ?? '',
    fields: Object.fromEntries(tracked.map((field) => [field, ''])),
    events: [
      ...written,
      { kind: 'status', at: at(22), from: c.status, to: change.to as string, actor: change.actor as 'agent' },
    ],
    complete: true,
    tracked,
  };
}

describe.each(documentedIds())('%s', (id) => {
  const policy = compile(documented(id));
  const judge = judgeOf(policy);
  const plain = examplesOf(id).filter(isPlain);

  it('judges the past as the present, but for verifications', () => {
    const tracked = policy.document.fields.map((field) => field.id);
    let judged = 0;
    for (const request of plain) {
      const [change] = replay(told(request, tracked), judge).changes;
      if (!change) continue;
      const now = evaluate(policy, { case: request.case, change: request.change });
      const levels = now.findings.map(({ level }) => (level === 'unverified' ? 'info' : level));
      expect([request.id, change.outcome]).toEqual([request.id, worst(levels)]);
      judged += 1;
    }
    expect(judged).toBeGreaterThan(5);
  });

  it('never accuses on what nobody read', () => {
    for (const request of plain) {
      const history = { ...told(request, []), complete: false };
      const events = history.events.filter(({ kind }) => kind === 'status');
      for (const { outcome } of replay({ ...history, events }, judge).changes) {
        expect([request.id, outcome]).not.toEqual([request.id, 'incomplete']);
      }
    }
  });
});

describe('stories of Request Tracker under ServiceNow Australia', () => {
  const judge = judgeOf(compile(documented('servicenow-csm-australia')));
  const tracked = ['resolutionCode', 'resolutionNotes', 'category'];
  const event = (hour: number, by: string, more: Omit<HistoryEvent, 'at' | 'by'>): HistoryEvent => ({
    at: at(hour),
    by,
    actor: by === 'RT_System' ? 'system' : by === 'carol' ? 'customer' : 'agent',
    ...more,
  });
  const standing = (events: readonly HistoryEvent[], status: string, fields: CaseHistory['fields'] = {}) =>
    replay({ key: '7', status, fields, events, complete: true, tracked }, judge).changes.map(
      ({ to, standing: is, findings }) => [to, is, ...findings.map(({ rule }) => rule)].join(' '),
    );

  it('a resolution without notes, and a re-opening by the customer’s reply', () => {
    const events = [
      event(1, 'carol', { kind: 'created' }),
      event(2, 'alice', { kind: 'status', from: 'new', to: 'open' }),
      event(3, 'alice', { kind: 'field', field: 'resolutionCode', from: '', to: 'Fixed' }),
      event(3, 'alice', { kind: 'status', from: 'open', to: 'resolved' }),
      event(9, 'carol', { kind: 'comment' }),
      event(9, 'RT_System', { kind: 'status', from: 'resolved', to: 'open' }),
    ];
    expect(standing(events, 'Open', { resolutionCode: 'Fixed', resolutionNotes: '' })).toEqual([
      'open fine',
      'resolved violation S3-11',
      'open fine',
    ]);
  });

  it('a resolved case that an agent closes, and touches afterwards', () => {
    const events = [
      event(3, 'bob', { kind: 'field', field: 'resolutionCode', from: '', to: 'Workaround' }),
      event(3, 'bob', { kind: 'field', field: 'resolutionNotes', from: '', to: 'Disabled the add-in.' }),
      event(3, 'bob', { kind: 'status', from: 'open', to: 'resolved' }),
      event(8, 'alice', { kind: 'status', from: 'resolved', to: 'closed' }),
      event(9, 'alice', { kind: 'field' }),
    ];
    expect(standing(events, 'Closed')).toEqual([
      'resolved fine',
      'closed violation S3-29',
      ' violation S3-33',
    ]);
  });
});

describe('closings by Support Center’s automation', () => {
  const judge = judgeOf(compile(documented('support-center')));
  const closed = (events: readonly HistoryEvent[], more: Partial<CaseHistory> = {}) =>
    replay(
      {
        key: '1',
        status: 'Closed',
        events: [...events, { kind: 'status', at: at(22), from: 'Pending', to: 'Closed', actor: 'system' }],
        complete: false,
        ...more,
      },
      judge,
    ).changes.at(-1);
  const wrote = (to: string): HistoryEvent => ({
    kind: 'field',
    at: at(9),
    field: 'Sub-status',
    from: '',
    to,
  });

  it('count as expected where the sub-status of that time is not known, and say so', () => {
    expect(closed([])).toMatchObject({
      outcome: 'allowed',
      standing: 'fine',
      doubts: ['unread'],
      findings: [],
    });
  });

  it('do not where another one is known, or that there was none', () => {
    expect(closed([wrote('Customer Input')])).toMatchObject({ outcome: 'allowed', doubts: [] });
    expect(closed([wrote('Development')])).toMatchObject({ outcome: 'undocumented', doubts: [] });
    const none = { fields: { 'Sub-status': '' }, tracked: ['Sub-status'], complete: true };
    expect(closed([], none)).toMatchObject({ outcome: 'undocumented', doubts: [] });
  });

  it('are not excused by it where no sub-status would do', () => {
    const { changes } = replay(
      {
        key: '1',
        status: 'Closed',
        events: [{ kind: 'status', at: at(22), from: 'Pending', to: 'Closed', actor: 'agent' }],
        complete: false,
      },
      judge,
    );
    expect(changes).toMatchObject([{ outcome: 'undocumented', doubts: [] }]);
  });
});
