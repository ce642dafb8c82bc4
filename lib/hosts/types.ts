import type { HostApi } from './types-api.ts';
import type { Door, OpenDoor } from './types-door.ts';
import type { HistoryProfile } from './types-history.ts';

export type { AnswerPage, HostApi, UserApi } from './types-api.ts';
export type { ChangeProfile, Door, OpenDoor, RequestTest, Via } from './types-door.ts';
export type { HistoryByApi, HistoryInPage, HistoryProfile, Sentences } from './types-history.ts';

/**
 * A host profile: the data by which Caserail knows a ticket tool's pages. Data only: no code, no regular expressions.
 *
 * Selectors are CSS with one addition: ` >>> ` steps into the (open or closed) shadow root of what stands left of it, and
 * ` >>> ** ` into every shadow root below it, to any depth (dearer: for trees whose levels differ between versions).
 */

/** How sure a profile is of its facts: `seen` in the real tool by our tests, else by hearsay, worst last. */
export type Confidence = 'seen' | 'documented' | 'practice' | 'unverified';

export interface HostProfile {
  /** The JSON Schema, for editors. */
  readonly $schema?: string;
  readonly format: 1;
  readonly id: string;
  readonly name: string;
  /** Of every fact that says nothing else. */
  readonly confidence: Confidence;
  /** Where the facts come from, in a sentence. */
  readonly source: string;
  /**
   * Host names that it stands on and on no other; `*.` stands for any subdomain, `!` before one for none of these.
   * Absent: any, as of tools that one hosts oneself.
   */
  readonly sites?: readonly string[];
  /** What facts cite, by id. */
  readonly sources?: Readonly<Record<string, Source>>;
  /** The tool's own words in the languages of its pages. */
  readonly words?: Words;
  /** Who is signed in, as every page tells that says nothing else. */
  readonly user?: UserProfile;
  readonly pages: readonly PageProfile[];
  /** Doors that every page of the host has (its requests, mostly); looked at after the page's own. */
  readonly doors?: readonly Door[];
  /** Doors that are known and not covered. */
  readonly open?: readonly OpenDoor[];
  readonly api?: HostApi;
  /** True if a door of this host can only be held in the page's own world (scripted submit, fetch, XHR). */
  readonly pageWorld: boolean;
}

/** Something that facts were taken from. */
export interface Source {
  readonly title: string;
  readonly url?: string;
  /** The day it was read, as 2026-11-22. */
  readonly date: string;
}

/** Where a single fact comes from, if not from where the rest does. */
export interface Provenance {
  /** Id of one of the profile's {@link HostProfile.sources}. */
  readonly source?: string;
  readonly confidence?: Confidence;
}

/** Languages whose words a profile can tell, by BCP 47 tag: "de", "pt-BR". */
export type Translations = Readonly<Record<string, readonly string[]>>;

/**
 * Words of the tool's pages by the word that policies know (a status or action of a policy, as labelled or aliased in it).
 * The last resort of recognition: readers take values and stable ids first and turn them into these words by `map`.
 * `unverified`: some are our own translations, which the tool may word otherwise; a word that it does not have is never met.
 */
export interface Words extends Provenance {
  readonly status?: Readonly<Record<string, Translations>>;
  readonly action?: Readonly<Record<string, Translations>>;
}

/**
 * A URL test. In `path`, `{name}` captures one segment, `*` any run of characters within one segment, `**` the rest.
 * In `query`, the value is literal, or `{name}` captures it, or `*` asks for presence. `;` separates like `&`.
 * `hash` is like `path`, for what follows the `#`; `""` asks that nothing does.
 */
export interface UrlTest {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly hash?: string;
}

/** Reads one value. A list of readers means: the first that finds something non-empty. */
export interface Reader extends Provenance {
  /**
   * `last`, of the saved status: what was read for sure before, while the selector's element is there; for pages that put
   * a form in the place of what they showed.
   */
  readonly from:
    | 'text'
    | 'value'
    | 'option'
    | 'attr'
    | 'checked'
    | 'exists'
    | 'url'
    | 'link'
    | 'const'
    | 'body'
    | 'answer'
    | 'last';
  /** Relative to `within`; absent = that element itself. */
  readonly selector?: string;
  /**
   * Only elements that the page calls one of these: by their `<label>`, else by what stands right before them, as in a
   * table or a list of terms; colon and asterisk aside. For pages without ids; words of every language the page may have.
   */
  readonly labels?: readonly string[];
  /** `scope` (default): the active case's element or document. `event`: the door's element. `page`: the document. */
  readonly within?: 'scope' | 'event' | 'page';
  /**
   * Where a page shows several cases' values alike, with nothing but a text to tell whose they are: the nearest element
   * around it that matches must have this as one of its words; `{key}` and captured names are filled in.
   */
  readonly near?: { readonly selector: string; readonly says: string };
  /**
   * Attribute for `attr`; captured name for `url`; parameter of the element's `href` for `link`; path into the case's answer by
   * the host's API for `answer`, or into the parsed request body for `body` ("ticket.status"; `*` is the first item that has the rest, `name=value` the first with this, JSON within text is read on into).
   */
  readonly name?: string;
  /** The value for `const`. */
  readonly value?: string;
  /** Keep only what follows / precedes the first occurrence of this text. */
  readonly after?: string;
  readonly before?: string;
  /** What the page shows for nothing, e.g. "(no value)": read as empty. */
  readonly blank?: readonly string[];
  /** Translate stable ids to words: {"10": "Open"}. */
  readonly map?: Readonly<Record<string, string>>;
  /** What `map` does not name counts as not found: the next reader's turn. */
  readonly only?: boolean;
  /** Read on in the case's own answer by the host's API; what is not listed there is not found. */
  readonly listed?: Listing;
}

