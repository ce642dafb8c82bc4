import { expect, test } from 'vitest';
import { samplePolicy } from '../../test/samples/policy.ts';
import { compile } from './compile.ts';
import { evaluate } from './evaluate.ts';

test.each(['remind', 'escalate'])('an action is one wherever it stands in the list: %s', (id) => {
  const actions = ['remind', 'update', 'escalate'].map((one) => ({ id: one, labels: { en: one } }));
  const rules = samplePolicy().rules.map((rule) => ({
    ...rule,
    clauses: [{ from: ['open'], actions: [id], forbid: 'ruledOut' as const }],
  }));
  const policy = compile(samplePolicy({ actions, rules, readings: [] }));
  const outcome = (action: string) =>
    evaluate(policy, { case: { status: 'Open' }, change: { action, actor: 'agent' } }).outcome;
  expect(outcome(id)).toBe('forbidden');
  expect(outcome('update')).toBe('undocumented');
});
