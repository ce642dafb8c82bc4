import type { Actor } from '../../lib/case/types.ts';

/** One field of a case form. Ids are those of the policies; values are always text ('' is empty). */
export interface FieldDef {
  readonly id: string;
  readonly label: string;
  readonly kind: 'select' | 'text' | 'textarea' | 'checkbox' | 'number';
  readonly options?: readonly string[];
  /** `closing` fields also stand in the status sub-window of the dialog door. */
  readonly closing?: boolean;
  readonly hint?: string;
}

/** Something that the page shows beside the fields and nobody edits there. */
export interface FactDef {
  readonly id: string;
  readonly label: string;
  /** Texts for true and false; a text fact is shown as it is. */
  readonly yes?: string;
  readonly no?: string;
}

/** A button whose effect the server alone knows. */
export interface ActionDef {
  readonly id: string;
  readonly label: string;
  readonly actor: Actor;
  /** Status after the action, from the status before it; absent: the status stays. */
  readonly to?: (status: string) => string;
  readonly subStatus?: string;
  /** True if the case is gone after the action. */
  readonly removes?: boolean;
  /** True if the button merely opens a window and sends nothing. */
  readonly opens?: boolean;
}

/** One set of cases: a documented life cycle as the desk plays it. */
export interface CaseSet {
  readonly id: string;
  readonly name: string;
  readonly blurb: string;
  readonly statuses: readonly string[];
  readonly subStatuses?: readonly string[];
  readonly fields: readonly FieldDef[];
  readonly facts: readonly FactDef[];
  readonly actions: readonly ActionDef[];
  readonly seeds: readonly Seed[];
}

export interface Person {
  readonly name: string;
  readonly actor: Actor;
}

/** One line of a case's past. `at` is an ISO 8601 instant. */
export interface DeskEvent {
  readonly at: string;
  readonly by: string;
  readonly actor: Actor;
  readonly kind: 'created' | 'status' | 'field' | 'comment' | 'action';
  readonly field?: string;
  readonly from?: string;
  readonly to?: string;
}

export type FactValue = string | number | boolean;

/** A case as invented in a set's data: its present state is the end of its steps. */
export interface Seed {
  readonly key: string;
  readonly title: string;
  readonly customer: Person;
  readonly fields: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly steps: readonly Step[];
}

export interface Step {
  /** Time before the desk's start, such as `9d4h`, `3h` or `20m`. */
  readonly ago: string;
  readonly who: Person;
  readonly kind: DeskEvent['kind'];
  readonly field?: string;
  readonly to: string;
  readonly subStatus?: string;
}

/** A file that came with a form; the desk keeps its name and size only. */
export interface FileNote {
  readonly name: string;
  readonly size: number;
}

/** What a client asks the desk to save. Absent means "leave as it is". */
export interface CommitInput {
  readonly door: string;
  readonly actor: Actor;
  readonly status?: string;
  readonly subStatus?: string;
  readonly action?: string;
  readonly comment?: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly files?: readonly FileNote[];
}

/** A commit that the server received, numbered over all cases from 1. */
export interface CommitRecord extends CommitInput {
  readonly n: number;
  readonly at: string;
  readonly set: string;
  readonly key: string;
  readonly from: string;
  readonly to: string;
}

/** A case as the desk holds it. */
export interface DeskCase {
  readonly set: string;
  readonly key: string;
  readonly title: string;
  readonly customer: Person;
  status: string;
  subStatus: string;
  readonly fields: Record<string, string>;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly history: DeskEvent[];
  /** Commits received since the last reset. */
  commits: number;
  /** Requests received that look like commits and save nothing. */
  pseudo: number;
  lastCommit: CommitRecord | null;
}
