import type { ReadonlySignal } from './signal.ts';

/**
 * What is known of a case in a list: its past broke a rule; holds changes that the document is silent on; is fine; was
 * not looked into; its status is not in the policy; the list shows none; no policy speaks for it; it could not be read.
 */
export type ListStanding =
  | 'broke'
  | 'silent'
  | 'clean'
  | 'unchecked'
  | 'unknownStatus'
  | 'noStatus'
  | 'noPolicy'
  | 'failed';

export interface ListRowView {
  readonly key: string;
  readonly subject: string;
  /** As the list words it. */
  readonly status: string;
  readonly standing: ListStanding;
  /** Past changes that broke a rule, or that the document is silent on. */
  readonly count: number;
  /** True if a check would read its history: it was not judged here yet, or could not be. */
  readonly pending: boolean;
  /** True if the host gave only a part of its history. */
  readonly partial: boolean;
  /** Of a failure: message key suffix (`list_why_…`). */
  readonly why?: string;
}

/** How far a check of the list is. */
export interface ListRunView {
  readonly stage: 'idle' | 'running' | 'ended';
  readonly total: number;
  readonly done: number;
  /** Message key suffix (`list_stopped_…`): why it ended before its time. */
  readonly stopped?: string;
  /** Set if findings could not be kept: what was said. */
  readonly unkept?: string;
}

/** A page that lists cases, as its card shows it. */
export interface ListModel {
  readonly rows: ReadonlySignal<readonly ListRowView[]>;
  readonly run: ReadonlySignal<ListRunView>;
  /** False: the host shows a case's history on the case's own page only. */
  readonly readable: boolean;
  /** Keeps the rows in step with the page until the function that it gives back is called. */
  follow(): () => void;
  check(): void;
  cancel(): void;
  /** Scrolls the page to a case's row and marks it. */
  show(key: string): void;
  openFindings(): void;
}
