import type { Effect, Finding, JudgeRequest, Verdict } from '../../case/types.ts';
import type { Clock } from '../clocks.ts';

/** A request with what is expected of it: the vector format, one a line. */
export interface Example extends JudgeRequest {
  readonly id: string;
  /** Alternatives by reading id, over the policy's own choice, for this example. */
  readonly readings?: Readonly<Record<string, string>>;
  readonly expect: Expect;
}

/** What an answer must say. What is not given may be anything; lists are complete, their order does not matter. */
export interface Expect {
  /** Outcomes that are accepted. */
  readonly outcome: readonly string[];
  /** Ids of fields. */
  readonly missing?: readonly string[];
  readonly unverified?: readonly string[];
  /** At least one finding names one of these rules. */
  readonly anyRule?: readonly string[];
  /** Id of the status that the change leads to; `null` if it leads to none. */
  readonly to?: string | null;
  /** Ids of the rules that document the move. */
  readonly rules?: readonly string[];
  /** Codes of the findings, each as often as it is found. */
  readonly codes?: readonly string[];
  /** The findings; each entry gives as much of one as matters. */
  readonly findings?: readonly Partial<Finding>[];
  /** The effects: codes, or as much of one as matters. */
  readonly effects?: readonly (string | Partial<Effect>)[];
  /** The timers that run while the case stays where it is; as much of each as matters. */
  readonly timers?: readonly Partial<Clock>[];
  /** How a case may begin in its present status; `null` if it may not. */
  readonly begins?: { readonly actors: readonly string[]; readonly effects?: readonly string[] } | null;
}

/** What can be seen of a policy's answer to an example. */
export interface Observed {
  readonly verdict: Verdict;
  timers(): readonly Clock[];
  begins(): Expect['begins'];
}

/** One expectation that is not met. */
export interface Mismatch {
  readonly what: keyof Expect;
  /** As text, each entry of a list for itself. */
  readonly expected: readonly string[];
  readonly got: readonly string[];
}
