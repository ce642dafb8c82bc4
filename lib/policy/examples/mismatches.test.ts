import { describe, expect, test } from 'vitest';
import { documented } from '../../policies/load.ts';
import { meetsAll, mismatches } from './mismatches.ts';
import { observed } from './observe.ts';
import { Policies } from './policies.ts';
import { runExamples } from './run.ts';
import { parseExample } from './schema.ts';
import type { Example, Expect } from './types.ts';

const policy = new Policies(documented('support-center')).with();
const close = {
  case: { status: 'Awaiting Customer Confirmation' },
  change: { to: 'Closed', actor: 'agent' as const },
};
const pend = {
  case: { status: 'In Progress' },
  change: { to: 'Pending - Customer Input', actor: 'agent' as const },
};

const what = (
  request: Omit<Example, 'id' | 'expect'>,
  expected: Partial<Expect>,
  outcome = 'undocumented',
) => {
  const example = { id: 'x', ...request, expect: { outcome: [outcome], ...expected } };
  const seen = observed(policy, example);
  const found = mismatches(example, seen);
  expect(meetsAll(example, seen)).toBe(found.length === 0);
  return found.map((one) => one.what);
};

describe('an expectation', () => {
  test('of a right answer in full is met', () => {
    const whole: Partial<Expect> = {
      missing: [],
      unverified: [],
      anyRule: ['E2-19', 'nothing'],
      to: 'closed',
      rules: [],
      codes: ['recommended', 'silent', 'noRule'],
      findings: [{ code: 'noRule' }, { rule: 'E2-19', level: 'undocumented' }, { field: 'comment' }],
      effects: [{ rule: 'E2-17', code: 'notice', params: { days: 1 } }],
      timers: [{ code: 'autoClose', after: { days: 14 }, to: 'closed', days: 'calendar' }],
      begins: null,
    };
    expect(what(close, whole)).toEqual([]);
    expect(what(pend, { effects: ['autoClose', 'waitsFor', 'reminder'] }, 'allowed')).toEqual([]);
    expect(
      what({ ...close, case: { status: 'New' } }, { begins: { actors: ['system', 'customer'] } }),
    ).toEqual([]);
  });

  test.each<[keyof Expect, Partial<Expect>]>([
    ['missing', { missing: ['comment'] }],
    ['unverified', { unverified: ['comment'] }],
    ['anyRule', { anyRule: ['E2-16'] }],
    ['to', { to: null }],
    ['rules', { rules: ['E2-16'] }],
    ['codes', { codes: ['recommended', 'noRule'] }],
    ['findings', { findings: [{ code: 'noRule' }, { code: 'silent' }] }],
    ['findings', { findings: [{ code: 'noRule' }, { code: 'silent' }, { field: 'cause' }] }],
    ['effects', { effects: [] }],
    ['effects', { effects: [{ code: 'notice', params: { days: 2 } }] }],
    ['timers', { timers: [{ after: { days: 15 } }] }],
    ['timers', { timers: [] }],
    ['begins', { begins: { actors: ['agent'] } }],
  ])('of another %s is not met: %j', (name, expected) => {
    expect(what(close, expected)).toEqual([name]);
  });

  test('of another outcome is not met, and the answer is told', () => {
    const example = { id: 'x', ...close, expect: { outcome: ['allowed', 'forbidden'] } };
    expect(mismatches(example, observed(policy, example))).toEqual([
      { what: 'outcome', expected: ['allowed', 'forbidden'], got: ['undocumented'] },
    ]);
  });

  test('may be of a policy under other readings', () => {
    const example = {
      id: 'x',
      ...close,
      readings: { 'A-EX2': 'supportMayClose' },
      expect: { outcome: ['allowed'] },
    };
    const run = (one: Example) => runExamples(documented('support-center'), [one]);
    expect(run(example).failed).toEqual([]);
    expect(run({ ...example, readings: {} }).failed).toHaveLength(1);
  });
});

test('coverage names the rules that no example reaches, by kind', () => {
  const document = documented('support-center');
  const timed = {
    id: 't',
    ...pend,
    case: { status: 'Pending - Customer Input' },
    expect: { outcome: ['allowed'], timers: [] },
  };
  const { coverage } = runExamples(document, [
    { id: 'x', ...close, expect: { outcome: ['undocumented'] } },
    timed,
  ]);
  expect(coverage.kinds.find(({ kind }) => kind === 'clock')).toEqual({
    kind: 'clock',
    rules: 3,
    reached: 2,
  });
  expect(coverage.unreached).toContain('E2-16');
  expect(coverage.unreached).not.toContain('E2-09');
  expect(coverage.unreached).not.toContain('E2-19');
  expect(coverage.kinds.reduce((sum, { reached }) => sum + reached, coverage.unreached.length)).toBe(
    document.rules.length,
  );
});

test.each<[unknown, RegExp]>([
  [[], /^an example is a JSON object$/],
  [{ ...close, expect: { outcome: ['allowed'] } }, /^\$\.id: /],
  [{ id: 'x', ...close }, /^\$\.expect: /],
  [
    { id: 'x', ...close, expect: { outcome: ['fine'] } },
    /^\$\.expect\.outcome\[0\]: choose one of "unknown", /,
  ],
  [{ id: 'x', ...close, expect: { outcome: ['allowed'], effect: [] } }, /effect/],
  [{ id: 'x', ...close, expect: { outcome: ['allowed'] }, readings: { a: 1 } }, /^\$\.readings\.a: /],
])('what is no example is refused with its place: %j', (data, expected) => {
  const parsed = parseExample(data);
  expect(parsed.ok).toBe(false);
  expect(parsed.ok ? '' : parsed.issues.join('; ')).toMatch(expected);
});
