import { describe, expect, test } from 'vitest';
import type { FieldValue } from '../case/types.ts';
import { compile } from './compile.ts';
import { type Asked, meets } from './conditions.ts';
import { evaluate } from './evaluate.ts';
import type { Clause, PolicyDocument, Requirement } from './types.ts';
import type { Condition, Tests } from './vocabulary.ts';

const NOW = '2026-03-29T12:00:00+02:00';

const document = (clause: Clause, own: Partial<PolicyDocument> = {}): PolicyDocument => ({
  format: 1,
  id: 'desk',
  version: '1',
  title: { en: 'Desk' },
  documents: [{ id: 'doc', title: 'Document' }],
  actors: [
    { id: 'agent', labels: { en: 'Agent' } },
    { id: 'manager', labels: { en: 'Manager' } },
  ],
  statuses: [
    { id: 'open', labels: { en: 'Open' }, phase: 'working' },
    { id: 'waiting', labels: { en: 'Waiting' }, phase: 'waitingCustomer' },
    { id: 'closed', labels: { en: 'Closed' }, phase: 'ended' },
  ],
  actions: [],
  fields: [
    { id: 'notes', labels: { en: 'Notes' }, kind: 'longText' },
    { id: 'due', labels: { en: 'Due' }, kind: 'text' },
  ],
  facts: [{ id: 'tier', labels: { en: 'Tier' } }],
  readings: [],
  rules: [
    {
      id: 'R-1',
      kind: 'decides',
      basis: 'house',
      source: { document: 'doc', section: '' },
      summary: { en: 'A rule.' },
      clauses: [clause],
    },
  ],
  ...own,
});

const ANY: Clause = { from: ['open', 'waiting'], to: ['open', 'waiting', 'closed'], allow: true };
const asked = (fields: Record<string, FieldValue> = {}): Asked => ({
  policy: compile(document(ANY)),
  case: { status: 'open', fields },
  change: {},
  now: NOW,
  fromSub: undefined,
  toSub: undefined,
});

const met = (tests: Tests, value: FieldValue | undefined, fields = {}) => meets(tests, value, asked(fields));

