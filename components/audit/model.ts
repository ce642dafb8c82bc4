import type { ReadonlySignal } from '@preact/signals';
import type { PastFinding } from '../../lib/case/messages.ts';
import type { RuleView } from '../panel/model.ts';

/** One collected finding with its words. */
export interface AuditRow {
  /** Tells rows apart; the same for the same finding. */
  readonly id: string;
  readonly finding: PastFinding;
  /** What is wrong, in the reader's language. */
  readonly sentence: string;
  readonly rule: RuleView;
  readonly policy: string;
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
