import type { ActionData } from '../types.ts';
import type { Spoken } from './context.ts';
import { lint } from './finding.ts';

/** An action that no rule speaks of, that changes nothing, or that leads elsewhere than it says. */
export default lint({
  id: 'action-leads-nowhere',
  severity: 'warning',
  *find({ actions }, { spoken }) {
    const naming = byAction(spoken);
    for (const [at, action] of actions.entries()) {
      if (action.outside || action.id === 'update') continue;
      const kind = problem(action, naming.get(action.id) ?? []);
      if (kind) yield { kind, path: ['actions', at], params: { action: action.id, to: action.to ?? '' } };
    }
  },
});

/** The clauses that name an action, in a list and not by exclusion. */
function byAction(spoken: readonly Spoken[]): Map<string, Spoken[]> {
  const naming = new Map<string, Spoken[]>();
  for (const one of spoken) {
    const named = one.clause.actions;
    for (const id of named && !('not' in named) ? named : []) {
      naming.set(id, [...(naming.get(id) ?? []), one]);
    }
  }
  return naming;
}

function problem(
  action: ActionData,
  naming: readonly Spoken[],
): 'unused' | 'nothing' | 'elsewhere' | undefined {
  if (naming.length === 0) return 'unused';
  const allows = naming.filter(({ clause }) => clause.allow).map(({ clause }) => clause);
  const targets = allows.flatMap(({ to }) => (to && !('not' in to) ? to : []));
  if (action.to !== undefined && targets.length > 0 && !targets.includes(action.to)) return 'elsewhere';
  const changes = action.to !== undefined || targets.length > 0;
  const told = naming.some(({ rule, clause }) => rule.kind === 'neverAChange' || clause.effects?.length);
  return allows.length > 0 && !changes && !told ? 'nothing' : undefined;
}
