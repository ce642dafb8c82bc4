import type { ReadonlySignal } from '@preact/signals';

/** The steps, by name; texts are `recorder_title_<id>` and `recorder_lead_<id>`. */
export type Step =
  | 'start'
  | 'key'
  | 'status'
  | 'subStatus'
  | 'wanted'
  | 'fields'
  | 'save'
  | 'menu'
  | 'statuses'
  | 'second'
  | 'watch'
  | 'finish';

export type Sureness = 'sure' | 'fair' | 'weak';

export interface Option {
  readonly id: string;
  readonly label: string;
}

/** Something that was pointed at, and what it says now. */
export interface PickView {
  readonly selector: string;
  readonly label: string;
  /** Null if it is not found on this page. */
  readonly text: string | null;
  readonly sure: Sureness;
  /** Id of the policy's field, in the step of fields; "" if none is chosen. */
  readonly field?: string;
  /** Suffix of `recorder_bad_…`: why it can't do. */
  readonly bad?: 'notSaved' | 'notHere' | 'two';
}

/** What is being pointed at. */
export interface PointView {
  readonly label: string;
  readonly text: string;
  /** Its place among the candidates, from 1; 0 if it is none. */
  readonly at: number;
  readonly of: number;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** A word of the tool and what it means in the policy. */
export interface StatusRow {
  readonly text: string;
  readonly status: string;
  /** How it was suggested; absent if a person chose. */
  readonly by?: 'name' | 'phase';
}

/** One line of what a page says. */
export interface ReadRow {
  /** Suffix of `recorder_what_…`, or of a field its label. */
  readonly what: 'key' | 'status' | 'subStatus' | 'wanted' | 'save' | 'menu' | 'field';
  readonly label?: string;
  readonly text: string | null;
  readonly bad?: 'notSaved' | 'notHere' | 'two';
}

export interface RecorderView {
  readonly step: Step;
  /** From 1. */
  readonly number: number;
  readonly of: number;
  /** True if this step is about pointing. */
  readonly points: boolean;
  readonly pointing: PointView | null;
  readonly picks: readonly PickView[];
  readonly policies: readonly Option[];
  readonly policy: string;
  readonly name: string;
  readonly fieldChoices: readonly Option[];
  readonly statuses: readonly StatusRow[];
  readonly statusChoices: readonly Option[];
  /** `same`: this is the first case still. `stuck`: another page, and the same number: was it the right one? */
  readonly second: 'same' | 'stuck' | 'read';
  readonly rows: readonly ReadRow[];
  /** Pattern by which case pages are known. */
  readonly address: string;
  /** Suffixes of `recorder_seen_…`. */
  readonly seen: readonly string[];
  readonly doors: number;
  readonly mayGoOn: boolean;
  /** True if nothing was given in a step that may be passed over. */
  readonly skips: boolean;
  readonly error: string;
}

export interface RecorderActions {
  /** Begins to point. */
  point(): void;
  stopPointing(): void;
  drop(selector: string): void;
  setField(selector: string, field: string): void;
  setPolicy(id: string): void;
  setName(name: string): void;
  setStatus(text: string, status: string): void;
  next(): void;
  back(): void;
  /** Goes to a step to do it again. */
  goTo(step: Step): void;
  /** The second case was read rightly. */
  confirmSecond(): void;
  forgetSeen(): void;
  save(): void;
  giveUp(): void;
}

export interface RecorderModel {
  readonly view: ReadonlySignal<RecorderView>;
  readonly actions: RecorderActions;
}
