import type { SiteBinding } from '../../../lib/store/settings.ts';
import type { Cases } from './cases.ts';

/** How the doors of a tool are tried: on which pages, and by what. */
export interface Tries {
  /** Id of the host profile, and name of its folder. */
  readonly host: string;
  readonly pages: Readonly<Record<string, TriedPage>>;
  readonly doors: readonly TriedDoor[];
}

/** Samples of a ticket tool: pages that we write ourselves, and a server that behaves like the tool when it saves. */
export interface SampleHost extends Tries {
  /** The policies that judge while the doors are tried, with the tool's words for theirs. */
  readonly bindings: readonly SiteBinding[];
  readonly pages: Readonly<Record<string, SamplePage>>;
  /**
   * The profile's pages and open doors (`open:id`) that these samples show, where the tool itself shows the others in the
   * tests. Default: all.
   */
  readonly covers?: readonly string[];
  /** Selectors of the profile that are on no sample as the server sends it, each with the reason. */
  readonly elsewhere?: Readonly<Record<string, string>>;
  /** Kinds of changes (`test/hosts/drift/kinds.ts`) that nothing on the tool's pages gives away, each with the reason. */
  readonly blind?: Readonly<Record<string, string>>;
  /** A server with its invented cases as they are at the beginning. */
  start(): SampleServer;
}

/** What an active case must be read as; what is left out is not looked at. */
export interface Reads {
  readonly key: string;
  readonly status: string;
  readonly subStatus?: string;
  readonly subject?: string;
  readonly wanted?: string | null;
  readonly fields?: Readonly<Record<string, string>>;
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
  readonly unread?: readonly string[];
}

export interface TriedPage {
  /** The page of the profile that it is; null if it must be none, such as a page that only frames another. */
  readonly page: string | null;
  /** The page of the profile that stands in a frame of it. */
  readonly frames?: string;
  /** Path, query and fragment. */
  readonly path: string;
  /** What the panel shows once it is ready. */
  readonly shows?: string;
  /** The page that opens it in a window of its own, and what there is clicked for that. */
  readonly from?: { readonly page: string; readonly by: string };
}

/** A page of a sample's server, as it is when nothing was saved yet. */
export interface SamplePage extends TriedPage {
  /** The active case, or each case of a list; unless the page says something else, the panel shows the status. */
  readonly reads?: Reads | readonly Reads[];
}

/**
 * What a person does. Selectors are CSS and look into open shadow roots; each means the first visible element.
 * `frame` makes the rest of the list happen in that frame. `script` is run in the page's own world.
 */
export type Step =
  | readonly ['click', selector: string]
  | readonly ['choose', selector: string, label: string]
  | readonly ['fill', selector: string, text: string]
  | readonly ['press', keys: string]
  | readonly ['focus', selector: string]
  | readonly ['hover', selector: string]
  | readonly ['see', selector: string]
  | readonly ['frame', selector: string]
  | readonly ['script', source: string];

export interface Try {
  /** The page and case, if not the door's. */
  readonly at?: string;
  readonly key?: string;
  /** What leads up to the gesture and saves nothing. */
  readonly prepare?: readonly Step[];
  /** The gesture that saves. */
  readonly act: readonly Step[];
  /** What the tool's case has afterwards. */
  readonly saved?: Readonly<Record<string, string>>;
  /** How many commits the tool receives; default 1. */
  readonly commits?: number;
}

/** How a door of the profile is tried in a browser. */
export interface TriedDoor {
  /** The door's id; of an open door, its id in the profile's `open`. */
  readonly door: string;
  /** The page it is tried on, and the case there. */
  readonly at: string;
  readonly key: string;
  /** For what saves: a move that the policy lets pass. */
  readonly allowed?: Try;
  /** For what saves: a move that the policy holds back. */
  readonly held?: Try;
  /** What makes the held move right in the page: done before the gesture is made again after a cancel. */
  readonly mend?: readonly Step[];
  /** How the gesture is made again after a cancel, where the page asks for another one; default: as before. */
  readonly again?: readonly Step[];
  /** True where the browser lets nobody wait (a synchronous request): to go on, one does it again. */
  readonly twice?: boolean;
  /** For what saves nothing (roles `opens` and `pseudo`). */
  readonly idle?: Try;
  /** The page's own variables that must be as before after a cancel, as JavaScript: "g_submitted". */
  readonly state?: readonly string[];
}

export interface SampleRequest {
  readonly method: string;
  readonly url: URL;
  /** Parsed: JSON as it is, forms as an object (last value wins). */
  readonly body: unknown;
}

export interface SampleReply {
  readonly status?: number;
  /** Default `text/html`. */
  readonly type?: string;
  readonly body?: string;
  /** Where to go instead. */
  readonly location?: string;
}

export interface SampleServer {
  readonly cases: Cases;
  /** Undefined: there is no such page. */
  answer(request: SampleRequest): SampleReply | undefined;
}

/** The page of the profile that a page shows or frames. */
export const profilePageOf = (page: TriedPage | undefined): string | undefined => page?.page ?? page?.frames;
