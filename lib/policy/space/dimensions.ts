import type { Clause, Condition, FieldData } from '../types.ts';
import { namedIn } from './named.ts';

export type Scalar = string | number | boolean;

/** What a question may vary in, besides status, target and actor. */
export interface Dimension {
  readonly of: 'field' | 'fact' | 'verified' | 'fromSubStatus' | 'toSubStatus';
  /** Id of the field or fact; empty for sub-statuses. */
  readonly id: string;
  readonly values: readonly DimensionValue[];
}

/**
 * One value that stands for all that are treated alike. `none`: empty, unknown, not given; `some`: given, and none of
 * those that a condition names; `named`: one that a condition names, or a sub-status of the status.
 */
export interface DimensionValue {
  readonly is: 'none' | 'some' | 'named';
  readonly value?: Scalar;
}

const NONE: DimensionValue = { is: 'none' };

/** What a field of each kind may hold when it holds anything; the first that no condition names is taken. */
const SOME: Readonly<Record<FieldData['kind'], readonly Scalar[]>> = {
  text: ['filled in', 'filled in, too'],
  longText: ['filled in', 'filled in, too'],
  choice: ['chosen', 'chosen, too'],
  boolean: [true, false],
  number: [1, 2, 3],
};
const UNLISTED = 'unlisted';

/**
 * Gathers what clauses look at: their conditions and the fields that they ask for. What a page does not show
 * ("unread") is left out: the engine treats it alike for every field that is asked for.
 */
export class Dimensions {
  readonly #seen = new Map<string, { of: Dimension['of']; id: string; named: Set<Scalar> }>();

  add(clause: Clause): void {
    this.#conditions(clause.when);
    for (const one of clause.require ?? []) {
      this.#field(one.field);
      this.#conditions(one.when);
    }
    for (const one of clause.remark ?? []) this.#conditions(one.when);
    for (const field of clause.verify ?? []) this.#see('verified', field);
  }

  /** The wanted sub-status matters, whatever the clauses say. */
  addSubStatus(): void {
    this.#see('toSubStatus', '');
  }

  /**
   * The dimensions, sorted, so that cells which look at the same things have them in the same order.
   * @param subStatuses ids of the sub-statuses of the present and the wanted status
   */
  list(
    fields: readonly FieldData[],
    subStatuses: { from: readonly string[]; to: readonly string[] },
  ): Dimension[] {
    return [...this.#seen].sort(byKey).map(([, { of, id, named }]) => {
      if (of === 'verified') return { of, id, values: [NONE, { is: 'some' }] };
      if (of === 'fromSubStatus') return { of, id, values: subStatusValues(subStatuses.from) };
      if (of === 'toSubStatus') return { of, id, values: subStatusValues(subStatuses.to) };
      const kind = fields.find((field) => field.id === id)?.kind;
      return { of, id, values: scalarValues([...named], kind) };
    });
  }

  #conditions(conditions: readonly Condition[] = []): void {
    for (const one of conditions) {
      if ('fact' in one) this.#see('fact', one.fact, namedIn(one));
      else if ('subStatus' in one) this.#see(one.subStatus === 'from' ? 'fromSubStatus' : 'toSubStatus', '');
      else this.#field(one.field, namedIn(one));
    }
  }

  #field(field: string, named: readonly Scalar[] = []): void {
    if (field === 'subStatus') this.#see('toSubStatus', '');
    else this.#see('field', field, named);
  }

  #see(of: Dimension['of'], id: string, named: readonly Scalar[] = []): void {
    const key = `${of} ${id}`;
    const known = this.#seen.get(key) ?? { of, id, named: new Set() };
    this.#seen.set(key, known);
    for (const one of named) known.named.add(one);
  }
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

const subStatusValues = (ids: readonly string[]): DimensionValue[] => [
  NONE,
  ...ids.map((value) => ({ is: 'named' as const, value })),
  { is: 'some', value: UNLISTED },
];

/** Empty, what conditions name, and something else. Where only yes or no is named, something else is the opposite. */
function scalarValues(named: readonly Scalar[], kind: FieldData['kind'] | undefined): DimensionValue[] {
  const yesOrNo = named.length > 0 && named.every((one) => typeof one === 'boolean');
  const others = yesOrNo ? SOME.boolean : SOME[kind ?? 'text'];
  const other = others.find((one) => !named.includes(one));
  return [
    NONE,
    ...named.map((value) => ({ is: 'named' as const, value })),
    ...(other === undefined ? [] : [{ is: yesOrNo ? ('named' as const) : ('some' as const), value: other }]),
  ];
}
