import type { PlainClause } from '../plain.ts';
import { lint } from './finding.ts';

/** A rule, or a clause, that decides nothing, asks for nothing and causes nothing. */
export default lint({
  id: 'rule-says-nothing',
  severity: 'warning',
  *find({ rules, statuses }, { spoken }) {
    const declaring = new Set(statuses.map((status) => status.rule));
    for (const [at, { id, clauses = [], timers = [], begins, appliesTo }] of rules.entries()) {
      const says = clauses.length + timers.length > 0 || begins || appliesTo || declaring.has(id);
      if (!says) yield { kind: 'rule', path: ['rules', at], rules: [id], params: { rule: id } };
    }
    for (const { rule, clause, path } of spoken) {
      if (!speaks(clause)) yield { kind: 'clause', path, rules: [rule.id], params: { rule: rule.id } };
    }
  },
});

const speaks = ({
  allow,
  forbid,
  silent,
  require,
  verify,
  optional,
  remark,
  effects,
}: PlainClause): boolean =>
  Boolean(allow ?? forbid ?? silent) ||
  [require, verify, optional, remark, effects].some((list) => (list?.length ?? 0) > 0);
