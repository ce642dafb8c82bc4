import { fold, isEmpty } from '../case/text.ts';
import type { CaseState, Change, Fields, FieldValue } from '../case/types.ts';
import type { CompiledPolicy } from './compile.ts';
import { find } from './names.ts';
import type { Condition, FactCondition, FieldCondition, Scalar, SubStatusCondition } from './vocabulary.ts';

/** A sub-status: its id where it is one of its status's own, else as given. */
export interface SubStatus {
  readonly id: string;
  readonly listed: boolean;
}

/** One question as the conditions see it. */
export interface Asked {
  readonly policy: CompiledPolicy;
  readonly case: CaseState;
  readonly change: Change;
  /** Present and wanted sub-status; undefined if none. */
  readonly fromSub: SubStatus | undefined;
  readonly toSub: SubStatus | undefined;
}

/** Id of the field that a name stands for. */
export const fieldOf = (policy: CompiledPolicy, name: string): string | undefined =>
  policy.document.fields[find(policy.fields, name) ?? -1]?.id;

/** The value under a field's id, or under one of its other names; undefined if the record does not speak of it. */
export function valueIn(
  policy: CompiledPolicy,
  fields: Fields | undefined,
  id: string,
): FieldValue | undefined {
  if (!fields) return undefined;
  if (Object.hasOwn(fields, id)) return fields[id];
  for (const key of Object.keys(fields)) {
    if (fieldOf(policy, key) === id) return fields[key];
  }
  return undefined;
}

/** The value a change would leave: its own, else the case's. The sub-status is a field too. */
export function pendingValue(asked: Asked, id: string): FieldValue | undefined {
  if (id === 'subStatus') return asked.toSub?.id;
  const pending = valueIn(asked.policy, asked.change.fields, id);
  return pending === undefined ? valueIn(asked.policy, asked.case.fields, id) : pending;
}

/** True if a list of field names (ids or other names) has the field. */
export function lists(policy: CompiledPolicy, names: readonly string[] | undefined, id: string): boolean {
  if (!names) return false;
  return names.includes(id) || names.some((name) => fieldOf(policy, name) === id);
}

/** True if all conditions hold. */
export function hold(conditions: readonly Condition[] | undefined, asked: Asked): boolean {
  if (conditions) {
    for (const condition of conditions) if (!holds(condition, asked)) return false;
  }
  return true;
}

function holds(condition: Condition, asked: Asked): boolean {
  if ('subStatus' in condition) return subStatusHolds(condition, asked);
  if ('timeInStatus' in condition) return false;
  const value = askedValue(condition, asked);
  const empty = isEmpty(value);
  if (condition.filled !== undefined) return condition.filled !== empty;
  if (condition.is) return among(condition.is, value);
  if (condition.isNot) return !empty && !among(condition.isNot, value);
  return !among(condition.unless ?? [], value);
}

/** The value that a condition is about; absent if nobody knows it. */
export function askedValue(condition: FieldCondition | FactCondition, asked: Asked): FieldValue | undefined {
  if ('field' in condition) return pendingValue(asked, condition.field);
  const { facts } = asked.case;
  return facts && Object.hasOwn(facts, condition.fact) ? facts[condition.fact] : undefined;
}

function subStatusHolds(condition: SubStatusCondition, asked: Asked): boolean {
  const one = condition.subStatus === 'from' ? asked.fromSub : asked.toSub;
  if (condition.unless) return !one || !condition.unless.includes(one.id);
  return one !== undefined && (condition.is?.includes(one.id) ?? one.listed === condition.listed);
}

/** Equal, or equal as labels are: "TIER 2" is "Tier 2", "1" is 1. */
function among(list: readonly Scalar[], value: FieldValue | undefined): boolean {
  if (value === undefined || value === null) return false;
  return list.some((one) => one === value || fold(String(one)) === fold(String(value)));
}
