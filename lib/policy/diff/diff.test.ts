import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documented, documentedIds } from '../../policies/load.ts';
import { compile } from '../compile.ts';
import { evaluate } from '../evaluate.ts';
import { Policies } from '../examples/policies.ts';
import { edited } from '../mutate/edit.ts';
import { mutantsOf } from '../mutate/mutants.ts';
import { settingsOf } from '../mutate/settings.ts';
import type { Clause, PolicyDocument } from '../types.ts';
import { differs, diffPolicies, type PolicyDiff } from './diff.ts';

const diffOf = (a: PolicyDocument, b: PolicyDocument) => diffPolicies(compile(a), compile(b));
const [older, newer] = ['servicenow-csm', 'servicenow-csm-australia'].map(documented) as [
  PolicyDocument,
  PolicyDocument,
];

const ruleChanges = (diff: PolicyDiff) =>
  diff.rules.map(({ change, a, b, weight }) => ({ change, a, b, weight }));
const moves = (diff: PolicyDiff, side: 'a' | 'b') =>
  diff.rules
    .flatMap((rule) => rule.clauses.map((clause) => clause[side]))
    .filter((clause): clause is Clause => clause?.allow === true);

describe('the two ServiceNow policies', () => {
  const diff = diffOf(older, newer);

  test('differ in two rules, both about closing a case that is Resolved; one of them changes a verdict', () => {
    expect(ruleChanges(diff)).toEqual([
      { change: 'gone', a: 'S1-23', weight: 'remark' },
      { change: 'new', b: 'S3-26', weight: 'verdict' },
    ]);
  });

  test("gone is the agent's Close Case, new is the customer's", () => {
    const move = { from: ['resolved'], actions: ['closeCase'], to: ['closed'] };
    expect(moves(diff, 'a')).toMatchObject([{ ...move, actors: ['agent'] }]);
    expect(moves(diff, 'b')).toMatchObject([{ ...move, actors: ['customer'] }]);
  });

  test('change one verdict under the readings in force, and one remark', () => {
    expect(
      diff.rows.map(({ kind, from, targets, actors, when, outcomes }) => ({
        kind,
        from,
        targets,
        actors,
        when,
        outcomes,
      })),
    ).toEqual([
      {
        kind: 'verdict',
        from: ['resolved'],
        targets: [{ action: 'closeCase' }],
        actors: ['customer'],
        when: [],
        outcomes: [['undocumented', 'allowed']],
      },
      {
        kind: 'remark',
        from: ['resolved'],
        targets: [{ to: 'closed' }, { action: 'closeCase' }, { action: 'acceptSolution' }],
        actors: ['agent', 'manager'],
        when: [],
        outcomes: [['forbidden', 'forbidden']],
      },
    ]);
    expect(diff.clocks).toEqual([]);
    expect(diff.bounds).toEqual({ cells: [], unfinished: false });
  });

  test('where the agent may close, only the customer, and who is not named, finds another verdict', () => {
    const readings = { 'A-SN2': 'agentMayClose' };
    const { rows } = diffPolicies(compile(older, { readings }), compile(newer, { readings }));
    const verdicts = rows.filter((row) => row.kind === 'verdict');
    expect(verdicts.map((row) => row.actors)).toEqual([['customer'], [null]]);
  });

  test('name what stands elsewhere in them: the source and two readings', () => {
    expect(diff.entries.map(({ list, change, a, b }) => `${list} ${change} ${a ?? b}`)).toEqual([
      'documents gone customer-service-case-states',
      'documents new case-states-australia',
      'readings changed A-SN2',
      'readings changed A-SN3',
    ]);
  });
});

