import { describe, expect, it } from 'vitest';
import type { CaseHistory, HistoryEvent } from '../case/index.ts';
import { compile } from '../policy/compile.ts';
import { judgeOf } from './engine.ts';
import { replay } from './replay.ts';
import { SAMPLE, sampleJudge } from './testing.ts';

const judge = sampleJudge();

/** Minutes after eight, as an instant. */
const at = (minutes: number, seconds = 0) =>
  new Date(Date.UTC(2026, 2, 1, 8, minutes, seconds)).toISOString();

const agent = { by: 'Robin', actor: 'agent' } as const;
const customer = { by: 'Noor', actor: 'customer' } as const;
const system = { by: 'Timer', actor: 'system' } as const;

const moved = (minutes: number, from: string, to: string, who: object = agent): HistoryEvent => ({
  kind: 'status',
  at: at(minutes),
  from,
  to,
  ...who,
});

const wrote = (minutes: number, field: string, to: string, from = '', seconds = 0): HistoryEvent => ({
  kind: 'field',
  at: at(minutes, seconds),
  field,
  from,
  to,
  ...agent,
});

const past = (events: readonly HistoryEvent[], more: Partial<CaseHistory> = {}): CaseHistory => ({
  key: 'CS-1',
  status: '',
  events,
  complete: true,
  tracked: ['notes', 'category', 'subStatus'],
  ...more,
});

/** The replay in short: "Open>Resolved incomplete T-02". */
const told = (history: CaseHistory) =>
  replay(history, judge).changes.map(({ from, to, action, outcome, findings }) => {
    const rules = findings.filter(({ level }) => level === outcome).map((finding) => finding.rule);
    return [`${from ?? '?'}>${to ?? action}`, outcome, ...rules].join(' ');
  });

describe('what was known when the change was made', () => {
  it('finds notes missing that were written afterwards', () => {
    expect(
      told(past([moved(1, 'New', 'Open'), moved(5, 'Open', 'Resolved'), wrote(9, 'notes', 'Fixed')])),
    ).toEqual(['New>Open allowed', 'Open>Resolved incomplete T-02']);
  });
  it('counts notes that were written before, or in the same save', () => {
    expect(told(past([wrote(3, 'notes', 'Fixed'), moved(5, 'Open', 'Resolved')]))).toEqual([
      'Open>Resolved allowed',
    ]);
    expect(told(past([moved(5, 'Open', 'Resolved'), wrote(5, 'notes', 'Fixed')]))).toEqual([
      'Open>Resolved allowed',
    ]);
  });
  it('forgives a save that straddles a second, and only one that fills', () => {
    expect(told(past([moved(5, 'Open', 'Resolved'), wrote(5, 'notes', 'Fixed', '', 2)]))).toEqual([
      'Open>Resolved allowed',
    ]);
    expect(told(past([moved(5, 'Open', 'Resolved'), wrote(5, 'notes', 'Fixed', '', 3)]))).toEqual([
      'Open>Resolved incomplete T-02',
    ]);
    expect(
      told(past([wrote(3, 'notes', 'x'), moved(5, 'Open', 'Resolved'), wrote(5, 'notes', '', 'x', 1)])),
    ).toEqual(['Open>Resolved allowed']);
  });
  it('does not lend a value that was cleared before', () => {
    const cleared = [wrote(1, 'notes', 'old'), wrote(2, 'notes', '', 'old'), moved(5, 'Open', 'Resolved')];
    expect(told(past(cleared))).toEqual(['Open>Resolved incomplete T-02']);
  });
  it('takes white space for nothing', () => {
    expect(told(past([wrote(3, 'notes', ' \u3000\n'), moved(5, 'Open', 'Resolved')]))).toEqual([
      'Open>Resolved incomplete T-02',
    ]);
  });
  it('finds a field that never was filled, where the host records every change of it', () => {
    const bare = past([moved(5, 'Open', 'Resolved')], { fields: { notes: '' } });
    expect(told(bare)).toEqual(['Open>Resolved incomplete T-02']);
    expect(told({ ...bare, fields: { notes: 'from the start' } })).toEqual(['Open>Resolved allowed']);
  });
});

