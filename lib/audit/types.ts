import type { Actor, Finding, Outcome } from '../case/index.ts';
import type { JudgedBy } from '../case/messages.ts';

/** One past change, judged with what was known when it was made. */
export interface PastChange {
  /** Place of its event in the history as it was given. */
  readonly index: number;
  readonly at?: string;
  readonly by?: string;
  /** Absent: the history does not tell who acted; see `doubts`. */
  readonly actor?: Actor;
  /** Absent: no event told the status yet. */
  readonly from?: string;
  readonly to?: string;
  readonly action?: string;
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  readonly verdict: string;
  readonly standing: Standing;
  readonly doubts: readonly Doubt[];
}

/** `violation`: ruled out, or something mandatory was missing. Silence of the document never is one. */
export type Standing = 'violation' | 'undocumented' | 'unknown' | 'fine';

/**
 * Why a verdict on the past may be incomplete: who acted is unknown; the events do not join; fields could not be read; the
 * case was elsewhere then, where this policy may not have spoken, so that there is no verdict.
 */
export type Doubt = 'actor' | 'gap' | 'unread' | 'elsewhere';

export interface ReplaySummary {
  /** Past changes judged; updates count where they broke a rule. */
  readonly changes: number;
  readonly violations: number;
  readonly undocumented: number;
  /** Those made elsewhere do not count. */
  readonly unknown: number;
  /** Changes judged without knowing who made them. */
  readonly actorUnknown: number;
  /** Places where an event does not begin where the one before ended. */
  readonly gaps: number;
  /** Findings by rule, of changes that are not fine; the most frequent first. */
  readonly rules: readonly { readonly rule: string; readonly count: number }[];
}

/** A case's history, judged. */
export interface Replay {
  readonly key: string;
  readonly policy: string;
  readonly judgedBy: JudgedBy;
  readonly changes: readonly PastChange[];
  readonly summary: ReplaySummary;
  /** False: the host showed only a part, so that silence proves nothing. */
  readonly complete: boolean;
}
