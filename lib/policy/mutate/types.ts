import type { Edit, Path } from './edit.ts';

/** Ways to make a policy wrong. The closed list; each has a sentence at the edge. */
export const MUTATIONS = [
  'dropClause',
  'dropAllow',
  'softenForbid',
  'hardenSilence',
  'widenActors',
  'narrowActors',
  'widenFrom',
  'narrowFrom',
  'swapTarget',
  'dropTarget',
  'swapAction',
  'dropAction',
  'dropCondition',
  'invertCondition',
  'dropValue',
  'moveBound',
  'dropRequirement',
  'weakenLevel',
  'raiseLevel',
  'requireAnother',
  'dropTest',
  'dropVerification',
  'dropRemark',
  'changeRemark',
  'dropEffect',
  'changeEffect',
  'dropGuard',
  'switchGuard',
  'dropTimer',
  'changeTimer',
  'dropBeginning',
  'changeBeginning',
  'dropStandIn',
  'changeAction',
  'changeClock',
  'settleOtherwise',
] as const;
export type Mutation = (typeof MUTATIONS)[number];

/** One wrong version of a policy. */
export interface Mutant {
  readonly mutation: Mutation;
  /** Place of what was changed, in the policy as it is. */
  readonly path: Path;
  /** The rule that it is in, where it is in one. */
  readonly rule?: string;
  /** What stood there and what stands there now; absent for nothing. */
  readonly was?: unknown;
  readonly now?: unknown;
  readonly edits: readonly Edit[];
  /** Readings on which the changed place depends. */
  readonly readings: readonly string[];
}