/**
 * Where the host's API lists what a value stands for, such as a transition's number: the first of `items` whose property
 * `by` is the value, and whose others are as in `where`, has the text at `give`. No `items`: the answer itself.
 */
export interface Listing {
  readonly items: readonly PathStep[];
  readonly by: string;
  readonly where?: Readonly<Record<string, string>>;
  readonly give: readonly PathStep[];
  /** Made for scripts in pages, see `ship.ts`; no file says it: what it reads as while the API has not answered. */
  readonly until?: string;
}

/** How a value is put into the page, with the events its framework expects. */
export interface Writer {
  readonly selector: string;
  /** `editor`: the body of a rich text editor's same-origin frame. */
  readonly as: 'value' | 'checked' | 'radio' | 'editor';
}

/** One step into parsed JSON: a key, an index, `*` for the first item that has the rest, or the first item (or the object itself) whose properties equal these. */
export type PathStep = string | number | Readonly<Record<string, string>>;

export interface FieldProfile {
  readonly read?: readonly Reader[];
  readonly write?: Writer;
  /** Where to scroll and focus for "jump to field"; default: the writer's, then the first reader's selector. */
  readonly focus?: string;
  /** By the host's own API, where the page does not hold the field. */
  readonly api?: { readonly read: readonly PathStep[]; readonly write?: readonly string[] };
  /** Where the choices are, if the page has them not: `option`s of this selector, or fixed. */
  readonly options?: readonly string[];
  /** Where the host's own API lists the choices: an address as in {@link HostApi}, and the path to a list of texts. */
  readonly choices?: { readonly url: string; readonly items: readonly PathStep[] };
}

/**
 * A person, by what never changes, and by name. Two persons are compared by id, and by name only where an id is not there.
 * What reads as empty tells nothing: where it is known to mean nobody, `map` says so ({"": "nobody"}).
 */
export interface PersonProfile {
  readonly id?: readonly Reader[];
  readonly name?: readonly Reader[];
}

/** Who is signed in; or, in a sentence, why the tool does not tell a script in its page. */
export type UserProfile = PersonProfile | { readonly unknown: string };

/** Whose the case is. Each of `facts` is true if that is who is signed in, false if not, and absent if either is not read. */
export interface OwnerProfile extends PersonProfile {
  /** Default: `assignedToMe` and `userIsOwner`. */
  readonly facts?: readonly string[];
}

/** A fact, the readers of who is signed in, and those of whom the case must be of for the fact to be true. */
export type Sameness = readonly [fact: string, user: readonly Reader[], owner: readonly Reader[]];

/** Where several cases stand in one document (lists, tabs): each one's element, and which is the active one. */
export interface ScopeProfile {
  readonly each: string;
  /** Selector that the active one matches, with what the URL captured as `{name}`; absent = all are shown alike (a list). */
  readonly active?: string;
}

export interface PageProfile extends Provenance {
  readonly id: string;
  readonly kind: 'case' | 'list';
  readonly url: readonly UrlTest[];
  /** Addresses that are this page, with invented hosts, and addresses of the tool that are none of its pages. */
  readonly examples?: readonly string[];
  readonly not?: readonly string[];
  /** Made for scripts in pages, see `confidence.ts`; no file says it. */
  readonly experimental?: boolean;
  /** Made for scripts in pages of `user` and `owner`, see `people.ts`; no file says it. */
  readonly same?: readonly Sameness[];
  /** Made for scripts in pages: the host's API must be asked for what they read. */
  readonly asks?: boolean;
  /** Made for scripts in pages, see `ship.ts`: facts by which a site's policies are chosen, and which the host's API may tell. */
  readonly bindsBy?: readonly string[];
  /** The page is this page once this exists. */
  readonly present: string;
  readonly scope?: ScopeProfile;
  /**
   * What only the host's own API knows and this page's selectors and history need, such as the number of a field that
   * has a name: `{name}` in them is filled in once the API has answered. See `names.ts`.
   */
  readonly names?: Readonly<Record<string, readonly PathStep[]>>;
  /**
   * Of a list: what else a row says of its case that its past is asked by, such as a record's id where the key is its number.
   * `{name}` in the history's address is filled in.
   */
  readonly ids?: Readonly<Record<string, readonly Reader[]>>;
  /** Where this page's API is another one than the profile's, as in another version of the tool. */
  readonly api?: HostApi;
  readonly key: readonly Reader[];
  readonly subject?: readonly Reader[];
  /** The saved status; never the control's pending value. */
  readonly status: readonly Reader[];
  readonly subStatus?: readonly Reader[];
  /** When the case came into its status, as an ISO 8601 instant. */
  readonly since?: readonly Reader[];
  /** The IANA name of the time zone in which the tool shows and counts times, where the page tells it. */
  readonly timeZone?: readonly Reader[];
  /** The control's pending status, where the page has one. */
  readonly wanted?: readonly Reader[];
  readonly wantedSubStatus?: readonly Reader[];
  readonly fields: Readonly<Record<string, FieldProfile>>;
  readonly facts?: Readonly<Record<string, readonly Reader[]>>;
  /** Where this page tells who is signed in otherwise than the others. */
  readonly user?: UserProfile;
  readonly owner?: OwnerProfile;
  readonly history?: HistoryProfile;
  readonly doors: readonly Door[];
}
