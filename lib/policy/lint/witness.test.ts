import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hold } from '../conditions.ts';
import { ready } from '../ready.ts';
import type { Condition, StatusData } from '../types.ts';
import { bigPolicy } from './testing.ts';
import { askedWith } from './values.ts';
import { type Setting, witness } from './witness.ts';

const sub = (id: string) => ({ id, labels: { en: id } });
const pending: StatusData = {
  id: 'pending',
  labels: { en: 'Pending' },
  phase: 'waitingOther',
  subStatuses: [sub('input'), sub('parts')],
};
const base = bigPolicy(2, 0, () => ({}));
const policy = ready({ ...base, statuses: [...base.statuses, pending] }, {});
const where = { from: pending, to: pending, actor: 'agent' as const };

function found(conditions: readonly Condition[]): Setting | 'no' | 'unknown' {
  const holds = witness(conditions, policy);
  return typeof holds === 'string' ? holds : (holds(where) ?? 'no');
}

describe('conditions that can hold', () => {
  test.each<[string, Condition[], object]>([
    ['nothing asked', [], { fields: {}, facts: {} }],
    ['an empty field', [{ field: 'notes', filled: false }], { fields: {} }],
    ['a filled one', [{ field: 'notes', filled: true }], { fields: { notes: 'x' } }],
    [
      'one of two lists',
      [
        { fact: 'tier', is: [1, 2] },
        { fact: 'tier', is: [2, 3] },
      ],
      { facts: { tier: 2 } },
    ],
    ['known, but not that', [{ fact: 'tier', isNot: [true] }], { facts: { tier: false } }],
    ['unknown will do', [{ fact: 'tier', unless: [true] }], { facts: {} }],
    ['a present sub-status', [{ subStatus: 'from', is: ['parts'] }], { fromSub: 'parts' }],
    ['an unlisted one', [{ subStatus: 'to', listed: false }], { toSub: 'Another one' }],
    ['none', [{ subStatus: 'to', unless: ['input', 'parts'] }], {}],
    ['the wanted one as a field', [{ field: 'subStatus', filled: true }], { toSub: 'input' }],
  ])('%s', (_, conditions, expected) => {
    expect(found(conditions)).toMatchObject(expected);
  });
});

describe('conditions that cannot', () => {
  test.each<[string, Condition[]]>([
    [
      'filled and empty',
      [
        { field: 'notes', filled: true },
        { field: 'notes', filled: false },
      ],
    ],
    [
      'two values at once',
      [
        { fact: 'tier', is: [1] },
        { fact: 'tier', is: [2] },
      ],
    ],
    [
      'that and not that',
      [
        { fact: 'tier', is: ['A'] },
        { fact: 'tier', unless: ['ａ'] },
      ],
    ],
    [
      'two sub-statuses',
      [
        { subStatus: 'to', is: ['input'] },
        { subStatus: 'to', is: ['parts'] },
      ],
    ],
    [
      'listed and unlisted',
      [
        { subStatus: 'to', listed: false },
        { subStatus: 'to', is: ['parts'] },
      ],
    ],
    [
      'longer and shorter',
      [
        { timeInStatus: 'days', min: 2 },
        { timeInStatus: 'hours', max: 47 },
      ],
    ],
  ])('%s', (_, conditions) => {
    expect(found(conditions)).toBe('no');
  });
});

test('a proof of impossibility is never wrong: no value drawn meets what is said to be impossible', () => {
  const scalar = fc.constantFrom('a', 'b', 'c', true, false, 1, 2);
  const list = fc.uniqueArray(scalar, { minLength: 1, maxLength: 4 });
  const one = fc.oneof(
    fc.record({ fact: fc.constant('tier'), is: list }),
    fc.record({ fact: fc.constant('tier'), isNot: list }),
    fc.record({ fact: fc.constant('tier'), unless: list }),
  );
  fc.assert(
    fc.property(
      fc.array(one, { maxLength: 4 }),
      fc.option(scalar, { nil: undefined }),
      (conditions, value) => {
        const can = conditions.every((condition) => {
          if ('is' in condition) return value !== undefined && condition.is.includes(value);
          if ('isNot' in condition) return value !== undefined && !condition.isNot.includes(value);
          return value === undefined || !condition.unless.includes(value);
        });
        if (can) expect(found(conditions)).not.toBe('no');
      },
    ),
  );
});

describe('text, numbers and dates', () => {
  const notes = (...tests: object[]) => tests.map((one) => ({ field: 'notes', ...one }) as Condition);
  test.each<[string, Condition[]]>([
    ['a prefix and a length', notes({ prefix: 'INC' }, { minLength: 10 })],
    ['so many digits', notes({ digits: 7 }, { prefix: '40' })],
    ['a prefix and a part', notes({ prefix: 'INC' }, { contains: 'urgent' }, { minLength: 20 })],
    ['a range', notes({ min: 3 }, { max: 3.5 })],
    ['no shorter, no longer', notes({ minLength: 4 }, { maxLength: 4 }, { isNot: ['xxxx'] })],
    ['between two days', notes({ after: '2026-03-01' }, { before: '2026-03-03' })],
    ['in the past', notes({ before: 'now' })],
    ['after another field', [...notes({ after: { field: 'due' } }), { field: 'due', after: '2026-01-01' }]],
  ])('%s: the engine finds that they hold', (_, conditions) => {
    const setting = found(conditions);
    if (typeof setting === 'string') throw new Error(setting);
    expect(hold(conditions, askedWith(policy, setting))).toBe(true);
  });

  test.each<[string, Condition[]]>([
    ['digits after letters', notes({ digits: true }, { prefix: 'INC' })],
    ['longer than so many digits', notes({ digits: 3 }, { minLength: 4 })],
    ['above and below', notes({ min: 5 }, { max: 4 })],
    ['none of its own values', notes({ is: ['a', 'b'] }, { prefix: 'c' })],
  ])('%s: proved impossible', (_, conditions) => {
    expect(found(conditions)).toBe('no');
  });

  test('what is not proved is not called impossible', () => {
    expect(found(notes({ contains: 'ab' }, { contains: 'bc' }, { maxLength: 3 }))).toBe('unknown');
  });
});