describe('tests of a value', () => {
  test('that nobody knows are not taken for met; what they are about is no test', () => {
    expect(met({ rhymes: 'x' } as Tests, 'x')).toBeUndefined();
    expect(met({ is: ['x'], rhymes: 'x' } as Tests, 'x')).toBeUndefined();
    expect(meets({ field: 'notes', is: ['x'] } as Tests, 'x', asked())).toBe(true);
  });

  test.each<[Tests, FieldValue, FieldValue]>([
    [{ is: ['Tier 2'] }, ' TIER　2 ', 'Tier 3'],
    [{ is: [1] }, '1', '10'],
    [{ isNot: ['a'] }, 'b', 'A'],
    [{ unless: ['a'] }, 'b', 'a'],
    [{ minLength: 3 }, '  abc ', ' ab  '],
    [{ minLength: 2 }, '👍👍', '👍'],
    [{ maxLength: 3 }, 'abc', 'abcd'],
    [{ prefix: 'INC' }, 'inc0012', 'XINC'],
    [{ contains: 'root cause' }, 'the Root  Cause is', 'the root'],
    [{ digits: true }, ' 0012 ', '12a'],
    [{ digits: 4 }, '0012', '012'],
    [{ digits: 4 }, '００１２', '０１２'],
    [{ min: 2 }, '２', '１.９'],
    [{ before: '2026-03-29' }, '２０２６－０３－２８', '２０２６－０３－２９'],
    [{ min: 2 }, '2', '1.9'],
    [{ max: 2 }, 2, '2.1'],
    [{ min: 1, max: 3 }, '2', '4'],
    [{ before: '2026-03-29' }, '2026-03-28', '2026-03-29'],
    [{ after: '2026-03-29' }, '2026-03-30', '2026-03-29'],
    [{ before: 'now' }, '2026-03-29 11:59:59', '2026-03-29T12:00:01'],
    [{ after: 'now' }, '2026-03-29T10:00:01Z', '2026-03-29T10:00:00Z'],
    [{ after: '2026-03-29T10:00:00Z' }, '2026-03-29T12:00:01+02:00', '2026-03-29T12:00:00+02:00'],
    [{ before: { field: 'due' } }, '2026-04-30', '2026-05-01'],
  ])('%j takes %j and not %j', (tests, right, wrong) => {
    expect(met(tests, right, { due: '2026-05-01' })).toBe(true);
    expect(met(tests, wrong, { due: '2026-05-01' })).toBe(false);
  });

  test.each<[Tests, FieldValue]>([
    [{ min: 2 }, 'many'],
    [{ max: 2 }, '1,5'],
    [{ before: '2026-03-29' }, '28.03.2026'],
    [{ after: 'now' }, 'yesterday'],
    [{ before: { field: 'due' } }, '2026-01-01'],
  ])('%j cannot tell of %j', (tests, value) => {
    expect(met(tests, value)).toBeUndefined();
  });

  test.each<Tests>([
    { is: [''] },
    { isNot: ['a'] },
    { minLength: 1 },
    { maxLength: 9 },
    { prefix: 'a' },
    { digits: true },
    { min: 0 },
    { max: 0 },
    { before: '2026-03-29' },
    { filled: true },
  ])('nothing empty meets %j', (tests) => {
    for (const empty of [undefined, null, '', ' \u200b ']) expect(met(tests, empty)).toBe(false);
  });

  test('what is empty is not filled, and none of a list', () => {
    expect(met({ filled: false }, ' ')).toBe(true);
    expect(met({ filled: false }, 'x')).toBe(false);
    expect(met({ unless: ['a'] }, null)).toBe(true);
  });

  test('the time of a day neither precedes nor follows the day', () => {
    expect(met({ before: '2026-03-29' }, '2026-03-29 08:00')).toBe(false);
    expect(met({ after: '2026-03-29' }, '2026-03-29 08:00')).toBe(false);
  });

  test('without a time that comes with the question, nothing is before or after it', () => {
    expect(meets({ before: 'now' }, '2026-01-01', { ...asked(), now: undefined })).toBeUndefined();
  });
});

const judge = (clause: Clause, fields: Record<string, FieldValue>, more: object = {}, change: object = {}) =>
  evaluate(compile(document(clause)), {
    case: { status: 'open', fields, ...more },
    change: { to: 'closed', actor: 'agent', ...change },
    now: NOW,
  });

const requiring = (requirement: Requirement): Clause => ({ ...ANY, require: [requirement] });

