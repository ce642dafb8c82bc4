import type { ReadonlySignal } from '@preact/signals';
import type { Actor, Outcome, Response } from '../../lib/case/index.ts';
import type { Decision } from '../../lib/case/messages.ts';
import type { Page } from '../../lib/reference/page/blocks.ts';

/** Something named, as a choice. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

export interface SourceView {
  readonly title: string;
  readonly publisher?: string;
  readonly release?: string;
  /** ISO date. */
  readonly date?: string;
  readonly url?: string;
  readonly superseded: boolean;
}

export interface ReadingView {
  readonly id: string;
  readonly question: string;
  readonly alternatives: readonly Choice[];
  /** Id of the alternative in force unless a site chooses otherwise. */
  readonly default: string;
  readonly reason: string;
}

/** A status, action or field of a policy, for which a site may have words of its own. */
export interface NameView extends Choice {
  readonly kind: 'status' | 'action' | 'field';
}

export interface PolicyView {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly origin: 'documented' | 'imported' | 'managed';
  readonly sources: readonly SourceView[];
  readonly readings: readonly ReadingView[];
  readonly names: readonly NameView[];
  /** Imported ones: file and ISO 8601 instant. */
  readonly file?: string;
  readonly added?: string;
  /** Origins of the sites that use it. */
  readonly usedBy: readonly string[];
}

/** A ticket tool that is known, by a host profile. */
export interface ProfileView extends Choice {
  readonly origin: 'shipped' | 'imported' | 'managed';
  /** By facts that nobody has verified. */
  readonly experimental: boolean;
  /** Where the facts come from, in a sentence. */
  readonly source: string;
  /** Imported ones: file and ISO 8601 instant. */
  readonly file?: string;
  readonly added?: string;
  /** Origins of the sites that use it. */
  readonly usedBy: readonly string[];
}

/** An open tab whose page can be taught. */
export interface TabView {
  readonly id: number;
  readonly title: string;
  readonly origin: string;
}

/** A policy's reference page, with its diagram as SVG text and in words. */
export interface ReferenceView {
  readonly page: Page;
  readonly picture: string;
  readonly about: string;
}

/** An imported policy that can't be used as it is. */
export interface BrokenPolicy {
  readonly id: string;
  readonly file: string;
  readonly message: string;
}

export interface BindingView {
  readonly policy: string;
  readonly where: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, readonly string[]>>;
  /** Absent: the role set for all sites. */
  readonly role?: Actor;
  readonly readings: Readonly<Record<string, string>>;
}

export interface SiteView {
  readonly origin: string;
  readonly profile: string;
  readonly enabled: boolean;
  /** The browser's permission stands. */
  readonly granted: boolean;
  readonly locked: boolean;
  readonly bindings: readonly BindingView[];
  readonly problems: readonly ProblemView[];
}

/** `code` is the suffix of a `settings_problem_…` message that takes subject and message. */
export interface ProblemView {
  readonly code: string;
  readonly subject: string;
  readonly message: string;
}

export interface ResponsesView {
  readonly values: Readonly<Record<Outcome, Response>>;
  readonly override: boolean;
  readonly role: Actor;
  readonly collect: boolean;
  readonly locked: { readonly responses: boolean; readonly override: boolean; readonly role: boolean };
}

export interface SetAsideView {
  readonly id: string;
  readonly at: string;
  /** Storage key and part, for people who ask for help. */
  readonly place: string;
  readonly text: string;
  readonly error: string;
  readonly restorable: boolean;
}

/** A place in an imported file; line and column from 1. */
export interface ImportIssue {
  readonly file: string;
  readonly path?: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
}

export interface ImportChange {
  readonly kind: 'policy' | 'profile' | 'site' | 'responses' | 'override' | 'role' | 'collect';
  readonly subject: string;
  readonly how: 'added' | 'changed' | 'same';
}

/** Verdicts that a policy changes in one way, in words. */
export interface DifferenceRow {
  /** "Resolved: “Close Case”, by Customer" */
  readonly where: string;
  readonly when: readonly string[];
  /** Outcomes before and after; empty where the outcome stays. */
  readonly outcomes: readonly (readonly [Outcome, Outcome])[];
  readonly gone: readonly string[];
  readonly new: readonly string[];
  /** A case and a change that show it, as a line of JSON. */
  readonly example: string;
}

