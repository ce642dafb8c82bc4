import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { examplesOf } from '../../policies/examples.ts';
import { documented, documentedIds } from '../../policies/load.ts';
import { compile } from '../compile.ts';
import type { Question } from '../question.ts';
import { questions } from '../testing.ts';
import { explain } from './explain.ts';
import type { Explanation, Part } from './types.ts';

const sorted = (list: readonly unknown[]): string[] => list.map((one) => JSON.stringify(one)).sort();

/** What the accounts say of a verdict: the rules that allow, and the findings and effects that were made. */
function claimed({ rules, ways }: Explanation) {
  const made = rules.flatMap((rule) =>
    rule.clauses.flatMap(({ parts }) =>
      parts.filter((part) => part.state === 'made').map((part) => ({ ...part, rule: rule.rule })),
    ),
  );
  const pick = <T>(get: (part: Part & { rule: string }) => T | undefined) =>
    sorted([...new Set(made.map(get).filter((one) => one !== undefined))]);
  return {
    rules: pick((part) => (part.say === 'allow' ? part.rule : undefined)),
    findings: pick((part) => part.finding),
    effects: pick((part) => part.effect),
    outcome: ways.find((way) => way.chosen)?.outcome,
  };
}

/** The same of the verdict itself, without what no clause of a rule says. */
function given(id: string, { verdict }: Explanation) {
  const own = verdict.findings.filter(({ rule, code }) => !rule.startsWith(`${id}/`) && code !== 'actsAs');
  return {
    rules: sorted(verdict.rules),
    findings: sorted(own),
    effects: sorted(verdict.effects),
    outcome: verdict.outcome,
  };
}

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
});
