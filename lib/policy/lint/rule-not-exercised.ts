import type { JudgeRequest } from '../../case/types.ts';
import { evaluate } from '../evaluate.ts';
import { explain } from '../explain/explain.ts';
import type { Context } from './context.ts';
import { lint } from './finding.ts';

/** A rule that speaks to none of the examples: nobody would notice if it were wrong. */
export default lint({
  id: 'rule-not-exercised',
  severity: 'warning',
  needsExamples: true,
  *find({ rules }, context) {
    const spoke = rulesThatSpeak(context, context.examples ?? []);
    for (const [at, { id, clauses = [], timers = [] }] of rules.entries()) {
      const silent = clauses.length + timers.length > 0 && !spoke.has(id);
      if (silent) yield { path: ['rules', at], rules: [id], params: { rule: id } };
    }
  },
});

/** Rules with a clause that the engine heard for some example: its finding or effect is there, or what it asks is met. */
function rulesThatSpeak({ policy, document }: Context, examples: readonly JudgeRequest[]): Set<string> {
  const spoke = new Set<string>();
  for (const example of examples) {
    const { rules, findings, effects } = evaluate(policy, example);
    for (const id of rules) spoke.add(id);
    for (const { rule } of [...findings, ...effects]) spoke.add(rule);
  }
  for (const example of examples) {
    if (document.rules.every(({ id }) => spoke.has(id))) break;
    for (const { rule, group } of explain(policy, example).rules) {
      if (group === 'applies' || group === 'met') spoke.add(rule);
    }
  }
  return spoke;
}
