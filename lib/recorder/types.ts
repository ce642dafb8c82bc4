import type { Phase } from '../case/index.ts';

/** How sure a proposal is that it means the same thing on another day and on another case. */
export type Sureness = 'sure' | 'fair' | 'weak';

/** One way to find an element again. */
export interface Proposal {
  readonly selector: string;
  /** From 0 to 1: how likely it stands after the tool's next release. */
  readonly score: number;
}

/** What a person can point at. */
export type Role = 'key' | 'status' | 'subStatus' | 'wanted' | 'field' | 'save' | 'menu';

/** One of the words that a control offers: its own value, and what people read. */
export interface Offer {
  readonly value: string;
  readonly text: string;
}

/** Something that was pointed at. Plain data: it goes from page to page. */
export interface Picked {
  readonly selector: string;
  readonly score: number;
  /** What is read of it. */
  readonly from: 'text' | 'value' | 'option' | 'checked' | 'attr';
  /** The attribute, for `attr`. */
  readonly name?: string;
  /** Only what follows this text: "Status: Open". */
  readonly after?: string;
  /** The policy's field that it stands for. */
  readonly field?: string;
  /** What people read beside it. */
  readonly label: string;
  readonly tag: string;
  /** The form around it. */
  readonly form?: string;
  /** What its list or menu offers. */
  readonly offers?: readonly Offer[];
  /** True if a person types or picks in it. */
  readonly control: boolean;
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
  /** The case's key as it was read there. */
  readonly key: string;
}

export type StepId =
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

/** What has been taught so far. Kept beside the settings while somebody teaches, by origin; never case text but the key. */
export interface Draft {
  readonly version: 1;
  readonly origin: string;
  /** The tab where it was begun. */
  readonly tab: number;
  readonly policies: readonly PolicyWords[];
  readonly policy: string;
  readonly name: string;
  readonly step: StepId;
  readonly picks: Readonly<Partial<Record<Exclude<Role, 'field'>, Picked>>>;
  readonly fields: readonly Picked[];
  /** The tool's word or value to a status of the policy; "" for none. */
  readonly statuses: Readonly<Record<string, string>>;
  readonly first?: Visit;
  readonly second?: Visit;
  readonly seen: readonly Seen[];
  /** ISO date. */
  readonly begun: string;
}

/** Key in extension storage of what is being taught about an origin. */
export const recordingKey = (origin: string): string => `recording:${origin}`;
