import type { Actor, Outcome, Response } from '../case/index.ts';
import type { HostProfile } from './types.ts';

/** What the detector knows of one origin: small, plain, made and validated by the background. */
export interface DetectorData {
  readonly version: 1;
  readonly pages: readonly DetectorPage[];
}

export interface DetectorPage {
  readonly profile: string;
  readonly page: string;
  readonly url: HostProfile['pages'][number]['url'];
  readonly present: string;
  /** Doors whose gestures are kept until the overlay is there. */
  readonly doors: readonly {
    readonly kind: 'click' | 'submit' | 'change' | 'key';
    readonly selector?: string;
    /** Lower case. */
    readonly key?: string;
  }[];
}

/** Which policy judges which cases of a site. */
export interface Binding {
  /** Facts or fields that a case must have (by folded text), e.g. {"queue": "Support"}; absent = every case. */
  readonly where?: Readonly<Record<string, string>>;
  readonly policy: string;
  /** The team's own words: status, action or field id of the policy to the labels the site shows. */
  readonly labels?: Readonly<Record<string, readonly string[]>>;
  /** Who the person at this browser is. */
  readonly role: Actor;
  readonly readings?: Readonly<Record<string, string>>;
}

/** What is done for each outcome: the team's will, else the usual. */
export type Responses = Readonly<Record<Outcome, Response>>;

/**
 * What the overlay knows of one origin: made and validated by the background, decided on in the page. Stored as JSON text,
 * which reaches a page in a third of the time that the browser takes to hand over such an object.
 */
export interface OverlayData<Policy = unknown> {
  readonly version: 3;
  readonly profile: HostProfile;
  /** Attributes whose change may change what is read of a page. */
  readonly attributes: string[];
  /** `judge` is the place of its policy in `policies`. */
  readonly bindings: readonly (Binding & { readonly judge: number })[];
  /** Ready to judge: with the words and the readings of the bindings that use them. */
  readonly policies: readonly Policy[];
  readonly responses: Responses;
  /** May an agent go on against a blocked finding, with a reason? */
  readonly override: boolean;
  /** True: the past of every case that is opened is judged, and what is found collected. */
  readonly collect?: boolean;
  /** True if the team's management delivered this; shown, and not changed here. */
  readonly locked: boolean;
}

/** What is stored as JSON text; null if that is not there, or is another's. Throws on a text that is none. */
export const unpacked = <T>(stored: unknown): T | null =>
  typeof stored === 'string' ? (JSON.parse(stored) as T) : null;

/** Keys in extension storage (`storage.local`) that scripts in host pages read directly, so that no worker is needed. */
export const storageKeys = {
  detector: (origin: string) => `detector:${origin}`,
  overlay: (origin: string) => `overlay:${origin}`,
  /** Texts by message key, of all origins: Record<string, string>, as JSON text. */
  texts: 'texts',
  /** Whether the person last folded the panel: boolean. */
  folded: (origin: string) => `folded:${origin}`,
  /** A warning given on a page that was left: `Carried`. */
  carried: (origin: string) => `carried:${origin}`,
  /** Verifications of one case: Record<fieldId, { value: string; at: string }>. */
  verified: (origin: string, key: string) => `verified:${origin}:${key}`,
  /** Findings of one case: PastFinding[]. */
  findings: (origin: string, key: string) => `findings:${origin}:${key}`,
} as const;
