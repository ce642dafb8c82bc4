import type { Actor } from '../case/index.ts';
import type { PathStep, Provenance, Reader } from './types.ts';
import type { AnswerPage, HostApi } from './types-api.ts';

/** The past as the host shows it. */
export type HistoryProfile = HistoryInPage | HistoryByApi;

/** How a tool tells in words what happened, in each of its languages. */
export interface Sentences {
  /**
   * Whole sentences, and what kind of event each tells; "" for those that count for nothing, `mixed` for those that say
   * that another case's past is among this one's: none of it is read then. `{before}`, `{after}` and `{by}` are taken from
   * it, `*` is any text, `[]` an element within. What reads in two ways is not read.
   */
  readonly reads: Readonly<
    Record<string, 'created' | 'status' | 'field' | 'comment' | 'action' | 'mixed' | ''>
  >;
}

export interface HistoryInPage extends Provenance {
  readonly from: 'page';
  /** Exists once history has loaded. In this selector and the next ones, what the address captured is filled in. */
  readonly loaded: string;
  /** Exists while the page shows only a part of it, or may do so: the history then counts as incomplete. */
  readonly part?: string;
  readonly item: string;
  /** What tells items apart where the page may show one twice, as in two lists: the first of them counts. */
  readonly id?: readonly Reader[];
  readonly order: 'oldest' | 'newest';
  /**
   * Readers relative to the item (`within: 'event'`). A time that is written for people, 11/12/2026, is none: nobody knows
   * which number is the month.
   */
  readonly at?: readonly Reader[];
  readonly by?: readonly Reader[];
  readonly actor?: readonly Reader[];
  /** Gives `created`, `status`, `field`, `comment` or `action` (use `map`); other values are left out. */
  readonly kind: readonly Reader[];
  readonly field?: readonly Reader[];
  readonly before?: readonly Reader[];
  readonly after?: readonly Reader[];
  /** Looked at before the other readers, each where its element is in an entry: the first that is understood counts. */
  readonly sentences?: readonly (Sentences & { readonly selector: string })[];
  /** Our ids of the fields whose every change is listed. */
  readonly tracked?: readonly string[];
}

export interface HistoryByApi extends Provenance {
  readonly from: 'api';
  /** `{key}` and captured names are filled in; so are `{page}` and `{offset}`, see `pageSize`. */
  readonly url: string;
  /** How the answers are wanted, as in {@link HostApi}. */
  readonly asks?: HostApi['asks'];
  readonly items: readonly PathStep[];
  /** Not JSON: entries of "name: value" lines, with a line "--" between them; `items` is then empty. */
  readonly as?: 'lines';
  /** Not JSON but one of the tool's own pages: what is taken from it, for `items` to be a list of. */
  readonly page?: AnswerPage;
  /** Path to the next page's URL, if the answer names it. */
  readonly next?: readonly PathStep[];
  /**
   * For pages that are only counted: `url` holds `{page}`, from 1, or `{offset}`, the entries before, from 0; a page with
   * fewer items than this is the last.
   */
  readonly pageSize?: number;
  /**
   * True where `url` holds `{count}`, the number of items had so far: an answer without items is the last. Items then say
   * what tells them apart, such as their number.
   */
  readonly counted?: true;
  /** For answers that go on from an entry: the parameter that names the last one had, and the path to what names it. */
  readonly cursor?: { readonly parameter: string; readonly value: readonly PathStep[] };
  /**
   * Path to the key of the case that an entry is of, where a tool lists those of a case that was merged into this one along
   * with its own: they are left out. An entry that names none is this case's.
   */
  readonly of?: readonly PathStep[];
  readonly order: 'oldest' | 'newest';
  readonly at: readonly PathStep[];
  /** Times are UTC and don't say so. */
  readonly utc?: true;
  readonly by?: readonly PathStep[];
  /** Path to what tells the actor, if it is not the name. */
  readonly actor?: readonly PathStep[];
  /** Names, or values at `actor`, to ours. `*` is everyone else; it counts only where the customers are known. */
  readonly actors?: Readonly<Record<string, Actor>>;
  /** The customers' names in the case's own answer ({@link HostApi.read}): the list, and the name in each item. */
  readonly customers?: { readonly list: readonly PathStep[]; readonly name: readonly PathStep[] };
  /** Path to an entry's list of changes, each an event: type, field and values are then the change's, not the entry's. */
  readonly changes?: readonly PathStep[];
  /** Path to the entry's type; `kinds` maps it to ours (`*`: any other); unmapped entries are left out. */
  readonly kind: readonly PathStep[];
  readonly kinds: Readonly<Record<string, 'created' | 'status' | 'field' | 'comment' | 'action'>>;
  readonly field?: readonly PathStep[];
  /** The host's field names or ids to ours: the fields whose every change is listed. */
  readonly fields?: Readonly<Record<string, string>>;
  /** The host's names of what a case is moved between, queues or projects, to the facts that policies are bound by. */
  readonly moves?: Readonly<Record<string, string>>;
  readonly before?: readonly PathStep[];
  readonly after?: readonly PathStep[];
  /** What stable values at `before` and `after` mean, {"1": "In Progress"}; others stay as they are. */
  readonly values?: Readonly<Record<string, string>>;
  /** Looked at before the other paths: the first text that is understood counts. */
  readonly sentences?: readonly (Sentences & { readonly at: readonly PathStep[] })[];
}
