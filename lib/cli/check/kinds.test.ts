import { expect, test } from 'vitest';
import { LINTS, lintPolicy } from '../../policy/lint/index.ts';
import { policyIndex } from '../../policy/policyIndex.ts';
import type { Clause, Reading, StatusData } from '../../policy/types.ts';
import { type Patch, patched } from './samples/index.ts';
import { messageOf, WORDS } from './words/index.ts';

const rule = (id: string, ...clauses: Clause[]) => ({ id, clauses });
const house = (id: string, ...clauses: Clause[]) => ({ id, basis: 'house' as const, clauses });
const rules = (...clauses: Clause[]): Patch => ({
  rules: clauses.map((clause, at) => rule(`T-${at + 5}`, clause)),
});
const reading = (more: Partial<Reading> = { default: 'yes' }): Reading => ({
  id: 'R-1',
  question: { en: '?' },
  alternatives: ['yes', 'no'].map((id) => ({ id, text: { en: id }, clauses: ['Section 1'] })),
  ...more,
});
const yes = { reading: { 'R-1': 'yes' } };
const no = { reading: { 'R-1': 'no' } };
const toClosed = { from: ['new'], to: ['closed'] };
const allow = { ...toClosed, allow: true } as const;
const forbid = { ...toClosed, forbid: 'onlyFrom' } as const;
const mild: Clause = { ...toClosed, require: [{ field: 'notes', level: 'warning' }] };
const strong: Clause = { ...toClosed, require: [{ field: 'notes' }] };
const free: Clause = { ...toClosed, optional: ['notes'] };
const finish = { id: 'finish', labels: { en: 'Finish' } };
const leads = (to: string): Clause => ({ allow: true, from: ['open'], actions: ['finish'], to: [to] });
const field = (id: string, options: readonly string[]) =>
  ({ id, labels: { en: id }, kind: 'choice', options }) as const;
const status = (id: string, phase: StatusData['phase']): StatusData => ({ id, labels: { en: id }, phase });
const timer = (more: object) => ({
  id: 'T-9',
  timers: [{ in: 'open', code: 'autoClose' as const, after: { days: 7 }, ...more }],
});

/** The five ways in which two clauses can stand to one another. */
const standings = (first: Clause, second: Clause, more: Patch = {}): Record<string, Patch> => ({
  both: { ...more, ...rules(first, second) },
  settled: { ...more, ...rules({ ...first, ...yes }, { ...second, ...no }), readings: [reading()] },
  open: { ...more, ...rules({ ...first, ...yes }, { ...second, ...no }), readings: [reading({})] },
  other: { ...more, ...rules({ ...first, ...no }, { ...second, ...no }), readings: [reading()] },
  house: { ...more, rules: [rule('T-5', first), house('T-6', second)] },
});

