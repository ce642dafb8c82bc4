import type { Actor } from '../../case/types.ts';
import { type PlainClause, picks } from '../plain.ts';
import type { Readings, Selector } from '../types.ts';
import type { Reason } from './types.ts';

/** The way that clauses are held against; ids, undefined for none. */
export interface Scope {
  readonly from: string;
  readonly action: string | undefined;
  readonly to: string | undefined;
  readonly actor: Actor;
  /** Whose rules hold beside, where none allows the actor. */
  readonly as?: Actor | undefined;
  readonly readings: Readonly<Record<string, string>>;
}

/** All that keeps a clause out of a scope, conditions aside; empty if it is in. */
export function outOfScope(clause: PlainClause, scope: Scope): Reason[] {
  const reasons: Reason[] = [...notRead(clause.reading, scope.readings)];
  if (clause.from && !picks(clause.from, scope.from)) {
    reasons.push({ why: 'from', wanted: clause.from, got: scope.from });
  }
  const { action, to } = scope;
  const fits = clause.allow ? documents : concerns;
  if (!fits(clause.actions, action)) {
    reasons.push({ why: 'action', wanted: clause.actions ?? [], got: action });
  }
  if (!fits(clause.to, to)) reasons.push({ why: 'to', wanted: clause.to ?? [], got: to });
  const { actor, as = actor } = scope;
  if (clause.actors && !clause.actors.includes(actor) && !clause.actors.includes(as)) {
    reasons.push({ why: 'actor', wanted: clause.actors, got: as });
  }
  return reasons;
}

function notRead(asked: Readings | undefined, chosen: Scope['readings']): Reason[] {
  return Object.entries(asked ?? {}).flatMap(([reading, one]) => {
    const wanted = typeof one === 'string' ? [one] : one;
    const got = chosen[reading] ?? '';
    return wanted.includes(got) ? [] : [{ why: 'reading' as const, reading, wanted, got }];
  });
}

/** A clause that allows names exactly what it documents: without a list, the move has no such part. */
const documents = (selector: Selector | undefined, id: string | undefined): boolean =>
  selector ? id !== undefined && picks(selector, id) : id === undefined;

/** Any other clause speaks of all that its list does not leave out; what is absent is outside of every "all but". */
const concerns = (selector: Selector | undefined, id: string | undefined): boolean =>
  !selector || (id === undefined ? 'not' in selector : picks(selector, id));
