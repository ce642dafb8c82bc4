import type { Outcome } from '../../case/outcome.ts';
import type { Actor, Effect, FieldValue, Finding, Verdict } from '../../case/types.ts';
import type { Basis, Condition, RuleKind, Selector } from '../types.ts';

/** Why a clause has no say in a change. */
export type Reason =
  /** Its scope leaves out the present status, the status led to, or the action. */
  | { readonly why: 'from' | 'to' | 'action'; readonly wanted: Selector; readonly got: string | undefined }
  | { readonly why: 'actor'; readonly wanted: readonly Actor[]; readonly got: Actor }
  /** It holds under another alternative than the one in force. */
  | {
      readonly why: 'reading';
      readonly reading: string;
      readonly wanted: readonly string[];
      readonly got: string;
    }
  | ConditionReason;

/** A condition that does not hold, and the value it was held against; undefined: unknown, or empty. */
export interface ConditionReason {
  readonly why: 'condition';
  readonly condition: Condition;
  readonly seen: FieldValue | undefined;
}

/** What a clause can say. */
export type Say = 'allow' | 'forbid' | 'silent' | 'require' | 'verify' | 'remark' | 'effect';

/**
 * What became of a saying. `made`: it is in the verdict. `met`: what it asks for is there. `already`: this rule
 * or another one has asked for the same field. `moot`: it counts only where nothing allows the change (a silence), or where the change
 * can happen (an effect).
 */
export type State = 'made' | 'met' | 'already' | 'moot' | 'condition';

/** One saying of a clause in scope. */
export interface Part {
  readonly say: Say;
  readonly state: State;
  readonly field?: string;
  /** Its finding or effect, whether made or not. */
  readonly finding?: Finding;
  readonly effect?: Effect;
  /** With state `condition`: the first that does not hold. */
  readonly reason?: ConditionReason;
}

/** How one clause or timer was looked at. With reasons it is out of scope and has no parts. */
export interface ClauseAccount {
  /** JSON path in the policy: `$.rules[3].clauses[0]`, or `….timers[0]` for a timer. */
  readonly path: string;
  readonly reasons: readonly Reason[];
  readonly parts: readonly Part[];
}

/** A rule's nearest clause tells how near the rule was, nearest first. `none`: it has no clauses to look at. */
export const GROUPS = ['applies', 'met', 'condition', 'reading', 'actor', 'move', 'status', 'none'] as const;
export type Group = (typeof GROUPS)[number];

export interface RuleAccount {
  readonly rule: string;
  readonly kind: RuleKind;
  readonly basis: Basis;
  readonly group: Group;
  readonly clauses: readonly ClauseAccount[];
}

/** One way to make the change: whoever asks for a status may take any. Ids; absent for none. */
export interface WayAccount {
  readonly action?: string;
  readonly to?: string;
  readonly outcome: Outcome;
  /** The one that the verdict is about. */
  readonly chosen: boolean;
}

/** A verdict with every rule that was looked at, and why it did or did not apply. */
export interface Explanation {
  readonly verdict: Verdict;
  /** How the question was understood; absent where it names what the policy does not know. */
  readonly asked?: {
    readonly from: string;
    readonly fromSub?: string;
    readonly to?: string;
    readonly toSub?: string;
    readonly action?: string;
    readonly actor: Actor;
    /** Whose rules hold where none speaks of the actor. */
    readonly as?: Actor;
  };
  /** Where nobody is named and it matters who acts: the outcome for each. */
  readonly actors?: readonly { readonly actor: Actor; readonly outcome: Outcome }[];
  readonly ways: readonly WayAccount[];
  readonly rules: readonly RuleAccount[];
}
