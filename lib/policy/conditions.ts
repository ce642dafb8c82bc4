import { own } from '../case/own.ts';
import { fold, isEmpty } from '../case/text.ts';
import type { CaseState, Change, Fields, FieldValue } from '../case/types.ts';
import type { CompiledPolicy } from './compile.ts';
import { find } from './names.ts';
import type {
  Condition,
  FactCondition,
  FieldCondition,
  Scalar,
  SubStatusCondition,
  Tests,
  TimeCondition,
} from './vocabulary.ts';

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
  /** ISO 8601 instant, best with the host's offset; undefined where nobody says. */
  readonly now?: string | undefined;
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
  return meets(condition, askedValue(condition, asked), asked) === true;
}

/** The value that a condition is about; absent if nobody knows it. */
export function askedValue(
  condition: FieldCondition | FactCondition | TimeCondition,
  asked: Asked,
): FieldValue | undefined {
  if ('field' in condition) return pendingValue(asked, condition.field);
  const { facts, since } = asked.case;
  if ('fact' in condition) return own(facts, condition.fact);
  return (Date.parse(`${asked.now}`) - Date.parse(`${since}`)) / UNITS[condition.timeInStatus];
}

const UNITS = { minutes: 6e4, hours: 36e5, days: 864e5 };

function subStatusHolds(condition: SubStatusCondition, asked: Asked): boolean {
  const one = condition.subStatus === 'from' ? asked.fromSub : asked.toSub;
  if (condition.unless) return !one || !condition.unless.includes(one.id);
  return one !== undefined && (condition.is?.includes(one.id) ?? one.listed === condition.listed);
}

const SUBJECT = /^(?:field|fact|timeInStatus)$/;

/**
 * True if the value meets all of the tests. Undefined where nobody can tell: text where a number is compared, a date
 * that is no ISO date.
 */
export function meets(
  tests: Tests | TimeCondition,
  value: FieldValue | undefined,
  asked: Asked,
): boolean | undefined {
  const empty = isEmpty(value);
  for (const name in tests) {
    const test = TESTS[name as keyof typeof TESTS];
    const wanted = tests[name as keyof typeof tests] as never;
    // What the tests are about is none; a test that is not known is one that nobody can tell.
    if (!test && SUBJECT.test(name)) continue;
    if (!test) return undefined;
    const met = name === 'filled' ? wanted !== empty : empty ? name === 'unless' : test(value, wanted, asked);
    if (!met) return met;
  }
  return true;
}

/** What is asked of a value that is there; undefined where nobody can tell. */
export type Test = (value: unknown, wanted: never, asked: Asked) => boolean | undefined;

const notAmong: Test = (value, list) => !among(value, list);

/** What most policies ask; the rest is in `tests.ts`. */
const TESTS: Partial<Record<string, Test>> = {
  filled: notAmong,
  is: among,
  isNot: notAmong,
  unless: notAmong,
};

/** Adds to the tests that are known. */
export const learn = (more: typeof TESTS): unknown => Object.assign(TESTS, more);

/** Any value as labels are compared. */
export const folded = (value: unknown): string => fold(`${value}`);

/** Equal, or equal as labels are: "TIER 2" is "Tier 2", "1" is 1. */
function among(value: unknown, list: readonly Scalar[]): boolean {
  return list.some((one) => one === value || folded(one) === folded(value));
}
