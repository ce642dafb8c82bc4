import type { CompiledPolicy } from '../compile.ts';
import { type Asked, hold } from '../conditions.ts';
import type { DateRef, FactCondition, FieldCondition, Scalar } from '../vocabulary.ts';
import { candidates, isExhaustive } from './candidates.ts';

/** The moment at which examples are asked, where it matters. */
export const NOW = '2026-06-15T12:00:00Z';

/** Values tried for fields whose dates hang on one another. */
const TRIES = 3000;

export type ValueCondition = FieldCondition | FactCondition;
type Values = Readonly<Record<string, Scalar>>;
type Chosen = ReadonlyMap<string, Scalar | undefined>;

/** Values of fields and facts; what may stay empty is left out. */
export interface Found {
  readonly fields: Values;
  readonly facts: Values;
}

/** `field X` or `fact Y`: what a condition looks at. */
export const keyOf = (one: ValueCondition): string =>
  'field' in one ? `field ${one.field}` : `fact ${one.fact}`;

/**
 * Values with which all conditions hold.
 * @param wanted conditions by {@link keyOf}
 * @returns `no` if there are none, proved; `unknown` if none was found and none is proved
 */
export function valuesFor(
  wanted: ReadonlyMap<string, readonly ValueCondition[]>,
  policy: CompiledPolicy,
): Found | 'no' | 'unknown' {
  const linked = linkedFields(wanted);
  const found = new Map<string, Scalar | undefined>();
  let doubt = false;
  for (const [key, conditions] of wanted) {
    if (linked.has(key)) continue;
    const tried = [...candidates(conditions, NOW)];
    const at = tried.findIndex((value) => areMet(conditions, new Map([[key, value]]), policy));
    if (at >= 0) found.set(key, tried[at]);
    else if (isExhaustive(conditions)) return 'no';
    else doubt = true;
  }
  const more = linked.size > 0 ? joint([...linked], wanted, policy) : new Map();
  return doubt || !more ? 'unknown' : split(new Map([...found, ...more]));
}

/** A question for the conditions alone. */
export function askedWith(policy: CompiledPolicy, found: Found): Asked {
  const none = { fromSub: undefined, toSub: undefined };
  const asked = { policy, case: { status: '', ...found }, change: {}, now: NOW, ...none };
  return asked;
}

const areMet = (conditions: readonly ValueCondition[], chosen: Chosen, policy: CompiledPolicy): boolean =>
  hold(conditions, askedWith(policy, split(chosen)));

const referred = (ref: DateRef | undefined): string[] =>
  typeof ref === 'object' ? [`field ${ref.field}`] : [];

/** Fields whose date is compared with another field's, and those others. */
function linkedFields(wanted: ReadonlyMap<string, readonly ValueCondition[]>): ReadonlySet<string> {
  const linked = new Set<string>();
  for (const [key, conditions] of wanted) {
    const others = conditions.flatMap(({ before, after }) => [...referred(before), ...referred(after)]);
    if (others.length > 0) for (const one of [key, ...others]) linked.add(one);
  }
  return linked;
}

/** Tries the fields together, within bounds. */
function joint(
  keys: readonly string[],
  wanted: ReadonlyMap<string, readonly ValueCondition[]>,
  policy: CompiledPolicy,
): Chosen | undefined {
  const all = keys.flatMap((key) => wanted.get(key) ?? []);
  const pools = keys.map((key) => [...candidates(wanted.get(key) ?? [], NOW), ...candidates(all, NOW)]);
  const chosen = new Map<string, Scalar | undefined>();
  let tries = 0;
  const solved = (at: number): boolean => {
    const key = keys[at];
    if (key === undefined) return areMet(all, chosen, policy);
    for (const value of pools[at] ?? []) {
      tries += 1;
      if (tries > TRIES) return false;
      chosen.set(key, value);
      if (solved(at + 1)) return true;
    }
    return false;
  };
  return solved(0) ? chosen : undefined;
}

function split(chosen: Chosen): Found {
  const pick = (kind: string) =>
    Object.fromEntries(
      [...chosen].flatMap(([key, value]) =>
        key.startsWith(kind) && value !== undefined ? [[key.slice(kind.length), value]] : [],
      ),
    );
  return { fields: pick('field '), facts: pick('fact ') };
}
