import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { examplesOf } from '../../policies/examples.ts';
import { documented, documentedIds } from '../../policies/load.ts';
import { compile } from '../compile.ts';
import { edited } from '../mutate/edit.ts';
import { mutantsOf } from '../mutate/mutants.ts';
import type { Question } from '../question.ts';
import { questions } from '../testing.ts';
import { explain } from './explain.ts';
import { claimed, given } from './testing.ts';

describe.each(documentedIds())('%s', (id) => {
  const document = documented(id);
  const policy = compile(document);
  const agrees = (question: Question) => {
    const told = explain(policy, question);
    if (told.rules.length > 0) expect(claimed(told)).toEqual(given(id, told));
    else expect(told.verdict.outcome).toBe('unknown');
    return told;
  };

  test('what applied is what the verdict has, for every example', () => {
    const all = examplesOf(id).map(agrees);
    expect(all.some((told) => told.rules.length > 0)).toBe(true);
  });

  test('every rule is accounted for, once, in order', () => {
    for (const example of examplesOf(id)) {
      const { rules } = explain(policy, example);
      if (rules.length > 0) expect(rules.map((one) => one.rule)).toEqual(document.rules.map((one) => one.id));
    }
  });

  test('a clause is in scope or has a reason not to be', () => {
    for (const example of examplesOf(id)) {
      for (const { group, clauses } of explain(policy, example).rules) {
        for (const { reasons, parts } of clauses) expect(reasons.length > 0 && parts.length > 0).toBe(false);
        expect(group === 'none').toBe(clauses.length === 0);
      }
    }
  });

  test('what applied is what the verdict has, for any question and any reading', () => {
    const readings = fc.record(
      Object.fromEntries(
        document.readings.map((one) => [one.id, fc.constantFrom(...one.alternatives.map(({ id: a }) => a))]),
      ),
    );
    const policies = readings.map((chosen) => compile(document, { readings: chosen }));
    fc.assert(
      fc.property(fc.oneof(fc.constant(policy), policies), questions(document), (one, question) => {
        const told = explain(one, question);
        if (told.rules.length > 0) expect(claimed(told)).toEqual(given(id, told));
      }),
      { numRuns: 400 },
    );
  });

  test('and so it is for wrong versions of the policy, which are wrong in every way there is', () => {
    const questions = examplesOf(id).filter((_, i) => i % 7 === 0);
    const mutants = [...mutantsOf(document)].filter((_, i) => i % 9 === 0);
    expect(mutants.length).toBeGreaterThan(10);
    for (const { edits } of mutants) {
      const changed = compile(edited(document, edits));
      for (const question of questions) {
        const told = explain(changed, question);
        if (told.rules.length > 0) expect(claimed(told)).toEqual(given(id, told));
      }
    }
  });
});
