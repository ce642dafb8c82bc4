import { ACTORS } from '../../case/types.ts';
import type { PlainClause } from '../plain.ts';
import type { PolicyDocument, Selector } from '../types.ts';
import { type Bits, bitsOf, common, listOf, meet } from './bits.ts';

/**
 * Where a clause speaks, as places in the document's lists; one place more than there are actions or statuses stands
 * for "none": no action in particular, or the status stays.
 */
export interface Scope {
  readonly from: Bits;
  readonly actions: Bits;
  readonly to: Bits;
  readonly actors: Bits;
}

/** One status, way and actor that a clause can be asked about. */
export interface Place {
  readonly from: number;
  /** -1 for none. */
  readonly action: number;
  readonly to: number;
  /** A place in `ACTORS`. */
  readonly actor: number;
}

/** Makes the scopes of a document's clauses; places are looked up once. */
export function scopes(document: PolicyDocument): (clause: PlainClause) => Scope {
  const { statuses, actions, actors } = document;
  const places = (list: readonly { readonly id: string }[]) => new Map(list.map(({ id }, at) => [id, at]));
  const known = { statuses: places(statuses), actions: places(actions) };
  const acting = new Set(actors.map((actor) => actor.id));
  return (clause) => ({
    from: picked(clause.from, known.statuses, statuses.length, false),
    actions: way(clause.actions, known.actions, actions.length, clause.allow),
    to: way(clause.to, known.statuses, statuses.length, clause.allow),
    actors: bitsOf(ACTORS.length, (at) => {
      const actor = ACTORS[at] ?? 'agent';
      return acting.has(actor) && (clause.actors?.includes(actor) ?? true);
    }),
  });
}

type Places = ReadonlyMap<string, number>;

/** As the engine picks: a list, all but a list, or all. */
function picked(selector: Selector | undefined, known: Places, size: number, none: boolean): Bits {
  if (!selector) return bitsOf(size + 1, (at) => at < size || none);
  const but = 'not' in selector;
  const named = new Set((but ? selector.not : selector).map((id) => known.get(id)));
  return bitsOf(size + 1, (at) => (at < size ? named.has(at) !== but : none && but));
}

/** A clause that allows speaks of the ways it lists, or of none in particular; any other one of all it doesn't exclude. */
const way = (selector: Selector | undefined, known: Places, size: number, allow: true | undefined): Bits =>
  allow && !selector ? bitsOf(size + 1, (at) => at === size) : picked(selector, known, size, !allow);

/** True if two clauses can speak of the same change, their conditions aside. */
export const overlap = (a: Scope, b: Scope): boolean =>
  meet(a.actors, b.actors) && meet(a.from, b.from) && meet(a.to, b.to) && meet(a.actions, b.actions);

/** What two scopes share. */
export const shared = (a: Scope, b: Scope): Scope => ({
  from: common(a.from, b.from),
  actions: common(a.actions, b.actions),
  to: common(a.to, b.to),
  actors: common(a.actors, b.actors),
});

/** How many places a scope has. */
export const sizeOf = ({ from, actions, to, actors }: Scope): number =>
  [from, actions, to, actors].reduce((product, bits) => product * listOf(bits).length, 1);

/** The places of a scope, those that say the least first: no action, and a change of the status. */
export function* placesOf(scope: Scope, document: PolicyDocument): Generator<Place> {
  const none = { to: document.statuses.length, action: document.actions.length };
  const tos = listOf(scope.to).map((at) => (at === none.to ? -1 : at));
  const actions = listOf(scope.actions).map((at) => (at === none.action ? -1 : at));
  actions.sort((a, b) => Number(a >= 0) - Number(b >= 0));
  for (const from of listOf(scope.from)) {
    for (const action of actions) {
      for (const to of [...tos.filter((at) => at !== from), ...tos.filter((at) => at === from)]) {
        for (const actor of listOf(scope.actors)) yield { from, action, to, actor };
      }
    }
  }
}
