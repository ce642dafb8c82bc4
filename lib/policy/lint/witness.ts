import type { Actor } from '../../case/types.ts';
import type { CompiledPolicy } from '../compile.ts';
import { hold } from '../conditions.ts';
import type { StatusData } from '../types.ts';
import type { Condition, FieldCondition, Scalar, SubStatusCondition, TimeCondition } from '../vocabulary.ts';
import { stayFor } from './stay.ts';
import { askedWith, keyOf, type ValueCondition, valuesFor } from './values.ts';

/** What a case must hold, beside its status, for conditions to hold. */
export interface Setting {
  readonly fields: Readonly<Record<string, Scalar>>;
  readonly facts: Readonly<Record<string, Scalar>>;
  readonly fromSub?: string;
  readonly toSub?: string;
  /** Milliseconds in the status. */
  readonly stay?: number;
  /** True if conditions look at the time. */
  readonly timed: boolean;
}

/** Where conditions are asked; `to` is undefined for a change that keeps the status. */
export interface Where {
  readonly from: StatusData;
  readonly to: StatusData | undefined;
  readonly actor: Actor;
}

/** What a case must hold at a place; undefined where the conditions cannot hold there. */
export type Witness = (where: Where) => Setting | undefined;

/**
 * What a case must hold for all conditions to hold at once.
 * @returns `no` if nothing could, proved; `unknown` if nothing was found and nothing is proved
 */
export function witness(
  conditions: readonly Condition[],
  policy: CompiledPolicy,
): Witness | 'no' | 'unknown' {
  const sorted = sort(conditions);
  const stay = stayFor(sorted.stays);
  const found = stay ? valuesFor(sorted.values, policy) : 'no';
  if (typeof found === 'string') return found;
  const timed = sorted.stays.length > 0 || conditions.some(looksAtNow);
  return ({ from, to }) => {
    const fromSub = subStatusFor(sorted.fromSub, 'fromSub', from, policy);
    const toSub = subStatusFor(sorted.toSub, 'toSub', to ?? from, policy);
    if (!fromSub || !toSub) return undefined;
    return {
      ...found,
      timed,
      ...stay,
      ...(fromSub.sub === undefined ? {} : { fromSub: fromSub.sub }),
      ...(toSub.sub === undefined ? {} : { toSub: toSub.sub }),
    };
  };
}

interface Sorted {
  readonly values: Map<string, ValueCondition[]>;
  readonly fromSub: SubStatusCondition[];
  /** The wanted sub-status is a field too. */
  readonly toSub: (SubStatusCondition | FieldCondition)[];
  readonly stays: TimeCondition[];
}

/** Conditions by what they look at. */
function sort(conditions: readonly Condition[]): Sorted {
  const sorted: Sorted = { values: new Map(), fromSub: [], toSub: [], stays: [] };
  for (const one of conditions) {
    if ('timeInStatus' in one) sorted.stays.push(one);
    else if ('subStatus' in one) (one.subStatus === 'from' ? sorted.fromSub : sorted.toSub).push(one);
    else if ('field' in one && one.field === 'subStatus') sorted.toSub.push(one);
    else sorted.values.set(keyOf(one), [...(sorted.values.get(keyOf(one)) ?? []), one]);
  }
  return sorted;
}

const looksAtNow = (one: Condition): boolean =>
  ('field' in one || 'fact' in one) && (one.before === 'now' || one.after === 'now');

/** A sub-status that fits, wrapped, since none may fit too; undefined if nothing does. */
function subStatusFor(
  conditions: readonly (SubStatusCondition | FieldCondition)[],
  side: 'fromSub' | 'toSub',
  status: StatusData,
  policy: CompiledPolicy,
): { readonly sub: string | undefined } | undefined {
  if (conditions.length === 0) return { sub: undefined };
  const own = (status.subStatuses ?? []).map((sub) => sub.id);
  const named = conditions.flatMap((one) => [...(one.is ?? []), ...(one.unless ?? [])].map(String));
  const choices = policy.nested ? [undefined, ...own, ...named, 'Another one'] : [undefined];
  const at = choices.findIndex((id) => {
    const sub = id === undefined ? undefined : { id, listed: own.includes(id) };
    return hold(conditions, { ...askedWith(policy, { fields: {}, facts: {} }), [side]: sub });
  });
  return at < 0 ? undefined : { sub: choices[at] };
}