/** What an imported policy changes, before it is in force. */
export interface DifferenceView {
  readonly policy: string;
  readonly against: string;
  readonly rows: readonly DifferenceRow[];
  /** Rows that are left out, for there are too many. */
  readonly more: number;
  /** False if there was too much to ask everything. */
  readonly complete: boolean;
  /** What is done about a rule's findings, where that changes; absent: as for its outcome. */
  readonly responses: readonly {
    readonly rule: string;
    readonly before?: Response;
    readonly after?: Response;
  }[];
}

/** Where an import stands. */
export type ImportView =
  | { readonly stage: 'none' }
  | { readonly stage: 'refused'; readonly file: string; readonly issues: readonly ImportIssue[] }
  | {
      readonly stage: 'planned';
      readonly file: string;
      readonly changes: readonly ImportChange[];
      readonly differences: readonly DifferenceView[];
    }
  | { readonly stage: 'done'; readonly file: string };

/** A word about what was just done; `key` is the suffix of a `settings_done_…` or `error_…` message. */
export interface WordView {
  readonly tone: 'done' | 'error';
  readonly key: string;
  readonly detail: string;
}

/** What of a site is set here. */
export type SiteSettings = Pick<SiteView, 'origin' | 'profile' | 'enabled' | 'bindings'>;

/** Changes something as it is stored now, which may not be as it is shown; null where it no longer fits. */
export type Change<T> = (now: T) => T | null;

/** Changes a binding of a site as it is stored now. */
export type SaveBinding = (change: (now: BindingView) => BindingView) => void;

export interface OptionsActions {
  changeSite(origin: string, change: Change<SiteSettings>): void;
  removeSite(origin: string): void;
  /** Adds a site by its address; must be called in the turn of a click, since it asks for the permission. */
  addSite(address: string, profile: string): void;
  /** Asks for a site's permission; in the turn of a click. */
  allow(origin: string): void;
  removePolicy(id: string): void;
  /** Saves a host profile as a file. */
  downloadProfile(id: string): void;
  removeProfile(id: string): void;
  /** Teaches the page of an open tab, and goes there; in the turn of a click. */
  teachTab(tab: number): void;
  /** Teaches the page at an address: in its tab if it is open, else in a new one; in the turn of a click. */
  teachAt(address: string): void;
  /** Teaches a part of a ticket tool again, on the first of its sites. */
  teachAgain(profile: string): void;
  downloadPolicy(id: string): void;
  /** Makes a policy's reference page, under a site's readings. Rejects where the policy can't be used. */
  reference(id: string, readings: Readonly<Record<string, string>>): Promise<ReferenceView>;
  savePicture(name: string, picture: string): void;
  setResponse(outcome: Outcome, response: Response): void;
  setOverride(allowed: boolean): void;
  setRole(role: Actor): void;
  setCollect(collect: boolean): void;
  /** Reads a file that is to be imported; of several none. */
  readFiles(files: readonly File[]): void;
  applyImport(): void;
  dropImport(): void;
  undoImport(): void;
  exportSettings(): void;
  /** Saves these lines of the decision log as a file. */
  exportDecisions(format: 'csv' | 'json', rows: readonly Decision[]): void;
  clearDecisions(): void;
  downloadSetAside(id: string): void;
  restoreSetAside(id: string): void;
  discardSetAside(id: string): void;
}

export interface OptionsModel {
  /** False until everything was read once. */
  readonly ready: ReadonlySignal<boolean>;
  readonly sites: ReadonlySignal<readonly SiteView[]>;
  readonly profiles: ReadonlySignal<readonly ProfileView[]>;
  /** Open tabs that we are let into. */
  readonly tabs: ReadonlySignal<readonly TabView[]>;
  /** Imported profiles that can't be used as they are. */
  readonly brokenProfiles: ReadonlySignal<readonly BrokenPolicy[]>;
  readonly policies: ReadonlySignal<readonly PolicyView[]>;
  readonly broken: ReadonlySignal<readonly BrokenPolicy[]>;
  readonly responses: ReadonlySignal<ResponsesView>;
  /** What does not concern one site: bad managed values, policies. */
  readonly problems: ReadonlySignal<readonly ProblemView[]>;
  readonly decisions: ReadonlySignal<readonly Decision[]>;
  readonly setAside: ReadonlySignal<readonly SetAsideView[]>;
  readonly importing: ReadonlySignal<ImportView>;
  /** The import that can be taken back. */
  readonly undo: ReadonlySignal<{ readonly at: string; readonly file: string } | null>;
  /** The team's management delivers settings to this browser. */
  readonly managed: ReadonlySignal<boolean>;
  readonly word: ReadonlySignal<WordView | null>;
  readonly version: string;
  readonly actions: OptionsActions;
}
