import type { PolicyDocument } from '../types.ts';
import { has, listOf } from './bits.ts';
import type { Spoken } from './context.ts';
import { lint } from './finding.ts';

/** A timer that moves the case where no clause lets anybody move it: the move it makes is undocumented. */
export default lint({
  id: 'timer-without-rule',
  severity: 'warning',
  *find(document, { spoken }) {
    for (const [r, { id, timers = [] }] of document.rules.entries()) {
      for (const [t, timer] of timers.entries()) {
        if (timer.to === undefined || timer.to === timer.in) continue;
        if (spoken.some((one) => documents(one, document, timer.in, timer.to))) continue;
        const params = { rule: id, status: timer.in, to: timer.to };
        yield { path: ['rules', r, 'timers', t, 'to'], rules: [id], params };
      }
    }
  },
});

function documents(
  { clause, scope }: Spoken,
  { statuses }: PolicyDocument,
  from: string,
  to?: string,
): boolean {
  const place = (id: string | undefined) => statuses.findIndex((status) => status.id === id);
  return (
    clause.allow === true &&
    has(scope.from, place(from)) &&
    has(scope.to, place(to)) &&
    listOf(scope.actors).length > 0
  );
}