const TABLE: Record<keyof typeof WORDS, Record<string, Patch>> = {
  'alias-clash': { '': { statuses: [{ ...status('closed', 'ended'), aliases: ['NEW'] }] } },
  'missing-label': {
    '': {
      statuses: ['new', 'open', 'closed'].map((id) => ({
        ...status(id, id === 'closed' ? 'ended' : 'new'),
        labels: { en: id, de: id },
      })),
    },
  },
  'unused-entry': {
    field: { fields: [field('colour', [])] },
    fact: { facts: [{ id: 'vip', labels: { en: 'VIP' } }] },
  },
  'action-leads-nowhere': {
    unused: { actions: [finish] },
    nothing: { actions: [finish], ...rules({ allow: true, actions: ['finish'] }) },
    elsewhere: { actions: [{ ...finish, to: 'closed' }], ...rules(leads('new')) },
  },
  'unreachable-status': { '': { statuses: [status('lost', 'ended')] } },
  'no-way-out': {
    stuck: {
      statuses: [status('stuck', 'working')],
      ...rules({ allow: true, from: ['open'], to: ['stuck'] }),
    },
    circle: {
      statuses: [status('a', 'working'), status('b', 'working')],
      ...rules({ allow: true, from: ['open', 'b'], to: ['a'] }, { allow: true, from: ['a'], to: ['b'] }),
    },
    recorded: {
      statuses: [status('stuck', 'working')],
      ...rules(
        { allow: true, from: ['open'], to: ['stuck'] },
        { from: ['stuck'], to: ['closed'], silent: 'silent' },
      ),
    },
    noEnd: { statuses: [status('closed', 'confirmed')] },
  },
  'phase-contradicts-moves': { '': rules({ allow: true, from: ['closed'], to: ['open'] }) },
  'timer-never-fires': {
    unreached: { statuses: [status('lost', 'working')], rules: [timer({ in: 'lost', to: 'closed' })] },
    stays: { rules: [timer({ to: 'open' })] },
    forestalled: {
      rules: [timer({ to: 'closed' }), { ...timer({ code: 'reminder', after: { months: 1 } }), id: 'T-8' }],
    },
  },
  'timer-without-rule': { '': { rules: [timer({ to: 'new' })] } },
  'empty-scope': {
    from: rules({ ...allow, from: [] }),
    to: rules({ ...allow, when: [{ phase: 'to', is: ['proposed'] }] }),
    actions: rules({ ...allow, actions: [] }),
    actors: rules({ ...allow, when: [{ actor: ['customer'] }] }),
  },
  'rule-says-nothing': { rule: { rules: [{ id: 'T-5' }] }, clause: rules(toClosed) },
  'condition-never-holds': {
    never: rules({ ...strong, when: [{ subStatus: 'to', listed: true }] }),
    option: {
      fields: [field('colour', ['Red'])],
      ...rules({ ...strong, when: [{ field: 'colour', is: ['Blue'] }] }),
    },
  },
  'required-unfillable': {
    never: rules({ ...toClosed, require: [{ field: 'notes', must: { digits: 3, minLength: 5 } }] }),
    ownCondition: rules({
      ...allow,
      when: [{ field: 'notes', filled: false }],
      require: [{ field: 'notes' }],
    }),
    options: {
      fields: [field('colour', ['Red'])],
      ...rules({ ...toClosed, require: [{ field: 'colour', must: { is: ['Blue'] } }] }),
    },
    subStatus: rules({ ...toClosed, require: [{ field: 'subStatus' }] }),
  },
  'required-and-forbidden': {
    fill: rules(
      { ...toClosed, require: [{ field: 'notes', must: { prefix: 'A' } }] },
      { ...toClosed, require: [{ field: 'notes', must: { digits: true } }] },
    ),
    verify: rules(
      { ...toClosed, require: [{ field: 'notes', must: { filled: false } }] },
      { ...toClosed, verify: ['notes'] },
    ),
  },
  'required-yet-optional': standings(free, strong),
  'house-rule-posing': {
    noPlace: { rules: [{ ...rule('T-5', allow), source: { document: 'handbook', section: ' ' } }] },
    section: { rules: [{ ...rule('T-5', allow), source: { document: 'handbook', section: 'House rules' } }] },
    id: { rules: [rule('T-H1', allow)] },
  },
  'reading-unsettled': {
    open: { readings: [reading({})] },
    unknown: { readings: [reading({ default: 'perhaps' })] },
  },
  contradiction: standings(allow, forbid),
  'two-levels': standings(mild, strong),
  'two-targets': standings(leads('closed'), leads('new'), { actions: [finish] }),
  'reading-idle': {
    reading: { readings: [reading()] },
    single: {
      readings: [reading({ default: 'yes', alternatives: reading().alternatives.slice(0, 1) })],
      ...rules({ ...allow, ...yes }),
    },
  },
  'rule-not-exercised': {
    '': {
      examples: [
        {
          id: 'one',
          case: { status: 'New' },
          change: { to: 'Open', actor: 'agent' },
          expect: { outcome: ['allowed'] },
        },
      ],
    },
  },
};

test('every kind of finding of every lint is in the table', () => {
  for (const { id } of LINTS)
    expect(Object.keys(TABLE[id]).sort()).toEqual(Object.keys(WORDS[id].say).sort());
});

const rows = LINTS.flatMap(({ id }) =>
  Object.entries(TABLE[id]).map(([kind, patch]) => [`${id} ${kind}`.trim(), id, kind, patch] as const),
);

test.each(rows)('%s', (_, lint, kind, patch) => {
  const document = patched(patch);
  const { findings } = lintPolicy(document, patch.examples);
  const found = findings.filter((one) => one.lint === lint && (one.kind ?? '') === kind);
  expect(found.length).toBeGreaterThan(0);
  const index = policyIndex(document);
  for (const one of findings) expect(messageOf(one, index)).toMatch(/^\S.* .*\.$/);
});
