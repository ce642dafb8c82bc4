import { type Outcome, severity } from '../../case/outcome.ts';
import type { Actor, JudgeRequest, Verdict } from '../../case/types.ts';
import { canonical } from '../digest.ts';
import type { Dimension, DimensionValue } from '../space/dimensions.ts';
import type { SpaceCell, SpaceTarget } from '../space/scope.ts';
import type { CellDifferences, Difference } from './compare.ts';
import { apart, type Box, cornersOf, cover } from './cover.ts';
import { type DeltaKind, kindOf, named, type Part } from './delta.ts';

/** Verdicts that change in the same way. It holds for every status, target and actor that it lists, in any combination. */
export interface DiffRow {
  readonly kind: DeltaKind;
  readonly from: readonly string[];
  readonly targets: readonly SpaceTarget[];
  /** `null` where nobody is named. */
  readonly actors: readonly (Actor | null)[];
  /** What must be so besides; other dimensions do not matter. */
  readonly when: readonly RowCondition[];
  /** What is no longer said, and what is said now. */
  readonly parts: readonly Part[];
  /** Outcomes before and after that occur, those that differ first; other rows may have a part in them. */
  readonly outcomes: readonly (readonly [Outcome, Outcome])[];
  readonly example: RowExample;
}

export interface RowCondition extends Pick<Dimension, 'of' | 'id'> {
  /** One of these. */
  readonly values: readonly DimensionValue[];
  /** None of these: the other values that were tried. */
  readonly others: readonly DimensionValue[];
}

/** A question that both policies answer as told. */
export interface RowExample {
  readonly question: JudgeRequest;
  readonly a: Verdict;
  readonly b: Verdict;
  /** Rules that one verdict names and the other does not, in each policy's own ids. */
  readonly rules: { readonly gone: readonly string[]; readonly new: readonly string[] };
}

/** Where a part of a difference occurs under the same conditions. */
interface Group {
  readonly part: Part;
  readonly when: readonly RowCondition[];
  readonly cells: Map<string, { readonly cell: SpaceCell; readonly differences: readonly Difference[] }>;
}

/** A group's cells as one block, and all that differs in it. */
interface Block extends Pick<DiffRow, 'from' | 'targets' | 'actors' | 'when'> {
  readonly parts: Part[];
  readonly differences: readonly Difference[];
}

/** Gathers differences, cell by cell, and says them in few rows: each part where it occurs, together where they do. */
export class Rows {
  readonly #groups = new Map<string, Group>();
  readonly #inA: (id: string) => string;

  /** @param inA id in the first policy of a rule of the second */
  constructor(inA: (id: string) => string) {
    this.#inA = inA;
  }

  add({ cell, dimensions, differences }: CellDifferences): void {
    const byPoint = new Map(differences.map((one) => [one.point.join(), one]));
    const sizes = dimensions.map(({ values }) => values.length);
    for (const [part, points] of placesOf(differences)) {
      for (const box of cover(points, sizes)) {
        const held = [...cornersOf(box)].flatMap((corner) => byPoint.get(corner.join()) ?? []);
        this.#put(part, cell, conditionsOf(box, dimensions), held);
      }
    }
  }

  /** The rows: changed verdicts first, then other words, then other sources; each in the document's order. */
  list(): DiffRow[] {
    const blocks = new Map<string, Block>();
    for (const group of this.#groups.values()) {
      for (const block of blocksOf(group)) {
        const { from, targets, actors, when } = block;
        const key = canonical([from, targets, actors, when]);
        const known = blocks.get(key);
        if (known) known.parts.push(group.part);
        else blocks.set(key, block);
      }
    }
    const order: readonly DeltaKind[] = ['verdict', 'remark', 'source'];
    const rows = [...blocks.values()].map((block) => this.#row(block));
    return rows.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  }

  #put(part: Part, cell: SpaceCell, when: readonly RowCondition[], differences: readonly Difference[]): void {
    const key = `${part.key} ${canonical(when)}`;
    const group = this.#groups.get(key) ?? { part, when, cells: new Map() };
    this.#groups.set(key, group);
    group.cells.set(cellKey(cell), { cell, differences });
  }

