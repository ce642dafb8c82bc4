import type { Actor, JudgeRequest, Verdict } from '../../case/types.ts';
import type { CompiledPolicy } from '../compile.ts';
import { canonical } from '../digest.ts';
import { evaluate } from '../evaluate.ts';
import type { PlainClause } from '../plain.ts';
import { inForce } from '../ready.ts';
import type { Dimension } from '../space/dimensions.ts';
import { Scope, type SpaceCell, type Spoken } from '../space/scope.ts';
import { cellsFrom, dimensionsOf, pointOf, questionAt, statusesOf, volume } from '../space/space.ts';
import type { PolicyDocument } from '../types.ts';
import { type Part, partsOf } from './delta.ts';
import { type Pairing, pairRules } from './pair.ts';

/** Questions in one cell at most; what a cell has more is asked with fewer things varied. */
const CELL_LIMIT = 2048;

/** One question that two policies answer differently. */
export interface Difference {
  readonly point: readonly number[];
  readonly question: JudgeRequest;
  readonly a: Verdict;
  readonly b: Verdict;
  /** What differs; never empty. */
  readonly parts: readonly Part[];
}

/** A cell with all that differs in it. */
export interface CellDifferences {
  readonly cell: SpaceCell;
  readonly dimensions: readonly Dimension[];
  readonly differences: readonly Difference[];
  /** What was not varied, because the cell had too many questions. */
  readonly fixed: readonly Dimension[];
}

/** Compares two policies cell by cell, skipping cells of which both speak in the same clauses. */
export class Comparison {
  readonly pairing: Pairing;
  readonly #a: CompiledPolicy;
  readonly #b: CompiledPolicy;
  readonly #documents: readonly PolicyDocument[];
  readonly #scopes: readonly [Scope, Scope];
  readonly #alike: boolean;
  readonly #limit: number;
  readonly #texts = new WeakMap<object, string>();
  /** Questions asked so far. */
  asked = 0;

  constructor(a: CompiledPolicy, b: CompiledPolicy, limit = CELL_LIMIT) {
    this.#a = a;
    this.#b = b;
    this.#limit = limit;
    this.#documents = [a.document, b.document];
    this.#scopes = [new Scope(a), new Scope(b)];
    this.pairing = pairRules(a.document, b.document);
    this.#alike = frameOf(a, (id) => id) === frameOf(b, this.pairing.inA);
  }

  /** The cells in which something may differ, one after the other. */
  *cells(): Generator<CellDifferences> {
    const [a, b] = this.#scopes;
    for (const from of statusesOf(this.#documents)) {
      if (this.#alike && this.#same(a.from(from), b.from(from))) continue;
      yield* this.#status(cellsFrom(this.#documents, from));
    }
  }

  /** The cells of one status. Where nobody is named the answer follows from the actors' own, if all else is alike. */
  *#status(cells: readonly SpaceCell[]): Generator<CellDifferences> {
    const named = new Set<SpaceCell['target']>();
    for (const cell of cells) {
      if (cell.actor === undefined && this.#alike && !named.has(cell.target)) continue;
      const compared = this.#cell(cell);
      if (!compared) continue;
      if (compared.differences.length > 0) named.add(cell.target);
      yield compared;
    }
  }

  #cell(cell: SpaceCell): CellDifferences | undefined {
    const [a, b] = this.#scopes.map((scope) => scope.clauses(cell));
    if (this.#alike && this.#same(a ?? [], b ?? [])) return undefined;
    const all = this.#dimensions(cell, a ?? [], b ?? []);
    const { varied, fixed } = bounded(all, this.#limit);
    const differences: Difference[] = [];
    const count = volume(varied);
    for (let n = 0; n < count; n++) {
      const point = pointOf(varied, n);
      const question = questionAt(cell, varied, point);
      const [before, after] = [evaluate(this.#a, question), evaluate(this.#b, question)];
      const parts = partsOf(before, after, this.pairing.inA);
      if (parts.length > 0) differences.push({ point, question, a: before, b: after, parts });
    }
    this.asked += count;
    return { cell, dimensions: varied, differences, fixed };
  }

  /** What to vary in a cell: what the clauses look at that can make a difference. */
  #dimensions(cell: SpaceCell, a: readonly Spoken[], b: readonly Spoken[]): Dimension[] {
    const all = [...a, ...b];
    if (!this.#alike || cell.actor === undefined) return dimensionsOf(this.#documents, cell, all);
    const heard = this.#scopes[0].heard(cell.actor);
    const keys = [
      a.map((one) => this.#key(one, (id) => id)),
      b.map((one) => this.#key(one, this.pairing.inA)),
    ];
    const inBoth = (key: string) => keys.every((own) => own.includes(key));
    const matter = all.filter(
      (one, i) => !(speaksAside(one.clause, cell, heard) && inBoth(keys.flat()[i] ?? '')),
    );
    return dimensionsOf(this.#documents, cell, matter);
  }

  #key({ rule, clause }: Spoken, inA: (id: string) => string): string {
    return `${inA(rule.id)} ${this.#text(clause)}`;
  }

  #same(a: readonly Spoken[], b: readonly Spoken[]): boolean {
    return (
      a.length === b.length &&
      a.every(({ rule, clause }, i) => {
        const other = b[i];
        if (!other || rule.id !== this.pairing.inA(other.rule.id)) return false;
        return clause === other.clause || this.#text(clause) === this.#text(other.clause);
      })
    );
  }

  #text(value: object): string {
    const text = this.#texts.get(value) ?? canonical(value);
    this.#texts.set(value, text);
    return text;
  }
}

/**
 * True if a clause only remarks, and on every way to make the change: in both policies it says the same of a question,
 * whatever else they say.
 */
function speaksAside(clause: PlainClause, { target }: SpaceCell, heard: readonly Actor[]): boolean {
  const { allow, forbid, silent, require, verify, effects, actions, actors, to } = clause;
  if (allow || forbid || silent || require || verify || effects || actions) return false;
  return (!to || 'to' in target) && (!actors || heard.every((one) => actors.includes(one)));
}

/** All of a policy that is outside of its clauses and may bear on a verdict: labels do not, questions are in ids. */
function frameOf({ document, readings }: CompiledPolicy, idOf: (id: string) => string): string {
  const { statuses, actions, actors, fields, assumeActor, rules } = document;
  const places = statuses.map(({ id, subStatuses }) => [id, subStatuses?.map((one) => one.id)]);
  const buttons = actions.map(({ id, to, outside }) => ({ id, to, outside }));
  const people = actors.map(({ id, actsAs }) => ({ id, actsAs }));
  const timers = rules.flatMap(({ id, timers: own }) => (own ?? []).map((one) => [idOf(id), one]));
  const choices = [assumeActor, ...actors.map((actor) => actor.actsAs)].map((one) =>
    inForce(one?.reading, readings),
  );
  return canonical([places, buttons, people, fields.map(({ id }) => id), assumeActor, timers, choices]);
}

/** As many dimensions as the limit allows, in their order; the others stay at their first value: nothing given. */
function bounded(
  dimensions: readonly Dimension[],
  limit: number,
): { varied: readonly Dimension[]; fixed: readonly Dimension[] } {
  let product = 1;
  const varied = dimensions.filter(({ values }) => {
    const fits = product * values.length <= limit;
    if (fits) product *= values.length;
    return fits;
  });
  return { varied, fixed: dimensions.filter((one) => !varied.includes(one)) };
}
