import type { Level, Outcome } from './outcome.ts';

/** Who makes a change. */
export const ACTORS = ['agent', 'manager', 'customer', 'system'] as const;
export type Actor = (typeof ACTORS)[number];

/** What a status means, so that statuses of different tools compare; labels never do. */
export const PHASES = [
  'new',
  'working',
  'waitingCustomer',
  'waitingOther',
  'proposed',
  'confirmed',
  'ended',
] as const;
export type Phase = (typeof PHASES)[number];

/** A field's value as read; text as the page shows it. `null` and white space are empty. */
export type FieldValue = string | number | boolean | null;
export type Fields = Readonly<Record<string, FieldValue>>;

/** Something a page may show beside fields. An absent fact is unknown, never false. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

/** One ticket as the judge sees it. */
export interface CaseState {
  readonly key?: string;
  /** The saved status, as the page words it. */
  readonly status: string;
  readonly subStatus?: string | null;
  readonly fields?: Fields;
  readonly facts?: Facts;
  /** Ids of fields that an agent verified, for the present values. */
  readonly verified?: readonly string[];
  /** Ids of fields that this page does not show and no other source gave. */
  readonly unread?: readonly string[];
  /** ISO 8601 instant of the latest entry into the status, if known. */
  readonly since?: string;
}

/** A proposed move. `to` is a status, `action` a named button; `Update` is a save without a status change. */
export interface Change {
  readonly to?: string;
  readonly action?: string;
  readonly subStatus?: string | null;
  readonly actor?: Actor;
  /** Pending values; they win over the case's. `null` and "" clear. */
  readonly fields?: Fields;
}

/** A question to the engine. */
export interface JudgeRequest {
  readonly id?: string;
  readonly case: CaseState;
  readonly change: Change;
  /** ISO 8601 instant, with the host's offset where dates of its pages are compared; for conditions on time. */
  readonly now?: string;
}

/** One broken or unmet rule, or a remark, as data. Sentences are made at the edge, by locale. */
export interface Finding {
  /** Catalogue id, or a reserved id such as `<policy>/no-rule`. */
  readonly rule: string;
  readonly level: Level;
  readonly field?: string;
  /** Why, from the closed list in `lib/policy/codes.ts`. */
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What the change would cause. */
export interface Effect {
  readonly rule: string;
  /** From the closed list in `lib/policy/codes.ts`, for example `clockPauses` or `autoClose`. */
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What the policy says of a change. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  /** Field ids, in policy order. */
  readonly missing: readonly string[];
  readonly unverified: readonly string[];
  readonly effects: readonly Effect[];
  /** Ids of the rules that document the move; empty if none does. */
  readonly rules: readonly string[];
  /** Id of the status the change leads to; absent if it keeps the status or the target is unknown. */
  readonly to?: string;
}

/** One past event of a case, as its host shows it. */
export interface HistoryEvent {
  /** ISO 8601 instant or local time as shown; absent if the host gives none. */
  readonly at?: string;
  readonly by?: string;
  readonly actor?: Actor;
  readonly kind: 'created' | 'status' | 'field' | 'comment' | 'action';
  /** Field id for `field`; absent for a field that is none of the policy's. */
  readonly field?: string;
  /** The fact that the case was moved by, such as its queue: what was done before was done there. */
  readonly moved?: string;
  /** Before and after, of a status or a field; `''` is empty, absent is unknown. `to` names an action. */
  readonly from?: string;
  readonly to?: string;
}

/** A case with its past, oldest event first. */
export interface CaseHistory {
  readonly key: string;
  readonly status: string;
  readonly fields?: Fields;
  readonly events: readonly HistoryEvent[];
  /** False if the host shows only a part of the history (a page of it, some kinds of event). */
  readonly complete: boolean;
  /** Ids of the fields whose every change the host records; of others, no event says nothing. */
  readonly tracked?: readonly string[];
}
