import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { samplePolicy } from '../../test/samples/policy.ts';
import { compile } from './compile.ts';
import { evaluate } from './evaluate.ts';
import { judgeOnce } from './judge.ts';
import type { Question } from './question.ts';
import { parsePolicy } from './testing.ts';
import type { Clause, FieldData } from './types.ts';

const field = (id: string): FieldData => ({ id, labels: { en: id }, kind: 'text' });

/** A policy whose verdicts turn on everything that the vocabulary of conditions can ask. */
const clauses: Clause[] = [
  {
    from: ['open'],
    to: ['closed'],
    allow: true,
    require: [
      { field: 'code', must: { digits: 4 } },
      { field: 'notes', must: { minLength: 3, prefix: 'so' }, when: [{ fact: 'tier', is: [2] }] },
      { field: 'start', must: { before: { field: 'end' } } },
      { field: 'end', level: 'warning', when: [{ timeInStatus: 'hours', min: 2 }] },
    ],
    verify: ['notes'],
    remark: [{ level: 'info', code: 'irreversible', when: [{ field: 'end', after: 'now' }] }],
    effects: [{ code: 'notice' }],
  },
  {
    from: ['open'],
    to: ['closed'],
    forbid: 'onlyFrom',
    params: { statuses: 'open' },
    when: [{ field: 'code', is: ['0000'] }],
  },
];
const rule = samplePolicy().rules[0];
const parsed = parsePolicy({
  ...samplePolicy(),
  fields: ['code', 'notes', 'start', 'end'].map(field),
  facts: [{ id: 'tier', labels: { en: 'Tier' } }],
  rules: [{ ...rule, clauses }],
});
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
const { document } = parsed;

const times = ['2026-11-22T09:00Z', '2026-11-22T12:00Z', '2026-11-23', 'soon', ''];
const fields = fc.record(
  {
    code: fc.constantFrom('1234', '123', '0000', ' ', 'abcd', 1234),
    notes: fc.constantFrom('solved', 'so', 'no', ''),
    start: fc.constantFrom(...times),
    end: fc.constantFrom(...times),
  },
  { requiredKeys: [] },
);
const names = fc.subarray(['code', 'notes', 'start', 'end']);
const questions = fc.record(
  {
    case: fc.record(
      {
        status: fc.constant('Open'),
        fields,
        facts: fc.record({ tier: fc.constantFrom(1, 2, '2') }, { requiredKeys: [] }),
        verified: names,
        unread: names,
        since: fc.constantFrom('2026-11-22T11:30Z', '2026-11-20T00:00Z', 'long ago'),
      },
      { requiredKeys: ['status'] },
    ),
    change: fc.record(
      { to: fc.constant('Closed'), actor: fc.constant('agent' as const), fields },
      { requiredKeys: ['to', 'actor'] },
    ),
    now: fc.constantFrom('2026-11-22T12:00Z', '2026-12-01T00:00Z'),
  },
  { requiredKeys: ['case', 'change'] },
) as fc.Arbitrary<Question>;

describe('a verdict that is kept', () => {
  test('is the one that judging anew gives, whatever the rules ask', () => {
    const policy = compile(document);
    const seen = new Set<string>();
    fc.assert(
      fc.property(questions, (question) => {
        const verdict = evaluate(policy, question);
        expect(verdict).toEqual(judgeOnce(policy, question));
        seen.add(JSON.stringify(verdict));
      }),
      { numRuns: 5000 },
    );
    // Else the questions would show nothing.
    expect(seen.size).toBeGreaterThan(100);
  });

  test('is none where more counts than one number tells apart', () => {
    const ids = Array.from({ length: 60 }, (_, i) => `f${i}`);
    const require = ids.map((id) => ({ field: id }));
    const policy = compile({
      ...document,
      fields: ids.map(field),
      rules: document.rules.map((one) => ({
        ...one,
        clauses: [{ from: ['open'], to: ['closed'], allow: true, require }],
      })),
    });
    const missing = (...empty: string[]) => {
      const fields = Object.fromEntries(ids.map((id) => [id, empty.includes(id) ? '' : 'x']));
      const { missing } = evaluate(policy, {
        case: { status: 'Open', fields },
        change: { to: 'Closed', actor: 'agent' },
      });
      return missing;
    };
    expect(missing('f59')).toEqual(['f59']);
    expect(missing('f58')).toEqual(['f58']);
    expect(missing()).toEqual([]);
  });

  test('is shared, so nobody can change it', () => {
    const policy = compile(document);
    const question: Question = { case: { status: 'Open' }, change: { to: 'Closed', actor: 'agent' } };
    const verdict = evaluate(policy, question);
    expect(evaluate(policy, structuredClone(question))).toBe(verdict);
    expect(() => {
      (verdict.missing as string[]).push('x');
    }).toThrow(TypeError);
    expect(() => {
      (verdict as { outcome: string }).outcome = 'allowed';
    }).toThrow(TypeError);
  });
});
