import type { ReadonlySignal } from '@preact/signals';
import type { Single, StepId, Sureness } from '../../lib/recorder/types.ts';

/** Texts of a step are `recorder_title_<id>` and `recorder_lead_<id>`. */
export type { StepId, Sureness } from '../../lib/recorder/types.ts';

export interface Option {
  readonly id: string;
  readonly label: string;
}

/** Suffix of `recorder_bad_…`: why it can't do, or what to know of it. */
export type Bad = 'notSaved' | 'notHere' | 'two' | 'internal' | 'noNumber' | 'closed';

/** Something that was pointed at, and what it says now. */
export interface PickView {
  /** How it is found. */
  readonly spot: string;
  readonly label: string;
  /** Null if it is not found on this page. */
  readonly text: string | null;
  /** `label`: by what is written beside it. */
  readonly sure: Sureness | 'label';
  /** Id of the policy's field, in the step of fields; "" if none is chosen. */
  readonly field?: string;
  readonly bad?: Bad;
}

/** What is being pointed at. */
export interface PointView {
  readonly label: string;
  readonly text: string;
  /** Its place among the candidates, from 1; 0 if it is none. */
  readonly at: number;
  readonly of: number;
  /** A menu was opened: one of its entries is meant. */
  readonly opened: boolean;
  readonly byKeys: boolean;
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
  /** Suffix of `recorder_what_…`. */
  readonly what: Single | 'subStatus' | 'save' | 'field';
  /** Of a field. */
  readonly label?: string;
  readonly text: string | null;
  readonly bad?: Bad;
}

/** One row of a list of cases. */
export interface ListRow {
  readonly key: string;
  readonly status: string;
}

export interface RecorderView {
  readonly step: StepId;
  /** From 1; 0 beside the usual way. */
  readonly number: number;
  readonly of: number;
  readonly pointing: PointView | null;
  readonly picks: readonly PickView[];
  /** Whether choosing in the list that was pointed at saves at once; absent where that is no question. */
  readonly atOnce?: boolean;
  /** The status was pointed at where one only chooses the next: no saved one. */
  readonly unsaved: boolean;
  /** The id by which the address calls the case, if people see another number. */
  readonly addressId?: string;
  readonly policies: readonly Option[];
  readonly policy: string;
  readonly name: string;
  /** Where the case may be: the page itself (id ""), or one of its frames. One alone: no question. */
  readonly frames: readonly Option[];
  readonly frame: string;
  readonly fieldChoices: readonly Option[];
  readonly statuses: readonly StatusRow[];
  readonly statusChoices: readonly Option[];
  /** `none`: no case is here. `same`: this is the first one still. `stuck`: another page, and the same number: was it the right one? */
  readonly second: 'none' | 'same' | 'stuck' | 'read';
  readonly rows: readonly ReadRow[];
  /** How many cases this page holds, if more than one. */
  readonly cases: number;
  /** Pattern by which case pages are known. */
  readonly address: string;
  /** Suffixes of `recorder_seen_…`. */
  readonly seen: readonly string[];
  /** How many ways to save are known. */
  readonly doors: number;
  readonly list: readonly ListRow[];
  readonly mayGoOn: boolean;
  /** True if nothing was given in a step that may be passed over. */
  readonly skips: boolean;
  /** True if a profile is taught anew in part. */
  readonly mends: boolean;
  readonly error: string;
}

export interface RecorderActions {
  /** Begins to point. @param byKeys by the keyboard */
  point(byKeys: boolean): void;
  stopPointing(): void;
  drop(spot: string): void;
  setField(spot: string, field: string): void;
  setPolicy(id: string): void;
  setName(name: string): void;
  setFrame(id: string): void;
  setStatus(text: string, status: string): void;
  setAtOnce(atOnce: boolean): void;
  /** @param points by the mouse: pointing begins where a step asks for it */
  next(points: boolean): void;
  back(): void;
  /** Goes to a step to do it again. */
  goTo(step: StepId, points: boolean): void;
  /** The second case was read rightly. */
  confirmSecond(): void;
  forgetSeen(): void;
  save(): void;
  /** Puts it away for now. */
  pause(): void;
  giveUp(): void;
}

export interface RecorderModel {
  readonly view: ReadonlySignal<RecorderView>;
  readonly actions: RecorderActions;
}