describe('what nobody can know is never missing', () => {
  const resolved = [moved(5, 'Open', 'Resolved')];
  const unread = (history: CaseHistory) => {
    const [change] = replay(history, judge).changes;
    expect(change?.standing).toBe('fine');
    expect(change?.doubts).toEqual(['unread']);
    expect(change?.findings).toMatchObject([{ level: 'info', code: 'notReadable', field: 'notes' }]);
  };
  it('a field without events that the host does not track', () => {
    unread(past(resolved, { fields: { notes: '' }, tracked: [] }));
    unread(past(resolved, { fields: { notes: 'set, but when?' }, tracked: [] }));
  });
  it('a tracked field whose present value is unknown', () => unread(past(resolved)));
  it('a part of a history', () => unread(past(resolved, { fields: { notes: '' }, complete: false })));
  it('a value before the first event that a partial history shows', () =>
    unread(past([...resolved, wrote(9, 'notes', 'late')], { complete: false })));
  it('a value that the event does not tell', () => {
    const { to: _, ...silent } = wrote(3, 'notes', '');
    unread(past([silent, ...resolved]));
  });
  it('the empty values of a host that leaves long ones out', () => {
    unread(past([wrote(3, 'notes', '', ''), ...resolved]));
    unread(past([wrote(3, 'notes', '', 'short'), ...resolved], { fields: { notes: 'long text' } }));
    unread(past([wrote(3, 'notes', '', 'a'), ...resolved, wrote(9, 'notes', 'b', 'long text')]));
  });
  it('a verification', () => {
    const [change] = replay(
      past([moved(5, 'Pending', 'Open')], { fields: { category: 'x' } }),
      judge,
    ).changes;
    expect(change).toMatchObject({ outcome: 'allowed', standing: 'fine' });
    expect(change?.findings).toMatchObject([{ rule: 'T-07', level: 'info', code: 'notVerified' }]);
  });
});

describe('sub-status', () => {
  const sub = (minutes: number, to: string, from = '') => wrote(minutes, 'subStatus', to, from);
  it('is asked for, and found in the same save', () => {
    expect(told(past([moved(5, 'Open', 'Pending'), sub(9, 'Customer')]))).toEqual([
      'Open>Pending incomplete T-05',
    ]);
    expect(told(past([moved(5, 'Open', 'Pending'), sub(5, 'Customer')]))).toEqual(['Open>Pending allowed']);
    expect(told(past([sub(3, 'Customer'), moved(5, 'Open', 'Pending')]))).toEqual(['Open>Pending allowed']);
  });
  it('is not missing where it can not be known', () => {
    expect(told(past([moved(5, 'Open', 'Pending')], { tracked: [] }))).toEqual(['Open>Pending allowed']);
  });
});

describe('who acted', () => {
  it('weighs the actor', () => {
    expect(told(past([moved(5, 'Resolved', 'Closed', customer)]))).toEqual(['Resolved>Closed allowed']);
    expect(told(past([moved(5, 'Resolved', 'Closed', agent)]))).toEqual(['Resolved>Closed forbidden T-03']);
  });
  it('says that it depends on who, instead of accusing', () => {
    const [change] = replay(past([moved(5, 'Resolved', 'Closed', { by: 'x' })]), judge).changes;
    expect(change).toMatchObject({ outcome: 'unknown', standing: 'unknown', doubts: ['actor'] });
    expect(change?.findings[0]?.code).toBe('unknownActor');
    expect(change).not.toHaveProperty('actor');
  });
  it("takes the system's move at the moment of a customer's reply for the customer's", () => {
    const reply: HistoryEvent = { kind: 'comment', at: at(5), ...customer };
    expect(told(past([reply, moved(5, 'Resolved', 'Open', system)]))).toEqual(['Resolved>Open allowed']);
    expect(told(past([moved(5, 'Resolved', 'Open', system)]))).toEqual([
      'Resolved>Open undocumented sample/no-rule',
    ]);
  });
});

describe('updates and actions', () => {
  const said = (minutes: number, who: object = agent): HistoryEvent => ({
    kind: 'comment',
    at: at(minutes),
    ...who,
  });
  it('judges a comment after the end, and keeps silent on harmless ones', () => {
    const history = past([said(1), moved(5, 'Resolved', 'Closed', customer), said(9, customer)]);
    expect(told(history)).toEqual(['Resolved>Closed allowed', 'Closed>Update forbidden T-04']);
  });
  it('judges a field changed after the end once per save', () => {
    const history = past([wrote(9, 'category', 'b'), wrote(9, 'notes', 'c'), said(9)], { status: 'Closed' });
    expect(told(history)).toEqual(['Closed>Update forbidden T-04']);
  });
  it('spares the comment that closes the case', () => {
    expect(told(past([moved(5, 'Resolved', 'Closed', customer), said(5, customer)]))).toEqual([
      'Resolved>Closed allowed',
    ]);
  });
  it('joins a known button with the move it made', () => {
    const button: HistoryEvent = { kind: 'action', at: at(5), to: 'Propose Solution', ...agent };
    const changes = replay(
      past([button, moved(5, 'Open', 'Resolved'), wrote(5, 'notes', 'x')]),
      judge,
    ).changes;
    expect(changes).toMatchObject([{ action: 'Propose Solution', to: 'Resolved', outcome: 'allowed' }]);
  });
  it('judges a button by itself, and says that it does not know one', () => {
    const push = (to: string): HistoryEvent => ({ kind: 'action', at: at(5), to, ...agent });
    const open = { status: 'Open', fields: { notes: '' } };
    expect(told(past([push('Propose Solution')], open))).toEqual(['Open>Propose Solution incomplete T-02']);
    expect(told(past([push('Escalate')], open))).toEqual(['Open>Escalate unknown sample/unknown-target']);
  });
});

