import type { Actor, Phase } from '../case/types.ts';

/** A value of a field or fact as a policy writes it. */
export type Scalar = string | number | boolean;

/** ISO date or instant, another field, or `now` (the time that comes with the question). */
export type DateRef = string | { readonly field: string };

/**
 * What a value can be asked: the whole vocabulary, no patterns, no expressions. All that are given must hold. But for
 * `filled` and `unless`, an empty or unknown value meets none of them.
 */
export interface Tests {
  readonly filled?: boolean;
  /** One of these. Text compares without regard to case, width and outer white space: `TIER 2` is `Tier 2`. */
  readonly is?: readonly Scalar[];
  /** Known, and none of these. */
  readonly isNot?: readonly Scalar[];
  /** Unknown, or none of these. */
  readonly unless?: readonly Scalar[];
  /** Characters, outer white space not counted. */
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Begins with, or has in it; compared as `is` does. */
  readonly prefix?: string;
  readonly contains?: string;
  /** Nothing but digits; a number says how many. */
  readonly digits?: true | number;
  /** A number from `min` to `max`, both included. */
  readonly min?: number;
  readonly max?: number;
  /** A date or time before or after another. What is written with less precision decides how much is compared. */
  readonly before?: DateRef;
  readonly after?: DateRef;
}

/** Something that must hold for a clause, a requirement or a remark to speak. All of a list must hold. */
export type Condition = FieldCondition | FactCondition | SubStatusCondition | TimeCondition;

/** What a clause alone may be bound to beside: known before any value is. `plain.ts` makes its scope of it. */
export type ScopeCondition = ActorCondition | PhaseCondition;

/** On the value that the change would leave in a field. */
export interface FieldCondition extends Tests {
  readonly field: string;
}

/** On something else that the page shows. A fact that it does not show is unknown, never false. */
export interface FactCondition extends Tests {
  readonly fact: string;
}

/** The present (`from`) or the wanted (`to`) sub-status. `listed: false`: given, but not one of the status's own. */
export interface SubStatusCondition {
  readonly subStatus: 'from' | 'to';
  readonly is?: readonly string[];
  readonly unless?: readonly string[];
  readonly listed?: boolean;
}

/** Who makes the change. */
export interface ActorCondition {
  readonly actor: readonly Actor[];
}

/** What the present (`from`) or the wanted (`to`) status means; a change that names no status has no `to`. */
export interface PhaseCondition {
  readonly phase: 'from' | 'to';
  readonly is: readonly Phase[];
}

/** How long the case has been in its status, in full time passed, not business time. Not met where nobody knows. */
export interface TimeCondition {
  readonly timeInStatus: 'minutes' | 'hours' | 'days';
  readonly min?: number;
  readonly max?: number;
}
