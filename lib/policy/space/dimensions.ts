import type { PlainClause } from '../plain.ts';
import type { FieldData } from '../types.ts';
import type { Condition, Scalar, Tests } from '../vocabulary.ts';
import { comparedIn, minutesIn, namedIn, samplesOf } from './named.ts';

/** What a question may vary in, besides status, target and actor. */
export interface Dimension {
  readonly of: 'field' | 'fact' | 'verified' | 'fromSubStatus' | 'toSubStatus' | 'minutesInStatus';
  /** Id of the field or fact; empty for the others. */
  readonly id: string;
  readonly values: readonly DimensionValue[];
  /** True if the time of the question matters to it. */
  readonly timed?: true;
}

/**
 * One value that stands for all that are treated alike. `none`: empty, unknown, not given; `some`: given, and none of
 * those that a condition names; `named`: one that a condition names, or a sub-status of the status; `sample`: one made
 * up to meet a condition, or just to miss it.
 */
export interface DimensionValue {
  readonly is: 'none' | 'some' | 'named' | 'sample';
  readonly value?: Scalar;
  /** Others that stand in the same lists, so that they are treated alike. */
  readonly alike?: readonly Scalar[];
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

interface Seen {
  readonly of: Dimension['of'];
  readonly id: string;
  /** By value: the lists of values that it stands in. */
  readonly named: Map<Scalar, Set<string>>;
  readonly samples: Set<Scalar>;
  timed: boolean;
}

/**
 * Gathers what clauses look at: their conditions and the fields that they ask for. What a page does not show
 * ("unread") is left out: the engine treats it alike for every field that is asked for.
 */
export class Dimensions {
  readonly #seen = new Map<string, Seen>();

  add(clause: PlainClause): void {
    this.#conditions(clause.when);
    for (const one of clause.require ?? []) {
      this.#field(one.field, one.must);
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
    return [...this.#seen].sort(byKey).map(([, seen]) => {
      const { of, id } = seen;
      if (of === 'verified') return { of, id, values: [NONE, { is: 'some' }] };
      if (of === 'fromSubStatus') return { of, id, values: subStatusValues(subStatuses.from) };
      if (of === 'toSubStatus') return { of, id, values: subStatusValues(subStatuses.to) };
      const values = scalarValues(seen, fields.find((field) => field.id === id)?.kind);
      return seen.timed ? { of, id, values, timed: true } : { of, id, values };
    });
  }

  #conditions(conditions: readonly Condition[] = []): void {
    for (const one of conditions) {
      if ('subStatus' in one) this.#see(one.subStatus === 'from' ? 'fromSubStatus' : 'toSubStatus', '');
      else if ('timeInStatus' in one) this.#see('minutesInStatus', '', [], minutesIn(one));
      else if ('fact' in one) this.#tested('fact', one.fact, one);
      else this.#field(one.field, one);
    }
  }

  #field(field: string, tests: Tests = {}): void {
    if (field === 'subStatus') this.#see('toSubStatus', '');
    else this.#tested('field', field, tests);
  }

  #tested(of: 'field' | 'fact', id: string, tests: Tests): void {
    const seen = this.#see(of, id, namedIn(tests), samplesOf(tests));
    seen.timed ||= tests.before === 'now' || tests.after === 'now';
    for (const other of comparedIn(tests)) this.#see('field', other, [], samplesOf(tests));
  }

  #see(of: Seen['of'], id: string, named: readonly Scalar[] = [], samples: readonly Scalar[] = []): Seen {
    const key = `${of} ${id}`;
    const known = this.#seen.get(key) ?? {
      of,
      id,
      named: new Map(),
      samples: new Set(),
      timed: of === 'minutesInStatus',
    };
    this.#seen.set(key, known);
    const list = named.join('\n');
    for (const one of named) known.named.set(one, (known.named.get(one) ?? new Set()).add(list));
    for (const one of samples) known.samples.add(one);
    return known;
  }
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

const subStatusValues = (ids: readonly string[]): DimensionValue[] => [
  NONE,
  ...ids.map((value) => ({ is: 'named' as const, value })),
  { is: 'some', value: UNLISTED },
];

/** Empty, what conditions name, and something else. Where only yes or no is named, something else is the opposite. */
function scalarValues({ of, named, samples }: Seen, kind: FieldData['kind'] = 'text'): DimensionValue[] {
  const yesOrNo = named.size > 0 && [...named.keys()].every((one) => typeof one === 'boolean');
  const others = of === 'minutesInStatus' ? [] : yesOrNo ? SOME.boolean : SOME[kind];
  const other = others.find((one) => !named.has(one) && !samples.has(one));
  return [
    NONE,
    ...namedValues(named, samples.size > 0),
    ...[...samples].filter((one) => !named.has(one)).map((value) => ({ is: 'sample' as const, value })),
    ...(other === undefined ? [] : [{ is: yesOrNo ? ('named' as const) : ('some' as const), value: other }]),
  ];
}

/** One value for all that stand in the same lists; each for itself where it is tested in other ways too. */
function namedValues(named: Seen['named'], apart: boolean): DimensionValue[] {
  const classes = Map.groupBy(named, ([value, lists]) =>
    apart ? String(value) : [...lists].sort().join('\n\n'),
  );
  return [...classes.values()].map((members) => {
    const [value, ...alike] = members.map(([one]) => one);
    return { is: 'named', ...(value === undefined ? {} : { value }), ...(alike.length > 0 ? { alike } : {}) };
  });
}
