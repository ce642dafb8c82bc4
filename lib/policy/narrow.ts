import type { Clause, Selector, StatusData } from './types.ts';
import type { Condition } from './vocabulary.ts';

/** A clause whose conditions on actor and phase are part of its scope: what the engine works with. */
export interface PlainClause extends Omit<Clause, 'when'> {
  readonly when?: readonly Condition[];
}

/** Makes scope lists of a clause's conditions on actor and phase: who and which status is known before any value. */
export function narrowed(clause: Clause, statuses: readonly StatusData[]): PlainClause {
  const { when = [], ...rest } = clause;
  const scope: { -readonly [K in keyof typeof rest]: (typeof rest)[K] } = rest;
  const judged: Condition[] = [];
  for (const one of when) {
    if ('actor' in one) scope.actors = one.actor.filter((actor) => scope.actors?.includes(actor) ?? true);
    else if ('phase' in one) {
      const meant = statuses.filter(({ id, phase }) => one.is.includes(phase) && picks(scope[one.phase], id));
      scope[one.phase] = meant.map(({ id }) => id);
    } else judged.push(one);
  }
  return judged.length > 0 ? { ...scope, when: judged } : scope;
}

/** True if a scope list has the id. */
export const picks = (selector: Selector | undefined, id: string): boolean =>
  !selector || ('not' in selector ? !selector.not.includes(id) : selector.includes(id));
