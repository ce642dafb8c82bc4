import type { Phase } from '../case/index.ts';
import type { HostProfile, ScopeProfile } from '../hosts/types.ts';

/** How sure a proposal is that it means the same thing on another day and on another case. */
export type Sureness = 'sure' | 'fair' | 'weak';

/** One way to find an element again. */
export interface Proposal {
  readonly selector: string;
  /** From 0 to 1: how likely it stands after the tool's next release. */
  readonly score: number;
}

/** What a person can point at. `row`: where a row of a list shows the status. */
export type Role = 'key' | 'status' | 'wanted' | 'menu' | 'field' | 'save' | 'row';

/** What there is one of. */
export type Single = 'key' | 'status' | 'wanted' | 'menu';

/** Stands in the place of a policy's field for what is beside the status: a second status, or its reason. */
export const SUB_STATUS = '@subStatus';

/** One of the words that a control offers: its own value, and what people read. */
export interface Offer {
  readonly value: string;
  readonly text: string;
}

/** Something that was pointed at. Plain data: it goes from page to page. */
export interface Picked {
  readonly selector: string;
  readonly score: number;
  /** Of what the selector finds, what the page calls so: nothing else tells it from the rest. */
  readonly labels?: readonly string[];
  /** What is read of it. */
  readonly from: 'text' | 'value' | 'option' | 'checked' | 'attr';
  /** The attribute, for `attr`. */
  readonly name?: string;
  /** Only what follows this text: "Status: Open". */
  readonly after?: string;
  /** Only what precedes this one: "#12 – Lamp". */
  readonly before?: string;
  /** The policy's field that it stands for, or {@link SUB_STATUS}. */
  readonly field?: string;
  /** What people read beside it. */
  readonly label: string;
  readonly tag: string;
  /** The form around it. */
  readonly form?: string;
  /** Of a menu: what opens it, and shows what is chosen where a button saves. */
  readonly opener?: Pick<Picked, 'selector' | 'before'>;
  /** What its list or menu offers. */
  readonly offers?: readonly Offer[];
  /** True if a person types or picks in it. */
  readonly control: boolean;
  /** In a closed part of the page, of whose inner presses nobody outside hears: what that part is found by. */
  readonly closed?: string;
}

/** An entry of a policy as far as pointing needs it. */
export interface PolicyWord {
  readonly id: string;
  /** In the reader's language. */
  readonly label: string;
  /** The word that goes into the profile. */
  readonly word: string;
  /** Every spelling that the policy knows. */
  readonly names: readonly string[];
  readonly phase?: Phase;
}

/** A policy as far as pointing needs it. */
export interface PolicyWords {
  readonly id: string;
  readonly title: string;
  readonly statuses: readonly PolicyWord[];
  readonly fields: readonly PolicyWord[];
}

/** A save as it was seen to leave the page. */
export interface Seen {
  readonly kind: 'click' | 'change' | 'submit' | 'script-submit' | 'fetch' | 'xhr' | 'beacon';
  /** Of a request: its method and whole address. */
  readonly method?: string;
  readonly url?: string;
  /** Where in the request the new status stood, and what stood there. */
  readonly path?: string;
  readonly value?: string;
}

/** A case page that was looked at. */
export interface Visit {
  readonly href: string;
  /** The case's number as it was read there. */
  readonly key: string;
}

/** A list of cases as it was learnt from one of its rows. */
export interface Rows {
  readonly href: string;
  /** Every row. */
  readonly each: string;
  readonly key: Picked;
  readonly status: Picked;
}

/** `list` is gone to from `finish`; `review` takes the place of them all where a profile is taught anew in part. */
export type StepId =
  | 'start'
  | 'key'
  | 'status'
  | 'wanted'
  | 'save'
  | 'fields'
  | 'statuses'
  | 'second'
  | 'watch'
  | 'list'
  | 'finish'
  | 'review';

/** What has been taught so far. Kept beside the settings while somebody teaches, by origin; never case text but the key. */
export interface Draft {
  readonly version: 2;
  /** One more with every change: of two tabs, the later word counts. */
  readonly revision: number;
  readonly origin: string;
  /** The tab where it was begun. */
  readonly tab: number;
  readonly policies: readonly PolicyWords[];
  readonly policy: string;
  /** Nobody has chosen the policy yet. */
  readonly unsure?: true;
  readonly name: string;
  readonly step: StepId;
  /** Which frame holds the case, by the places from the outermost window inwards; absent until it is known. */
  readonly frame?: readonly number[];
  /** A frame that takes over goes on pointing. */
  readonly pointing?: true;
  /** Put away for now. */
  readonly paused?: true;
  readonly picks: Readonly<Partial<Record<Single, Picked>>>;
  readonly saves: readonly Picked[];
  readonly fields: readonly Picked[];
  /** The tool's word or value to a status of the policy; "" for none. */
  readonly statuses: Readonly<Record<string, string>>;
  readonly first?: Visit;
  readonly second?: Visit;
  /** Where a page holds several cases: which of them is shown. */
  readonly scope?: ScopeProfile;
  readonly rows?: Rows;
  readonly seen: readonly Seen[];
  /** ISO date. */
  readonly begun: string;
  /** The profile that is taught anew in part, and which of its pages. */
  readonly base?: HostProfile;
  readonly page?: string;
}

/** Key in extension storage of what is being taught about an origin. */
export const recordingKey = (origin: string): string => `recording:${origin}`;
