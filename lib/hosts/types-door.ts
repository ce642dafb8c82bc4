import type { Provenance, Reader } from './types.ts';

/** What a door is to a person. */
export type Via =
  | 'button'
  | 'menu'
  | 'form'
  | 'script'
  | 'request'
  | 'beacon'
  | 'keyboard'
  | 'list'
  | 'bulk'
  | 'quickAction';

/** A way to change a case that is known, and that nothing of ours looks at. */
export interface OpenDoor extends Provenance {
  readonly id: string;
  readonly via: Via;
  /** What one does there, and why it is open, in a sentence. */
  readonly about: string;
}

/** A way by which a change can leave the page. */
export interface Door extends Provenance {
  readonly id: string;
  /** Default: what `kind` says. */
  readonly via?: Via;
  /** Seen and judged, never held: what leaves here can't be stopped, or not be sent again. */
  readonly watched?: true;
  readonly kind: 'click' | 'submit' | 'change' | 'key' | 'request' | 'script-submit';
  /** `commits`: saves. `opens`: only shows a form. `pseudo`: looks like a commit and saves nothing. */
  readonly role: 'commits' | 'opens' | 'pseudo';
  /** The element the event is on (nearest, along the composed path); the form for `submit` and `script-submit`. */
  readonly selector?: string;
  /** For `submit`: the button that submits matches this. */
  readonly submitter?: string;
  /** For `key`: "Control+s". */
  readonly key?: string;
  readonly request?: RequestTest;
  readonly change: ChangeProfile;
  /** On cancel: put the control back to its saved value without telling the page, or press what the page has for that. */
  readonly restore?: 'previous' | { readonly click: string };
  /** On cancel: page variables to set back, e.g. [["g_submitted", false]]; primitives only, done in the page's world. */
  readonly reset?: readonly (readonly [path: string, value: string | number | boolean | null])[];
}

export interface RequestTest {
  readonly methods: readonly string[];
  /** Path pattern as in `UrlTest`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Body must have this at this path to count: {"Status": "*"}. */
  readonly body?: Readonly<Record<string, string>>;
}

/** What a door proposes. */
export interface ChangeProfile {
  readonly to?: readonly Reader[];
  readonly subStatus?: readonly Reader[];
  readonly action?: readonly Reader[];
  /** Pending field values that only this door holds (a request's body, a dialog). */
  readonly fields?: Readonly<Record<string, readonly Reader[]>>;
  /**
   * The case, if the door says it better than the scope does (a request's URL or body); a gesture at another case's is none.
   * `?`, here and in `to`, is what nobody can tell, and is judged as unknown. What is `listed` is that until it is told.
   */
  readonly key?: readonly Reader[];
  /** What it is if no status other than the saved one and no action was read; default: the action `Update`. */
  readonly otherwise?: 'update' | 'nothing';
}
