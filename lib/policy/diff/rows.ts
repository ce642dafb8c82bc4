import { type Outcome, severity } from '../../case/outcome.ts';
import type { Actor, JudgeRequest, Verdict } from '../../case/types.ts';
import { canonical } from '../digest.ts';
import type { Dimension, DimensionValue } from '../space/dimensions.ts';
import type { SpaceCell, SpaceTarget } from '../space/scope.ts';
import type { CellDifferences, Difference } from './compare.ts';
import { type Box, cornersOf, cover } from './cover.ts';
import { type Delta, type DeltaKind, kindOf, named } from './delta.ts';

/** Verdicts that change in the same way. It holds for every status, target and actor that it lists, in any combination. */
export interface DiffRow {
  readonly kind: DeltaKind;
  readonly from: readonly string[];
  readonly targets: readonly SpaceTarget[];
  /** `null` where nobody is named. */
  readonly actors: readonly (Actor | null)[];
  /** What must be so besides; absent dimensions do not matter. */
  readonly when: readonly RowCondition[];
  readonly delta: Delta;
  /** Outcomes before and after that occur, those that differ first. */
  readonly outcomes: readonly (readonly [Outcome, Outcome])[];
  readonly example: RowExample;
}

export interface RowCondition extends Pick<Dimension, 'of' | 'id'> {
  /** One of these. */
  readonly values: readonly DimensionValue[];
}

/** A question that both policies answer as told. */
export interface RowExample {
  readonly question: JudgeRequest;
  readonly a: Verdict;
  readonly b: Verdict;
  /** Rules that one verdict names and the other does not, in each policy's own ids. */
  readonly rules: { readonly gone: readonly string[]; readonly new: readonly string[] };
}

/** What cells have in common, as it is gathered: a way to differ, under the same conditions. */
interface Group {
  readonly delta: Delta;
  readonly when: readonly RowCondition[];
  readonly cells: Map<string, { readonly cell: SpaceCell; readonly differences: readonly Difference[] }>;
}

/** Gathers differences, cell by cell, and says them in the fewest rows. */
export class Rows {
  readonly #groups = new Map<string, Group>();
  readonly #inA: (id: string) => string;

  /** @param inA id in the first policy of a rule of the second */
  constructor(inA: (id: string) => string) {
    this.#inA = inA;
  }

  add({ cell, dimensions, differences }: CellDifferences): void {
    const ways = Map.groupBy(differences, ({ delta }) => delta.key);
    for (const [way, alike] of ways) {
      const byPoint = new Map(alike.map((one) => [one.point.join(), one]));
      const sizes = dimensions.map(({ values }) => values.length);
      for (const box of cover(
        alike.map((one) => one.point),
        sizes,
      )) {
        const when = conditionsOf(box, dimensions);
        const inBox = [...cornersOf(box)].flatMap((corner) => byPoint.get(corner.join()) ?? []);
        this.#put(`${way} ${canonical(when)}`, cell, when, inBox);
      }
    }
  }

  /** The rows: changed verdicts first, then other words, then other sources; each in the document's order. */
  list(): DiffRow[] {
    const rows = [...this.#groups.values()].flatMap((group) => this.#rowsOf(group));
    const order: readonly DeltaKind[] = ['verdict', 'remark', 'source'];
    return rows.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  }

  #put(
    key: string,
    cell: SpaceCell,
    when: readonly RowCondition[],
    differences: readonly Difference[],
  ): void {
    const [first] = differences;
    if (!first) return;
    const group = this.#groups.get(key) ?? { delta: first.delta, when, cells: new Map() };
    this.#groups.set(key, group);
    group.cells.set(cellKey(cell), { cell, differences });
  }

  #rowsOf({ delta, when, cells }: Group): DiffRow[] {
    const all = [...cells.values()].map(({ cell }) => cell);
    const froms = distinct(all.map(({ from }) => from));
    const targets = distinct(all.map(({ target }) => JSON.stringify(target)));
    const actors = distinct(all.map(({ actor }) => actor));
    const points = all.map(({ from, target, actor }) => [
      froms.indexOf(from),
      targets.indexOf(JSON.stringify(target)),
      actors.indexOf(actor),
    ]);
    return cover(points, [froms.length, targets.length, actors.length]).map(([f = [], t = [], w = []]) => {
      const row = {
        from: f.flatMap((i) => froms[i] ?? []),
        targets: t.map((i) => JSON.parse(targets[i] ?? '') as SpaceTarget),
        actors: w.map((i) => actors[i] ?? null),
      };
      const held = row.from.flatMap((from) =>
        row.targets.flatMap((target) =>
          row.actors.flatMap(
            (actor) => cells.get(cellKey({ from, target, actor: actor ?? undefined }))?.differences ?? [],
          ),
        ),
      );
      return { ...row, when, delta, ...this.#summary(delta, held) };
    });
  }

  #summary(delta: Delta, held: readonly Difference[]): Pick<DiffRow, 'kind' | 'outcomes' | 'example'> {
    const weight = ({ a, b }: Difference) => Math.abs(severity(a.outcome) - severity(b.outcome));
    const best = held.reduce((one, other) => (weight(other) > weight(one) ? other : one));
    const pairs = new Map(
      held.map(({ a, b }) => [`${a.outcome} ${b.outcome}`, [a.outcome, b.outcome] as const]),
    );
    const outcomes = [...pairs.values()].sort(
      (one, other) => Number(one[0] === one[1]) - Number(other[0] === other[1]),
    );
    const [gone, fresh] = [named(best.a), named(best.b)];
    return {
      kind: kindOf(delta, ...(outcomes[0] ?? (['allowed', 'allowed'] as const))),
      outcomes,
      example: {
        question: best.question,
        a: best.a,
        b: best.b,
        rules: {
          gone: gone.filter((id) => !fresh.some((other) => this.#inA(other) === id)),
          new: fresh.filter((id) => !gone.includes(this.#inA(id))),
        },
      },
    };
  }
}

const distinct = <T>(list: readonly T[]): T[] => [...new Set(list)];

const cellKey = ({ from, target, actor }: SpaceCell): string => JSON.stringify([from, target, actor ?? null]);

/** The dimensions that matter in a box: those of which it does not hold every value. */
const conditionsOf = (box: Box, dimensions: readonly Dimension[]): RowCondition[] =>
  dimensions.flatMap(({ of, id, values }, i) => {
    const held = box[i] ?? [];
    return held.length === values.length ? [] : [{ of, id, values: held.flatMap((at) => values[at] ?? []) }];
  });