describe('the course of the status', () => {
  it('begins with what the first event tells', () => {
    const created: HistoryEvent = { kind: 'created', at: at(0), to: 'New', ...customer };
    const { from: _, ...bare } = moved(5, '', 'Open');
    expect(told(past([created, bare]))).toEqual(['New>Open allowed']);
    expect(told(past([bare]))).toEqual(['?>Open unknown sample/unknown-status']);
  });
  it('believes the event, and counts the gap', () => {
    const { changes, summary } = replay(past([moved(1, 'New', 'Open'), moved(5, 'Resolved', 'Open')]), judge);
    expect(changes.map(({ doubts }) => doubts)).toEqual([[], ['gap']]);
    expect(summary.gaps).toBe(1);
  });
  it('counts a gap between the last event and the page', () => {
    expect(replay(past([moved(1, 'New', 'Open')], { status: 'Closed' }), judge).summary.gaps).toBe(1);
    expect(replay(past([moved(1, 'New', 'Open')], { status: 'OPEN ' }), judge).summary.gaps).toBe(0);
  });
  it('is not fooled by a host that lists one instant in any order', () => {
    const chainOf = [
      moved(5, 'New', 'Open'),
      moved(5, 'Open', 'Resolved'),
      moved(5, 'Resolved', 'Closed', customer),
    ];
    const expected = ['New>Open allowed', 'Open>Resolved allowed', 'Resolved>Closed allowed'];
    const notes = wrote(5, 'notes', 'Fixed');
    expect(told(past([notes, ...chainOf]))).toEqual(expected);
    expect(told(past([...chainOf].reverse().concat(notes)))).toEqual(expected);
  });
  it('sorts by time where every time compares', () => {
    const events = [moved(5, 'Open', 'Resolved'), wrote(3, 'notes', 'x'), moved(1, 'New', 'Open')];
    const { changes } = replay(past(events), judge);
    expect(changes.map(({ index, outcome }) => [index, outcome])).toEqual([
      [2, 'allowed'],
      [0, 'allowed'],
    ]);
  });
});

it('sums up', () => {
  const { summary } = replay(
    past(
      [
        moved(1, 'New', 'Open'),
        moved(5, 'Open', 'Resolved'),
        moved(7, 'Resolved', 'Closed'),
        moved(8, 'Closed', 'Open'),
        moved(9, 'Open', 'New'),
        moved(10, 'New', 'Parked'),
      ],
      { fields: { notes: '' } },
    ),
    judge,
  );
  expect(summary).toEqual({
    changes: 6,
    violations: 3,
    undocumented: 1,
    unknown: 1,
    actorUnknown: 0,
    gaps: 0,
    rules: [
      { rule: 'T-02', count: 1 },
      { rule: 'T-03', count: 1 },
      { rule: 'T-04', count: 1 },
      { rule: 'sample/no-rule', count: 1 },
      { rule: 'sample/unknown-target', count: 1 },
    ],
  });
});

describe('a policy that asks for the time', () => {
  const [first] = SAMPLE.rules;
  const hasty = judgeOf(
    compile({
      ...SAMPLE,
      rules: [
        ...SAMPLE.rules,
        {
          id: 'H-1',
          kind: 'decides',
          basis: 'house',
          source: first?.source ?? { document: 'd', section: '' },
          summary: { en: 'Nothing is closed in its first half hour.' },
          clauses: [{ to: ['closed'], when: [{ timeInStatus: 'minutes', max: 30 }], forbid: 'ruledOut' }],
        },
      ],
    }),
  );
  const forbidden = (...events: HistoryEvent[]) =>
    replay(past(events), hasty)
      .changes.filter(({ findings }) => findings.some(({ rule }) => rule === 'H-1'))
      .map(({ at: when }) => when);

  it('is asked by the time of each change, since the case came into its status', () => {
    const created: HistoryEvent = { kind: 'created', at: at(0), to: 'Open', ...customer };
    expect(forbidden(created, moved(20, 'Open', 'Closed'))).toEqual([at(20)]);
    expect(forbidden(created, moved(40, 'Open', 'Closed'))).toEqual([]);
    expect(forbidden(created, moved(40, 'Open', 'New'), moved(50, 'New', 'Closed'))).toEqual([at(50)]);
  });

  it('finds nothing where nobody knows since when', () => {
    expect(forbidden(moved(20, 'Open', 'Closed'))).toEqual([]);
  });
});