  #row({ differences, parts, ...where }: Block): DiffRow {
    const pairs = new Map(
      differences.map(({ a, b }) => [`${a.outcome} ${b.outcome}`, [a.outcome, b.outcome] as const]),
    );
    const outcomes = [...pairs.values()].sort(
      (one, other) => Number(one[0] === one[1]) - Number(other[0] === other[1]),
    );
    const kind = kindOf(parts, ...(outcomes[0] ?? (['allowed', 'allowed'] as const)));
    return { ...where, kind, parts, outcomes, example: this.#example(differences, kind) };
  }

  /** The question that shows best what the row says: an outcome that changes much, and little else. */
  #example(differences: readonly Difference[], kind: DeltaKind): RowExample {
    const weight = ({ a, b, parts }: Difference) =>
      (kind === 'verdict' ? Math.abs(severity(a.outcome) - severity(b.outcome)) * 100 : 0) - parts.length;
    const { question, a, b } = differences.reduce((one, other) =>
      weight(other) > weight(one) ? other : one,
    );
    const [gone, fresh] = [named(a), named(b)];
    return {
      question,
      a,
      b,
      rules: {
        gone: gone.filter((id) => !fresh.some((other) => this.#inA(other) === id)),
        new: fresh.filter((id) => !gone.includes(this.#inA(id))),
      },
    };
  }
}

/** The points at which each part of the differences occurs. */
function placesOf(differences: readonly Difference[]): Map<Part, (readonly number[])[]> {
  const byKey = new Map<string, Part>();
  const places = new Map<Part, (readonly number[])[]>();
  for (const { parts, point } of differences) {
    const here = new Set<Part>();
    for (const one of parts) {
      const part = byKey.get(one.key) ?? one;
      byKey.set(one.key, part);
      here.add(part);
    }
    for (const part of here) {
      const points = places.get(part);
      if (points) points.push(point);
      else places.set(part, [point]);
    }
  }
  return places;
}

/** The cells of a group as few blocks of statuses, targets and actors. */
function blocksOf({ part, when, cells }: Group): Block[] {
  const all = [...cells.values()].map(({ cell }) => cell);
  const froms = distinct(all.map(({ from }) => from));
  const targets = distinct(all.map(({ target }) => JSON.stringify(target)));
  const actors = distinct(all.map(({ actor }) => actor));
  const points = all.map(({ from, target, actor }) => [
    froms.indexOf(from),
    targets.indexOf(JSON.stringify(target)),
    actors.indexOf(actor),
  ]);
  return apart(cover(points, [froms.length, targets.length, actors.length])).map(
    ([f = [], t = [], w = []]) => {
      const where = {
        from: f.flatMap((i) => froms[i] ?? []),
        targets: t.map((i) => JSON.parse(targets[i] ?? '') as SpaceTarget),
        actors: w.map((i) => actors[i] ?? null),
      };
      const keys = where.from.flatMap((from) =>
        where.targets.flatMap((target) =>
          where.actors.map((actor) => cellKey({ from, target, actor: actor ?? undefined })),
        ),
      );
      return {
        ...where,
        when,
        parts: [part],
        differences: keys.flatMap((key) => cells.get(key)?.differences ?? []),
      };
    },
  );
}

const distinct = <T>(list: readonly T[]): T[] => [...new Set(list)];

const cellKey = ({ from, target, actor }: SpaceCell): string => JSON.stringify([from, target, actor ?? null]);

/** The dimensions that matter in a box: those of which it does not hold every value. */
const conditionsOf = (box: Box, dimensions: readonly Dimension[]): RowCondition[] =>
  dimensions.flatMap(({ of, id, values }, i) => {
    const others = values.filter((_, at) => !box[i]?.includes(at));
    return others.length === 0
      ? []
      : [{ of, id, values: values.filter((one) => !others.includes(one)), others }];
  });
