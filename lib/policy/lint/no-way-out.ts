import { has, listOf } from './bits.ts';
import type { Spoken } from './context.ts';
import { lint } from './finding.ts';

/** A status that is no end, and that a case cannot leave, or cannot leave for an end. */
export default lint({
  id: 'no-way-out',
  severity: 'warning',
  *find({ statuses }, { lifeCycle, spoken }) {
    if (!statuses.some(({ phase }) => phase === 'ended')) {
      yield { kind: 'noEnd', path: ['statuses'] };
      return;
    }
    for (const [at, { id, phase }] of statuses.entries()) {
      if (phase === 'ended') continue;
      if (lifeCycle.ending.has(at)) continue;
      const report = { path: ['statuses', at], params: { status: id } };
      const known = spoken.find((one) => records(one, at));
      if (known) yield { ...report, kind: 'recorded', severity: 'info', ...recordedBy(known, id) };
      else yield { ...report, kind: lifeCycle.exits[at]?.size ? 'circle' : 'stuck' };
    }
  },
});

/** True if the clause puts on record that the document says nothing about leaving the status. */
const records = ({ clause, scope, inForce }: Spoken, at: number): boolean =>
  inForce && clause.silent !== undefined && has(scope.from, at) && listOf(scope.to).some((to) => to !== at);

const recordedBy = ({ rule, path }: Spoken, status: string) => ({
  other: path,
  rules: [rule.id],
  params: { status, rule: rule.id },
});
