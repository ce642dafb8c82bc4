import { expect, test } from 'vitest';
import { documented } from '../../policies/load.ts';
import { compile } from '../compile.ts';
import type { PlainClause } from '../plain.ts';
import { Dimensions } from './dimensions.ts';
import { Scope } from './scope.ts';
import { cellsFrom, dimensionsOf, pointOf, questionAt, statusesOf, volume } from './space.ts';

const none = { from: [], to: [] };
const of = (...clauses: readonly PlainClause[]) => {
  const dimensions = new Dimensions();
  for (const clause of clauses) dimensions.add(clause);
  return dimensions.list([{ id: 'flag', labels: { en: 'Flag' }, kind: 'boolean' }], none);
};
const values = (clause: PlainClause) => of(clause)[0]?.values.map(({ value }) => value ?? null);

test('a field that is asked for is empty or filled, one to be looked at is looked at or not', () => {
  expect(of({ require: [{ field: 'flag' }] })).toEqual([
    { of: 'field', id: 'flag', values: [{ is: 'none' }, { is: 'some', value: true }] },
  ]);
  expect(of({ verify: ['flag'] })).toEqual([
    { of: 'verified', id: 'flag', values: [{ is: 'none' }, { is: 'some' }] },
  ]);
});

test('named values that stand in the same lists are one, and there is always another', () => {
  const [tier] = of(
    { when: [{ fact: 'tier', is: [2, 'Tier 2'] }] },
    { when: [{ fact: 'tier', isNot: [1] }] },
  );
  expect(tier?.values).toEqual([
    { is: 'none' },
    { is: 'named', value: 2, alike: ['Tier 2'] },
    { is: 'named', value: 1 },
    { is: 'some', value: 'filled in' },
  ]);
  expect(values({ when: [{ fact: 'seen', is: [true] }] })).toEqual([null, true, false]);
});

test('bounds are tried on both sides', () => {
  const lengths = values({ when: [{ field: 'a', minLength: 3 }] })?.map((one) => String(one ?? '').length);
  expect(lengths).toEqual(expect.arrayContaining([0, 2, 3]));
  expect(values({ when: [{ field: 'a', min: 2, max: 5 }] })).toEqual(expect.arrayContaining([1, 2, 5, 6]));
  expect(values({ when: [{ field: 'a', digits: 4, prefix: '9' }] })).toEqual(
    expect.arrayContaining(['9111', '11111']),
  );
  expect(values({ when: [{ field: 'a', after: '2030-03-01' }] })).toEqual(
    expect.arrayContaining(['2030-02-28', '2030-03-01', '2030-03-02']),
  );
  expect(values({ when: [{ timeInStatus: 'hours', min: 2 }] })).toEqual([null, 119, 120, 121]);
  expect(of({ when: [{ field: 'a', before: { field: 'b' } }] }).map(({ id }) => id)).toEqual(['a', 'b']);
});

test('the time comes with a question where it matters', () => {
  const cell = { from: 'a', target: { to: 'b' }, actor: undefined };
  const timed = of({ when: [{ timeInStatus: 'days', min: 1 }] });
  expect(questionAt(cell, timed, [2])).toEqual({
    case: { status: 'a', since: '2030-06-14T12:00:00.000Z' },
    change: { to: 'b' },
    now: '2030-06-15T12:00:00Z',
  });
  expect(questionAt(cell, of({ verify: ['x'] }), [1])).toEqual({
    case: { status: 'a', verified: ['x'] },
    change: { to: 'b' },
  });
});

test('every point is a question of its own, and no sub-status is another question than to stay', () => {
  const document = documented('support-center');
  const scope = new Scope(compile(document));
  const cell = { from: 'pending', target: { to: 'pending' }, actor: 'agent' as const };
  const dimensions = dimensionsOf([document], cell, scope.clauses(cell));
  const asked = Array.from({ length: volume(dimensions) }, (_, n) =>
    JSON.stringify(questionAt(cell, dimensions, pointOf(dimensions, n))),
  );
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked.some((one) => one.includes('"subStatus":null'))).toBe(true);
  expect(asked.some((one) => one.includes('thirdPartyProvider'))).toBe(true);
});

test('a status has a cell for each target, actor and none; a clause is in scope of the cells that it names', () => {
  const document = documented('ex-libris');
  expect(statusesOf([document, document])).toHaveLength(15);
  const cells = cellsFrom([document], 'pendingDevelopment');
  expect(cells).toHaveLength((15 + 3) * 5);
  const scope = new Scope(compile(document));
  const speaks = cells.filter((cell) =>
    scope.clauses(cell).some(({ rule, clause }) => rule.id === 'E4-13' && clause.allow),
  );
  expect(speaks.map(({ target, actor }) => [target, actor])).toEqual([
    [{ to: 'pendingRelease' }, 'agent'],
    [{ to: 'pendingRelease' }, 'manager'],
    [{ to: 'pendingRelease' }, undefined],
  ]);
});
