import { fold } from '../../case/text.ts';
import type { Rule } from '../types.ts';
import { lint } from './finding.ts';

/** A rule that is given out as the document's, and is the team's own by its id, by its source or by having none. */
export default lint({
  id: 'house-rule-posing',
  severity: 'error',
  *find({ rules }) {
    for (const [at, rule] of rules.entries()) {
      const kind = rule.basis === 'house' ? undefined : posing(rule);
      if (!kind) continue;
      const path = ['rules', at, kind === 'noPlace' ? 'source' : 'basis'];
      yield { kind, path, rules: [rule.id], params: { rule: rule.id, basis: rule.basis } };
    }
  },
});

function posing({ id, source: { section } }: Rule): 'noPlace' | 'section' | 'id' | undefined {
  if (fold(section) === '') return 'noPlace';
  if (/^(house|team|own) rules?\b/.test(fold(section))) return 'section';
  return /-H\d+$/.test(id) ? 'id' : undefined;
}
