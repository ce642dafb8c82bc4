import { describe, expect, test } from 'vitest';
import { examplesOf } from '../../policies/examples.ts';
import { documented, documentedIds } from '../../policies/load.ts';
import { evaluate } from '../evaluate.ts';
import { Policies } from '../examples/policies.ts';
import { parsePolicy } from '../testing.ts';
import type { Clause, PolicyDocument } from '../types.ts';
import { edited, pathText } from './edit.ts';
import { mutantsOf } from './mutants.ts';
import { mutationScore } from './score.ts';
import { settingsOf } from './settings.ts';
import { tellingQuestion } from './telling.ts';
import { MUTATIONS } from './types.ts';

const older = documented('servicenow-csm');
const withClauses = (clauses: readonly Clause[]): PolicyDocument => ({
  ...older,
  readings: [],
  actors: older.actors.map(({ actsAs: _, ...actor }) => actor),
  rules: older.rules.slice(0, 1).map((rule) => ({ ...rule, id: 'R', kind: 'decides' as const, clauses })),
});

describe('edits', () => {
  const data = { a: [{ b: 1 }, { b: 2, c: [3, 4] }] };

  test('put, take away and add, and leave what they are made on as it is', () => {
    expect(edited(data, [{ path: ['a', 1, 'c', 0], value: 5 }])).toEqual({
      a: [{ b: 1 }, { b: 2, c: [5, 4] }],
    });
    expect(edited(data, [{ path: ['a', 1, 'c', 0], value: undefined }])).toEqual({
      a: [{ b: 1 }, { b: 2, c: [4] }],
    });
    expect(
      edited(data, [
        { path: ['a', 0, 'b'], value: undefined },
        { path: ['a', 0, 'd'], value: 6 },
      ]).a[0],
    ).toEqual({ d: 6 });
    expect(data).toEqual({ a: [{ b: 1 }, { b: 2, c: [3, 4] }] });
  });

  test('share what they do not touch', () => {
    expect(edited(data, [{ path: ['a', 0, 'b'], value: 7 }]).a[1]).toBe(data.a[1]);
  });

  test('have places as they are written everywhere', () => {
    expect(pathText(['rules', 3, 'clauses', 0, 'to'])).toBe('$.rules[3].clauses[0].to');
  });
});

describe('wrong versions', () => {
  const all = documentedIds().flatMap((id) =>
    [...mutantsOf(documented(id))].map((mutant) => ({ id, mutant })),
  );

  test('are policies still, each with one change at the place that is told', () => {
    // Every seventh: the whole check of a policy takes its time.
    for (const { id, mutant } of all.filter((_, i) => i % 7 === 0)) {
      const document = documented(id);
      const wrong = edited(document, mutant.edits);
      expect(parsePolicy(wrong), `${mutant.mutation} ${pathText(mutant.path)}`).toMatchObject({ ok: true });
      expect(wrong).not.toEqual(document);
    }
  }, 60_000);

  test('are of every kind', () => {
    const teams = withClauses([
      {
        to: ['resolved'],
        when: [{ field: 'comment', minLength: 3 }],
        require: [{ field: 'resolutionNotes', must: { prefix: 'Done' } }],
      },
    ]);
    const made = new Set([
      ...all.map(({ mutant }) => mutant.mutation),
      ...[...mutantsOf(teams)].map((one) => one.mutation),
    ]);
    expect([...MUTATIONS].filter((one) => !made.has(one))).toEqual([]);
  });

  test('leave inherited rules to the policy they come from', () => {
    const [rule] = withClauses([{ allow: true, from: ['open'], to: ['closed'] }]).rules;
    const team = {
      ...older,
      lineage: [],
      rules: [...older.rules.map((one) => ({ ...one, inheritedFrom: older.id })), { ...rule, id: 'T' }],
    };
    const rules = new Set([...mutantsOf(team as PolicyDocument)].map((one) => one.rule));
    expect([...rules]).toEqual(['T']);
  });
});

describe('the score', () => {
  const move: Clause = {
    allow: true,
    from: ['open'],
    to: ['closed'],
    actors: ['agent'],
    require: [{ field: 'comment' }],
  };
  const document = withClauses([move]);
  const request = { case: { status: 'Open' }, change: { to: 'Closed', actor: 'agent' as const } };
  const incomplete = { id: 'a', ...request, expect: { outcome: ['incomplete'], missing: ['comment'] } };

  test('counts what the examples notice; a question that would notice the rest is found', () => {
    const { survivors, tried, noticed } = mutationScore(document, [incomplete]);
    expect(noticed).toBe(tried - survivors.length);
    const left = survivors.map((one) => one.mutation);
    expect(left).toContain('widenActors');
    expect(left).not.toContain('dropRequirement');
    const policies = new Policies(document);
    for (const mutant of survivors.filter((one) => one.rule === 'R' && one.path[2] === 'clauses')) {
      const telling = tellingQuestion(document, mutant);
      const wrong = new Policies(edited(document, mutant.edits)).with();
      expect(telling && evaluate(policies.with(), telling.question)).toEqual(telling?.verdict);
      expect(telling && evaluate(wrong, telling.question)).toEqual(telling?.wrong);
      expect(telling?.verdict).not.toEqual(telling?.wrong);
    }
  });

  test('does not count what changes no answer', () => {
    const twice = withClauses([move, move]);
    const { equivalent } = mutationScore(twice, [incomplete]);
    expect(equivalent.map((one) => `${one.mutation} ${pathText(one.path)}`)).toContain(
      'dropClause $.rules[0].clauses[1]',
    );
    expect(mutationScore(document, [incomplete]).equivalent.map((one) => one.mutation)).not.toContain(
      'dropClause',
    );
  });

  test('tries as many as it may, evenly', () => {
    const few = mutationScore(older, examplesOf('servicenow-csm'), { limit: 25 });
    expect(few.tried + few.equivalent.length).toBe(25);
    expect(few.all).toBeGreaterThan(500);
    let left = 7;
    const ended = mutationScore(older, examplesOf('servicenow-csm'), { enough: () => left-- === 0 });
    expect(ended.tried + ended.equivalent.length).toBe(7);
  });
});

test('readings on which a place depends are tried in every combination, the own choice first', () => {
  const all = settingsOf(documented('ithelpcenter'), { readings: ['A-LV1', 'A-LV6'] });
  expect(all[0]).toEqual({});
  expect(all).toHaveLength(6);
  expect(all).toContainEqual({ 'A-LV1': 'lastStepOnly', 'A-LV6': 'oneQuestion' });
});
