import type { ReadonlySignal } from '@preact/signals';
import type { PastFinding } from '../../lib/case/messages.ts';
import type { RuleView } from '../panel/model.ts';

/** A rule as it is quoted. */
export interface QuotedRule extends Pick<RuleView, 'id' | 'summary' | 'source' | 'url'> {
  /** `gone`: the policy, or the rule, is not there any more. */
  readonly basis: RuleView['basis'] | 'gone';
  /** How the contradictions that bear on it are read. */
  readonly readings?: readonly { readonly id: string; readonly question: string; readonly choice: string }[];
}

/** One collected finding with its words. */
export interface AuditRow {
  /** Tells rows apart; the same for the same finding. */
  readonly id: string;
  readonly finding: PastFinding;
  /** What is wrong, in the reader's language. */
  readonly sentence: string;
  readonly rule: QuotedRule;
  /** The policy, as it was when it judged. */
  readonly policy: string;
  /** The version from which the rule is quoted, where the policy is not known to be the one that judged. */
  readonly quoted?: string;
}

export type ExportKind = 'csv' | 'json';

/** Something that did not work, for the person: a message key's suffix (`audit_failed…`) and the cause. */
export interface AuditTrouble {
  readonly key: 'Read' | 'Export' | 'Clear' | 'Undo';
  readonly detail: string;
}

export interface AuditActions {
  /** Hands the findings over as a file. */
  save(kind: ExportKind, rows: readonly AuditRow[]): void;
  clear(): void;
  undo(): void;
  dismiss(): void;
}

export interface AuditModel {
  /** Null until the findings were read. */
  readonly rows: ReadonlySignal<readonly AuditRow[] | null>;
  /** How many findings were cleared and can be brought back. */
  readonly cleared: ReadonlySignal<number>;
  readonly trouble: ReadonlySignal<AuditTrouble | null>;
  readonly actions: AuditActions;
}
