import { ACTORS, type Actor } from '../../case/types.ts';
import type { CompiledPolicy } from '../compile.ts';
import { narrowed, type PlainClause, picks } from '../plain.ts';
import { inForce } from '../ready.ts';
import type { Clause, PolicyDocument, Rule, StatusData } from '../types.ts';

/** What is asked for: a status or an action, by id. */
export type SpaceTarget = { readonly to: string } | { readonly action: string };

/** One place of the space: everything but the case's contents. Without an actor nobody is named. */
export interface SpaceCell {
  readonly from: string;
  readonly target: SpaceTarget;
  readonly actor: Actor | undefined;
}

/** A clause in force with its rule. */
export interface Spoken {
  readonly rule: Rule;
  readonly clause: PlainClause;
}

/** A ready policy's clauses in force, by the cells that they may speak of. Never leaves one out; may name one too many. */
export class Scope {
  readonly document: PolicyDocument;
  readonly #all: readonly Spoken[];
  readonly #near = new Map<string, readonly Spoken[]>();

  constructor({ document, readings }: Pick<CompiledPolicy, 'document' | 'readings'>) {
    this.document = document;
    this.#all = document.rules.flatMap((rule) =>
      (rule.clauses ?? [])
        .filter((clause) => inForce(clause.reading, readings))
        .map((clause) => ({ rule, clause: plainOf(clause, document.statuses) })),
    );
  }

  /** The clauses that may speak of a cell, in the document's order. */
  clauses({ from, target, actor }: SpaceCell): Spoken[] {
    const actors = this.heard(actor);
    return this.from(from).filter(
      ({ clause }) =>
        (!clause.actors || clause.actors.some((one) => actors.includes(one))) &&
        reaches(clause, from, target),
    );
  }

  /** The clauses that may speak of cases in a status. */
  from(status: string): readonly Spoken[] {
    let near = this.#near.get(status);
    if (!near) {
      near = this.#all.filter(({ clause }) => picks(clause.from, status));
      this.#near.set(status, near);
    }
    return near;
  }

  /** Whose rules may count: the actor's own, and those of whom it acts as; all, where nobody is named. */
  heard(actor: Actor | undefined): readonly Actor[] {
    if (!actor) return ACTORS;
    const as = this.document.actors.find((one) => one.id === actor)?.actsAs?.actor;
    return as ? [actor, as] : [actor];
  }
}

const known = new WeakMap<readonly StatusData[], WeakMap<Clause, PlainClause>>();

/** A clause made plain, once for each list of statuses: policies that share clauses then share these too. */
function plainOf(clause: Clause, statuses: readonly StatusData[]): PlainClause {
  const made = known.get(statuses) ?? new WeakMap<Clause, PlainClause>();
  known.set(statuses, made);
  const plain = made.get(clause) ?? narrowed(clause, statuses);
  made.set(clause, plain);
  return plain;
}

function reaches(clause: PlainClause, from: string, target: SpaceTarget): boolean {
  const by = (action: string) => (clause.actions ? picks(clause.actions, action) : !clause.allow);
  if ('action' in target) return by(target.action);
  // To keep the status is the action `update`, whatever targets the clause has.
  return picks(clause.to, target.to) || (target.to === from && by('update'));
}