describe('a requirement of more than being filled', () => {
  const long = requiring({ field: 'notes', must: { minLength: 5, prefix: 'Re' } });

  test('names what is wrong with the value, first the first', () => {
    expect(judge(long, {}).findings).toMatchObject([
      { code: 'missing', level: 'incomplete', field: 'notes' },
    ]);
    expect(judge(long, { notes: 'Re' })).toMatchObject({
      outcome: 'incomplete',
      missing: ['notes'],
      findings: [{ rule: 'R-1', code: 'must_minLength', params: { value: 5 } }],
    });
    expect(judge(long, { notes: 'abcdef' }).findings).toMatchObject([
      { code: 'must_prefix', params: { value: 'Re' } },
    ]);
    expect(judge(long, { notes: 'Re: done' }).outcome).toBe('allowed');
  });

  test('a value that nobody can compare is asked to be looked at, and never holds as missing', () => {
    const due = requiring({ field: 'due', must: { after: 'now' } });
    expect(judge(due, { due: '3 April' })).toMatchObject({
      outcome: 'unverified',
      missing: [],
      unverified: ['due'],
      findings: [{ code: 'notReadable' }],
    });
    expect(judge(due, { due: '3 April' }, { verified: ['due'] }).outcome).toBe('allowed');
    expect(judge(due, { due: '2026-03-28' }).findings).toMatchObject([
      { code: 'must_after', params: { value: 'now' } },
    ]);
  });

  test('a field that the page does not show is unverified, once', () => {
    expect(judge(long, {}, { unread: ['notes'] })).toMatchObject({
      outcome: 'unverified',
      findings: [{ code: 'notReadable' }],
    });
    expect(judge(long, {}, { unread: ['notes'], verified: ['notes'] }).outcome).toBe('allowed');
  });

  test('a forbidden field must be empty', () => {
    const empty = requiring({ field: 'notes', must: { filled: false } });
    expect(judge(empty, { notes: 'x' }).findings).toMatchObject([{ code: 'must_filled', field: 'notes' }]);
    expect(judge(empty, {}).outcome).toBe('allowed');
    expect(judge(empty, {}, { unread: ['notes'] }).outcome).toBe('allowed');
  });

  test('as a warning changes no outcome', () => {
    const mild = requiring({ field: 'notes', must: { digits: 4 }, level: 'warning' });
    expect(judge(mild, { notes: '12' })).toMatchObject({
      outcome: 'allowed',
      findings: [{ level: 'warning', code: 'must_digitCount', params: { value: 4 } }],
    });
  });

  test('a change of the compared field alone changes the verdict: none is kept for too long', () => {
    const policy = compile(document(requiring({ field: 'notes', must: { before: { field: 'due' } } })));
    const on = (due: string) =>
      evaluate(policy, {
        case: { status: 'open', fields: { notes: '2026-03-01', due } },
        change: { to: 'closed', actor: 'agent' },
      }).outcome;
    expect([on('2026-04-01'), on('2026-02-01'), on('soon'), on('2026-04-01')]).toEqual([
      'allowed',
      'incomplete',
      'unverified',
      'allowed',
    ]);
  });
});

describe('conditions of a clause', () => {
  const forbidding = (...when: NonNullable<Clause['when']>): Clause => ({ when, forbid: 'ruledOut' });
  const outcome = (condition: NonNullable<Clause['when']>[number], more = {}, change = {}) =>
    judge(forbidding(condition), {}, more, change).outcome;

  test('on the actor', () => {
    const managers = { actor: ['manager'] } as const;
    expect(outcome(managers)).toBe('undocumented');
    expect(outcome(managers, {}, { actor: 'manager' })).toBe('forbidden');
  });

  test('on the phase of the present and the wanted status', () => {
    expect(outcome({ phase: 'from', is: ['working'] })).toBe('forbidden');
    expect(outcome({ phase: 'from', is: ['ended'] })).toBe('undocumented');
    expect(outcome({ phase: 'to', is: ['ended', 'new'] })).toBe('forbidden');
    expect(outcome({ phase: 'to', is: ['ended'] }, {}, { to: 'waiting' })).toBe('undocumented');
  });

  test('on a phase and a scope list together', () => {
    const clause: Clause = {
      ...forbidding({ phase: 'to', is: ['ended', 'waitingCustomer'] }),
      to: { not: ['closed'] },
    };
    expect(judge(clause, {}).outcome).toBe('undocumented');
    expect(judge(clause, {}, {}, { to: 'waiting' }).outcome).toBe('forbidden');
  });

  const twoHours: Condition = { timeInStatus: 'hours', max: 2 };
  test.each([
    ['within', '2026-03-29T08:30:00Z', 'forbidden'],
    ['to the second', '2026-03-29T08:00:00Z', 'forbidden'],
    ['beyond', '2026-03-29T07:59:59Z', 'undocumented'],
    ['unknown', undefined, 'undocumented'],
  ])('on the time in the status: %s', (_, since, expected) => {
    expect(outcome(twoHours, since ? { since } : {})).toBe(expected);
  });

  test('on a fact, by the same tests', () => {
    const high: Condition = { fact: 'tier', min: 2 };
    expect(outcome(high, { facts: { tier: 3 } })).toBe('forbidden');
    expect(outcome(high, { facts: { tier: '1' } })).toBe('undocumented');
    expect(outcome(high)).toBe('undocumented');
    expect(outcome(high, { facts: { tier: 'high' } }), 'nobody can tell').toBe('undocumented');
  });
});
