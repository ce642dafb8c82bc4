import { type CaseState, type Fields, fold } from '../case/index.ts';
import { fillIn } from './fill.ts';
import { withNames } from './names.ts';
import { alongPath, queryAll } from './query.ts';
import { asText, elementsOf, pathInto, type ReadContext, readFirst, readOne } from './read.ts';
import type { PageProfile, Reader } from './types.ts';
import type { Captures } from './url.ts';

/** One case as read off a page at one moment. */
export interface Snapshot extends ReadContext {
  readonly page: PageProfile;
  readonly captures: Captures;
  readonly key: string;
  readonly subject: string;
  readonly state: CaseState;
  /** The status control's pending value; null if the page has none. */
  readonly wanted: string | null;
  /** Where each field was read. */
  readonly places: Readonly<Record<string, 'page' | 'api' | 'none'>>;
}

/** The elements that hold one case each; the document where the page holds a single one. */
export function findScopes(page: PageProfile): ParentNode[] {
  return page.scope ? queryAll(document, page.scope.each) : [document];
}

/** A selector with what the URL captured, so that it can mean the case of the address. */
export const fillSelector = (selector: string, captures: Captures): string =>
  fillIn(selector, (name) => (captures[name] ? CSS.escape(captures[name]) : undefined));

/** A page of a profile, with what its address says. */
type Place = Pick<Snapshot, 'page' | 'captures'>;

/** The scopes that are shown to the person; of a list's many, none. */
export function shownScopes({ page: { scope }, captures }: Place): ParentNode[] {
  if (!scope) return [document];
  if (!scope.active) return [];
  const wanted = fillSelector(scope.active, captures);
  // What is hidden is not active, whatever it says: tabs within hidden tabs, what was looked at before.
  return queryAll(document, scope.each).filter(
    (element) => element.matches(wanted) && element.checkVisibility(),
  );
}

/** How many cases these scopes hold; what does not say whose it is counts for none. */
export const countCases = ({ page, captures }: Place, scopes: readonly ParentNode[]): number =>
  new Set(scopes.flatMap((scope) => readSure(page.key, { scope, captures }) ?? [])).size;

/** The scope that is shown to the person; null where several cases are: nothing says which of them is meant. */
export function activeScope(place: Place): ParentNode | null {
  const shown = shownScopes(place);
  return shown[1] && countCases(place, shown) > 1 ? null : (shown[0] ?? null);
}

/** The scope that an event's path runs through, or null if it is outside of every case. */
export function scopeOfPath(page: PageProfile, path: readonly Element[]): ParentNode | null {
  if (!page.scope) return document;
  return alongPath(path, page.scope.each);
}

/**
 * Reads a value that must not be wrong: null where nothing is found, and where several places disagree, those of other
 * readers included as far as all of them are mapped to the same words. A status misread is worse than none.
 */
export function readSure(readers: readonly Reader[], context: ReadContext): string | null {
  let first: Reader | undefined;
  let sure: string | null = null;
  for (const reader of readers) {
    const value = readOne(reader, context);
    if (!value || (first && !(first.map && reader.map))) continue;
    first ??= reader;
    sure ??= value;
    if (!agrees(reader, context, sure)) return null;
  }
  return sure;
}

function agrees(reader: Reader, context: ReadContext, value: string): boolean {
  const { selector: _, ...bare } = reader;
  // Without a selector there are no other places.
  return elementsOf(reader, context).every(
    (event) => readOne({ ...bare, within: 'event' }, { ...context, event }) === value,
  );
}

/** Statuses that were read for sure in this document, by key. */
const statuses = new Map<string, string>();

/**
 * Reads one case. Null if the page does not (yet) say which case it is, or names several; a status that can't be read surely is `''`.
 * @param apiOf the host's own answer for a case by its key; undefined if it was not fetched
 */
export function readCase(
  plain: PageProfile,
  scope: ParentNode,
  captures: Captures,
  apiOf: (key: string) => unknown = () => undefined,
): Snapshot | null {
  const key = readSure(plain.key, { scope, captures });
  if (!key) return null;
  const answer = apiOf(key);
  const context = { scope, captures: { ...captures, key }, last: statuses.get(key), answer };
  const page = withNames(plain, answer);
  const { places, ...read } = readFields(page, context);
  const status = readSure(page.status, context) ?? '';
  if (status) statuses.set(key, status);
  const since = readFirst(page.since, context);
  const subStatus = readFirst(page.subStatus, context);
  return {
    ...context,
    page,
    key,
    subject: readFirst(page.subject, context) ?? '',
    wanted: readFirst(page.wanted, context),
    places,
    state: {
      key,
      status,
      ...(subStatus !== null && { subStatus }),
      ...read,
      facts: readFacts(page, context),
      ...(since && { since }),
    },
  };
}

function readFields(page: PageProfile, context: ReadContext) {
  const { answer } = context;
  const fields: Record<string, string> = {};
  const places: Record<string, 'page' | 'api' | 'none'> = {};
  const unread: string[] = [];
  for (const [id, field] of Object.entries(page.fields)) {
    const shown = readFirst(field.read, context);
    const value =
      shown ?? (field.api && answer !== undefined ? (asText(pathInto(answer, field.api.read)) ?? '') : null);
    places[id] = shown !== null ? 'page' : field.api ? 'api' : 'none';
    if (value === null) unread.push(id);
    else fields[id] = value;
  }
  return { fields: fields as Fields, places, unread };
}

/** The case as the page alone shows it: without what the host's API told. */
export function pageOnly({ state, places }: Snapshot): CaseState {
  const unread = Object.keys(places).filter((id) => places[id] !== 'page');
  const fields = { ...state.fields };
  for (const id of unread) delete fields[id];
  return { ...state, fields, unread };
}

function readFacts(page: PageProfile, context: ReadContext): Record<string, string | number | boolean> {
  const facts: Record<string, string | number | boolean> = {};
  for (const [id, readers] of Object.entries(page.facts ?? {})) {
    const text = readFirst(readers, context);
    if (text) facts[id] = factOf(text);
  }
  for (const [id, mine, theirs] of page.same ?? []) {
    const me = readSure(mine, context);
    const them = readSure(theirs, context);
    if (me && them) facts[id] ??= fold(me) === fold(them);
  }
  return facts;
}

/** What begins with a zero is no number but a name that is written so. */
const factOf = (text: string): string | number | boolean =>
  /^(?:true|false|0|[1-9]\d{0,8})$/.test(text) ? JSON.parse(text) : text;
