import { runExamples } from '../examples/run.ts';
import type { Rule } from '../types.ts';
import { lint } from './finding.ts';

/**
 * A rule of which the answer to no example speaks: nobody would notice if it were wrong. Inherited rules are left to
 * the examples of the policy that they come from.
 */
export default lint({
  id: 'rule-not-exercised',
  severity: 'warning',
  needsExamples: true,
  *find(document, { examples = [] }) {
    const { rules, statuses } = document;
    const unreached = new Set(runExamples(document, examples).coverage.unreached);
    const declaring = new Set(statuses.map(({ rule }) => rule));
    for (const [at, rule] of rules.entries()) {
      const { id, inheritedFrom } = rule;
      if (!unreached.has(id) || inheritedFrom !== undefined || !(speaks(rule) || declaring.has(id))) continue;
      yield { path: ['rules', at], rules: [id], params: { rule: id } };
    }
  },
});

/** What no answer can show need not be exercised. */
const speaks = ({ clauses = [], timers = [], begins }: Rule): boolean =>
  clauses.length + timers.length > 0 || begins !== undefined;
