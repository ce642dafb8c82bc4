import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { severity, worst } from '../case/outcome.ts';
import type { Change } from '../case/types.ts';
import { documented, documentedIds } from '../policies/load.ts';
import { RESERVED } from './codes.ts';
import { compile } from './compile.ts';
import { verdictId } from './digest.ts';
import { evaluate, type Question } from './evaluate.ts';
import { nextMoves } from './next.ts';
import { response } from './response.ts';
import { questions } from './testing.ts';

describe.each(documentedIds())('%s', (id) => {
  const document = documented(id);
  const policy = compile(document);
  const rules = new Set(document.rules.map((rule) => rule.id));
  const reserved = new Set(RESERVED.map((name) => `${id}/${name}`));
  const arbitrary = questions(document);

  test('every verdict is whole: worst of its findings, each by a known rule, fields as the findings say', () => {
    fc.assert(
      fc.property(arbitrary, (question) => {
        const { outcome, findings, missing, unverified, effects } = evaluate(policy, question);
        expect(outcome).toBe(worst(findings.map((finding) => finding.level)));
        for (const { rule } of findings) expect(rules.has(rule) || reserved.has(rule)).toBe(true);
        for (const { rule } of effects) expect(rules.has(rule)).toBe(true);
        const named = (level: string) =>
          findings.filter((finding) => finding.level === level).map((finding) => finding.field);
        expect(named('incomplete')).toEqual(missing);
        expect(named('unverified')).toEqual(unverified);
      }),
      { numRuns: 500 },
    );
  });

  test('the same question has the same verdict and id, whatever the order of keys', () => {
    fc.assert(
      fc.property(arbitrary, (question) => {
        const first = evaluate(policy, question);
        const fresh = compile(structuredClone(document));
        const turned = reversed(question) as Question;
        const second = evaluate(fresh, turned);
        expect(second.outcome).toBe(first.outcome);
        expect(verdictId(fresh, turned, second)).toBe(verdictId(policy, question, first));
      }),
      { numRuns: 60 },
    );
  });

  test('filling what is missing never makes it worse, and leaves nothing of it missing', () => {
    fc.assert(
      fc.property(arbitrary, fc.constantFrom('x', 'Development', '詳細'), (question, text) => {
        const before = evaluate(policy, question);
        for (const field of before.missing) {
          const change: Change =
            field === 'subStatus'
              ? { ...question.change, subStatus: text }
              : { ...question.change, fields: { ...question.change.fields, [field]: text } };
          const after = evaluate(policy, { ...question, change });
          expect(severity(after.outcome)).toBeGreaterThanOrEqual(severity(before.outcome));
          expect(after.missing).not.toContain(field);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('what is not read is never called missing, and never blocks by itself', () => {
    fc.assert(
      fc.property(arbitrary, (question) => {
        const { fields: _gone, subStatus: _sub, ...change } = question.change;
        const unread = [...document.fields.map((field) => field.id), 'subStatus'];
        const verdict = evaluate(policy, { case: { ...question.case, unread }, change });
        expect(verdict.missing).toEqual([]);
        if (verdict.outcome !== 'forbidden') expect(response(verdict)).not.toBe('block');
      }),
      { numRuns: 300 },
    );
  });

  test('looking ahead says what asking says, for each status once', () => {
    fc.assert(
      fc.property(arbitrary, ({ case: state, change }) => {
        const moves = nextMoves(policy, state, change.actor, evaluate);
        for (const move of moves)
          expect(evaluate(policy, { case: state, change: move.change })).toEqual(move.verdict);
        const statuses = moves.flatMap((move) => (move.to === undefined ? [] : [move.to]));
        expect(new Set(statuses).size).toBe(statuses.length);
      }),
      { numRuns: 100 },
    );
  });
});

function reversed(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  const turned: [string, unknown][] = Object.entries(data).reverse();
  return Object.fromEntries(turned.map(([key, one]) => [key, reversed(one)]));
}