describe('a difference', () => {
  const resolve = (rule: Partial<PolicyDocument['rules'][number]>): PolicyDocument => ({
    ...older,
    rules: older.rules.map((one) => (one.id === 'S1-11' ? { ...one, ...rule } : one)),
  });

  test('tells a requirement that is gone in one row, whatever else is missing', () => {
    const [clause] = older.rules.find((one) => one.id === 'S1-12')?.clauses ?? [];
    const without = {
      ...older,
      rules: older.rules.map((one) => {
        if (one.id === 'S1-12') return { ...one, clauses: [{ ...clause, require: [] }] };
        return one.id === 'S1-30' ? { ...one, clauses: [] } : one;
      }),
    };
    const rows = diffOf(older, without).rows.filter(
      (row) => row.kind === 'verdict' && row.actors.includes('agent'),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      targets: [{ to: 'closed' }, { action: 'closeCase' }],
      from: ['open'],
      when: [{ of: 'field', id: 'resolutionNotes', values: [{ is: 'none' }] }],
      outcomes: [['incomplete', 'allowed']],
    });
  });

  test('tells an actor who may do more', () => {
    const [clause] = older.rules.find((one) => one.id === 'S1-11')?.clauses ?? [];
    const { rows } = diffOf(older, resolve({ clauses: [{ ...clause, actors: ['agent', 'customer'] }] }));
    expect(new Set(rows.flatMap((row) => row.actors))).toEqual(new Set(['customer', null]));
  });

  test('tells timers and beginnings', () => {
    const policy = documented('ex-libris');
    const longer = JSON.parse(JSON.stringify(policy).replace('"days":28', '"days":30')) as PolicyDocument;
    expect(diffOf(policy, longer).clocks).toMatchObject([
      {
        of: 'timers',
        status: 'pendingCustomerInput',
        gone: [{ after: { days: 28 } }],
        new: [{ after: { days: 30 } }],
      },
    ]);
    const rules = policy.rules.map((one) =>
      one.begins ? { ...one, begins: { ...one.begins, status: 'closed' } } : one,
    );
    expect(diffOf(policy, { ...policy, rules }).clocks.map(({ of, status }) => [of, status])).toEqual([
      ['begins', 'new'],
      ['begins', 'closed'],
    ]);
  });

  test('tells responses by rule, and other names of the same things only as such', () => {
    const named = {
      ...older,
      responses: { 'S1-30': 'warn' as const },
      statuses: older.statuses.map((one) => ({ ...one, labels: { en: `${one.labels.en}!` } })),
    };
    const diff = diffOf(older, named);
    expect(diff.rows).toEqual([]);
    expect(diff.entries.filter(({ list }) => list !== 'statuses')).toEqual([
      { list: 'responses', change: 'new', a: 'S1-30', b: 'S1-30', responses: [undefined, 'warn'] },
    ]);
    expect(diff.entries.filter(({ list }) => list === 'statuses')).toHaveLength(older.statuses.length);
  });

  test('says where it did not ask everything', () => {
    const { bounds } = diffPolicies(compile(documented('support-center')), compile(documented('ex-libris')), {
      cellLimit: 4,
      limit: 500,
    });
    expect(bounds.unfinished).toBe(true);
    expect(bounds.cells.length).toBeGreaterThan(0);
    expect(bounds.cells[0]?.fixed.length).toBeGreaterThan(0);
  });
});

describe.each(documentedIds())('%s', (id) => {
  const document = documented(id);
  const base = new Policies(document);
  const mutants = [...mutantsOf(document)];

  test('does not differ from itself, nor from a copy under other rule ids', () => {
    const other = JSON.parse(
      JSON.stringify(document).replace(/"(S1|S3|E2|E4|LV)-/g, '"X-'),
    ) as PolicyDocument;
    for (const one of [document, other]) {
      const diff = diffOf(document, { ...one, id: document.id });
      expect(diff).toMatchObject({ entries: [], rules: [], rows: [], clocks: [], asked: 0 });
    }
  });

  test('differs from a wrong version if and only if some question has another answer, and each row shows one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...mutants), (mutant) => {
        const wrong = new Policies(edited(document, mutant.edits));
        for (const readings of settingsOf(document, mutant)) {
          const [a, b] = [base.with(readings), wrong.with(readings)];
          const { rows, clocks } = diffPolicies(a, b);
          expect(rows.length + clocks.length > 0).toBe(differs(a, b));
          for (const { example } of rows) {
            expect(evaluate(a, example.question)).toEqual(example.a);
            expect(evaluate(b, example.question)).toEqual(example.b);
            expect(example.a).not.toEqual(example.b);
          }
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
