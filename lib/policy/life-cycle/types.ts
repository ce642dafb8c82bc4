import type { Actor } from '../../case/types.ts';
import type { Cause, Check, Need } from '../cells.ts';
import type { ActiveTimer } from '../compile.ts';
import type { Beginning, Condition, PolicyDocument } from '../types.ts';

/** Who makes a move. `as`: no rule speaks of this actor, and the rules for that one hold. */
export interface Doer {
  readonly actor: Actor;
  readonly as?: Actor;
}

/** A way that some rule documents and none rules out, for all who may take it alike. Ids throughout. */
export interface Move {
  readonly from: string;
  readonly action?: string;
  /** Absent for what keeps or ends the case where it is. */
  readonly to?: string;
  readonly doers: readonly Doer[];
  /** The rules that document it. */
  readonly rules: readonly string[];
  /** Under which conditions: one of these lists must hold. Empty if always. */
  readonly when: readonly (readonly Condition[])[];
  /** What rules it out after all, each with its conditions. */
  readonly unless: readonly Check[];
  readonly needs: readonly Need[];
  readonly remarks: readonly Check[];
  readonly effects: readonly Cause[];
  readonly optional: readonly string[];
}

/** A policy seen as a graph: what can happen to a case under the readings in force. */
export interface LifeCycle {
  readonly document: PolicyDocument;
  readonly begins: readonly (Beginning & { readonly rule: string })[];
  /** By `from`, then the document's order of actions and targets. */
  readonly moves: readonly Move[];
  readonly timers: readonly ActiveTimer[];
}
