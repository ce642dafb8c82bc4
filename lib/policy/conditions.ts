import { fold, isEmpty } from '../case/text.ts';
import type { CaseState, Change, Fields, FieldValue } from '../case/types.ts';
import type { CompiledPolicy } from './compile.ts';
import { find } from './names.ts';
import type { Condition } from './types.ts';

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

/** The value under a field's id, or under one of its other names; undefined if the record does not speak of it. */
export function valueIn(
  policy: CompiledPolicy,
  fields: Fields | undefined,
  id: string,
): FieldValue | undefined {
  if (!fields) return undefined;
  if (Object.hasOwn(fields, id)) return fields[id];
  for (const key of Object.keys(fields)) {
    if (find(policy.fields, key) === id) return fields[key];
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
  return names.includes(id) || names.some((name) => find(policy.fields, name) === id);
}

/** True if all conditions hold. */
export function hold(conditions: readonly Condition[] | undefined, asked: Asked): boolean {
  if (conditions) {
    for (const condition of conditions) if (!holds(condition, asked)) return false;
  }
  return true;
}

function holds(condition: Condition, asked: Asked): boolean {
  if ('fact' in condition) return factHolds(condition, asked);
  if ('subStatus' in condition) return subStatusHolds(condition, asked);
  const value = pendingValue(asked, condition.field);
  if ('filled' in condition) return isEmpty(value) !== condition.filled;
  return among(condition.is, value);
}

function factHolds(condition: Extract<Condition, { fact: string }>, asked: Asked): boolean {
  const { facts } = asked.case;
  const known = facts !== undefined && Object.hasOwn(facts, condition.fact);
  const value = known ? facts[condition.fact] : undefined;
  if ('is' in condition) return among(condition.is, value);
  if ('unless' in condition) return !among(condition.unless, value);
  return value !== undefined && value !== null && !among(condition.isNot, value);
}

function subStatusHolds(condition: Extract<Condition, { subStatus: string }>, asked: Asked): boolean {
  const one = condition.subStatus === 'from' ? asked.fromSub : asked.toSub;
  if ('unless' in condition) return !one || !condition.unless.includes(one.id);
  return (
    one !== undefined && ('is' in condition ? condition.is.includes(one.id) : one.listed === condition.listed)
  );
}

type Scalar = string | number | boolean;

/** Equal, or equal as labels are: "TIER 2" is "Tier 2", "1" is 1. */
function among(list: readonly Scalar[], value: FieldValue | undefined): boolean {
  if (value === undefined || value === null) return false;
  return list.some((one) => one === value || fold(String(one)) === fold(String(value)));
}
