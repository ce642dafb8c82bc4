import { ACTORS } from '../../case/types.ts';
import type { Clause, PolicyDocument, Selector } from '../types.ts';
import type { Path } from './edit.ts';
import { addEach, type Draft, draft, dropEach, idsOf, swapEach } from './make.ts';
import type { Mutation } from './types.ts';

/** Wrong versions of what a clause speaks of: from where, where to, by what, by whom. */
export function* scopeMutants(document: PolicyDocument, clause: Clause, path: Path): Generator<Draft> {
  yield* actorMutants(document, clause, [...path, 'actors']);
  yield* fromMutants(document, clause.from, [...path, 'from']);
  yield* listMutants(clause.to, [...path, 'to'], idsOf(document.statuses), 'swapTarget', 'dropTarget');
  yield* listMutants(
    clause.actions,
    [...path, 'actions'],
    idsOf(document.actions),
    'swapAction',
    'dropAction',
  );
}

function* actorMutants(document: PolicyDocument, { actors }: Clause, path: Path): Generator<Draft> {
  const known = ACTORS.filter((id) => document.actors.some((one) => one.id === id));
  if (!actors) {
    for (const one of known) {
      const others = known.filter((id) => id !== one);
      if (others.length > 0) yield { ...draft('narrowActors', path, one), edits: [{ path, value: others }] };
    }
    return;
  }
  yield* dropEach('narrowActors', path, actors);
  yield* addEach('widenActors', path, actors, known);
}

function* fromMutants(document: PolicyDocument, from: Selector | undefined, path: Path): Generator<Draft> {
  const all = idsOf(document.statuses);
  if (!from) {
    for (const one of all)
      yield { ...draft('narrowFrom', path, one), edits: [{ path, value: { not: [one] } }] };
  } else if ('not' in from) {
    const not = [...path, 'not'];
    if (from.not.length === 1) yield draft('widenFrom', path, from);
    yield* dropEach('widenFrom', not, from.not);
    yield* addEach('narrowFrom', not, from.not, all);
  } else {
    yield* dropEach('narrowFrom', path, from);
    yield* addEach('widenFrom', path, from, all);
  }
}

function* listMutants(
  selector: Selector | undefined,
  path: Path,
  all: readonly string[],
  swap: Mutation,
  drop: Mutation,
): Generator<Draft> {
  if (!selector) return;
  if ('not' in selector) {
    yield draft(drop, path, selector);
    return;
  }
  yield* dropEach(drop, path, selector);
  yield* swapEach(swap, path, selector, all);
}
