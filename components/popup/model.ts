import type { ReadonlySignal } from '@preact/signals';
import type { DoorsView } from '../common/doors.ts';

export interface Choice {
  readonly id: string;
  readonly label: string;
}

/**
 * How it stands with the page in this tab.
 * `restricted`: the browser lets no extension work here. `notEnabled`: the site is not in the settings.
 * `switchedOff`: it is, but off. `noPermission`: the browser's permission is missing. `noProfile`: the site's host
 * profile is not in this version. `reload`: the page was open before the site was enabled. `updated`: it still runs
 * the version before. `noCase`: guarded, and no case here. `half`: on, with something that can't be held.
 */
export type Standing =
  | 'restricted'
  | 'notEnabled'
  | 'switchedOff'
  | 'noPermission'
  | 'noProfile'
  | 'reload'
  | 'updated'
  | 'noCase'
  | 'on'
  | 'half'
  | 'off';

export interface PopupView {
  readonly standing: Standing;
  readonly origin?: string;
  /** Suffix of a `guard_…` message: why it is off, or only half on. */
  readonly why?: string;
  readonly detail?: string;
  /** What of the page does not match its profile any more, for whoever mends it: structure only. */
  readonly report?: string;
  /** Key of the case on the page. */
  readonly key?: string;
  /** Title of the policy that judges it. */
  readonly policy?: string;
  /** Of the page in this tab, where the site's profile knows it. */
  readonly doors?: DoorsView;
  /** The team set this site. */
  readonly locked: boolean;
  /** Somebody teaches this site, or has put that away for now. */
  readonly teaching: 'none' | 'running' | 'paused';
  /** Ticket tools to choose from; the ones that know this address first. */
  readonly profiles: readonly Choice[];
  /** True if the first of them knows this address. */
  readonly recognised: boolean;
  readonly policies: readonly Choice[];
}

export interface PopupModel {
  /** Null until the tab was looked at. */
  readonly view: ReadonlySignal<PopupView | null>;
  /** What went wrong with the last press. */
  readonly error: ReadonlySignal<string | null>;
  readonly actions: {
    /** In the turn of a click, since it asks for the permission. `policy` "" takes what is suggested for the tool. */
    enable(profile: string, policy: string): void;
    /** Switches the site on again as it was set up; in the turn of a click. */
    resume(): void;
    /** Asks for a missing permission; in the turn of a click. */
    allow(): void;
    /** Lets the person point at what this page says; in the turn of a click. `policy` "": the first. */
    teach(policy: string): void;
    /** Lets the person point again at a part of what the site's profile knows; in the turn of a click. */
    teachAgain(): void;
    /** Goes on with teaching that was begun; in the turn of a click. */
    goOn(): void;
    disable(): void;
    reload(): void;
    openOptions(): void;
    /** Titles of the policies that are suggested for a ticket tool. */
    suggested(profile: string): readonly string[];
  };
}
