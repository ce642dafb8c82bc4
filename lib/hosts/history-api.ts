import type { CaseHistory } from '../case/index.ts';
import { own } from '../case/own.ts';
import { fillTemplate } from './api.ts';
import { type HistorySubject, historyOf, isMixed, MAX_EVENTS, type RawEvent } from './history.ts';
import { HistoryError, readPage } from './history-request.ts';
import { type Said, saidBy } from './history-said.ts';
import { asText, pathInto } from './read.ts';
import type { HistoryByApi, PathStep } from './types.ts';
import type { Captures } from './url.ts';

/** How a history is asked for. */
export interface HistoryRequest {
  /** What the page's URL captured; `key` fills `{key}`. */
  readonly captures: Captures;
  /** The page's own address; every request goes to its origin. */
  readonly base: string;
  /** The page's own fetch, so that its session counts. */
  readonly fetch: typeof fetch;
  /** The case's own answer by the host's API, if it was read: tells who the customers are. */
  readonly answer?: unknown;
  readonly signal?: AbortSignal;
  /** Milliseconds for all pages together. */
  readonly timeout?: number;
  /** Pages that are asked for at most; more, and the history counts as incomplete. */
  readonly maxPages?: number;
}

const TIMEOUT = 20_000;
const MAX_PAGES = 20;

interface Pages {
  readonly entries: readonly RawEvent[];
  readonly complete: boolean;
}

/**
 * Reads a case's history by the host's own API, with the session that the person already has, page by page.
 * @throws HistoryError on refusal, time-out, abort, or an answer that is no history; its `code` says which
 */
export async function readHistoryApi(
  profile: HistoryByApi,
  subject: HistorySubject,
  request: HistoryRequest,
): Promise<CaseHistory> {
  const { entries, complete } = await readPages(profile, request, limitOf(request));
  if (entries.some(isMixed)) throw new HistoryError('shape');
  return historyOf(subject, entries, { order: profile.order, complete, tracked: trackedBy(profile) });
}

/** Ends when the request's time is up, or with its own signal. */
export function limitOf(request: HistoryRequest): AbortSignal {
  const limits = [AbortSignal.timeout(request.timeout ?? TIMEOUT)];
  if (request.signal) limits.push(request.signal);
  return AbortSignal.any(limits);
}

/** A `{name}` that is still to be filled in (see `names.ts`) matches no entry, so its field is not tracked. */
function trackedBy(profile: HistoryByApi): string[] {
  const known = Object.entries(profile.fields ?? {}).filter(([name]) => !name.includes('{'));
  return [...new Set(known.map(([, id]) => id))];
}

async function readPages(
  profile: HistoryByApi,
  request: HistoryRequest,
  signal: AbortSignal,
): Promise<Pages> {
  const entries: RawEvent[] = [];
  const actorOf = actorReader(profile, request.answer);
  const asked = new Set<string>();
  const had = new Set<string>();
  let url: string | null = pageUrl(profile, request, 1);
  while (url !== null) {
    if (asked.has(url)) return { entries, complete: false };
    if (asked.size >= (request.maxPages ?? MAX_PAGES)) return { entries, complete: false };
    asked.add(url);
    const answer = await readPage(url, request.fetch, signal, profile);
    const items = answer === undefined ? [] : pathInto(answer, profile.items);
    if (!Array.isArray(items)) throw new HistoryError('shape');
    if (profile.counted && !areNew(items, had)) throw new HistoryError('shape');
    for (const item of items)
      if (isOwn(profile, item, request)) entries.push(...eventsOf(profile, item, actorOf));
    if (entries.length > MAX_EVENTS) return { entries, complete: false };
    url = nextUrl(profile, request, answer, items, { page: asked.size + 1, count: had.size });
  }
  return { entries, complete: true };
}

/** What was done with another case before it was merged into this one is none of this one's past. */
const isOwn = ({ of }: HistoryByApi, item: unknown, { captures: { key } }: HistoryRequest): boolean =>
  [key, null].includes(textAt(item, of));

/** A host that does not count on gives the same again, and each step would count twice. */
const areNew = (items: readonly unknown[], had: Set<string>): boolean =>
  items.every((item) => {
    const said = JSON.stringify(item);
    return !had.has(said) && had.add(said);
  });

/** A host behind a proxy names itself as it sees itself; only path and query of what it says are taken. */
export function sameOrigin(url: string, base: string): string | null {
  try {
    const { pathname, search } = new URL(url, base);
    return new URL(base).origin + pathname + search;
  } catch {
    return null;
  }
}

function pageUrl(
  { url, pageSize = 0 }: HistoryByApi,
  request: HistoryRequest,
  page: number,
  count = 0,
): string | null {
  const counted = { page: String(page), offset: String((page - 1) * pageSize), count: String(count) };
  return sameOrigin(fillTemplate(url, { ...request.captures, ...counted }), request.base);
}

function nextUrl(
  profile: HistoryByApi,
  request: HistoryRequest,
  answer: unknown,
  items: readonly unknown[],
  { page, count }: { readonly page: number; readonly count: number },
): string | null {
  if (profile.counted) return items.length > 0 ? pageUrl(profile, request, page, count) : null;
  if (profile.next) {
    const next = asText(pathInto(answer, profile.next));
    return next ? sameOrigin(next, request.base) : null;
  }
  if (profile.cursor) return afterEntry(profile, request, items.at(-1));
  if (profile.pageSize === undefined || items.length < profile.pageSize) return null;
  return pageUrl(profile, request, page);
}

/** Where the entries after this one are told; an answer without entries, or one that names none, is the last. */
function afterEntry(profile: HistoryByApi, request: HistoryRequest, last: unknown): string | null {
  const from = textAt(last, profile.cursor?.value);
  const first = from ? pageUrl(profile, request, 1) : null;
  if (!first || !from) return null;
  const url = new URL(first);
  url.searchParams.set(profile.cursor?.parameter ?? '', from);
  return url.href;
}

type ActorReader = (item: unknown, by: string | null) => string | null;

/** Who acted: by name, by what the entry says, as one of the case's customers, or as everyone else. */
function actorReader(profile: HistoryByApi, answer: unknown): ActorReader {
  const actors = profile.actors ?? {};
  const customers = customersOf(profile, answer);
  const mapped = (value: string | null): string | null =>
    value !== null && value !== '*' && Object.hasOwn(actors, value) ? (actors[value] as string) : null;
  return (item, by) => {
    const found = mapped(by) ?? mapped(textAt(item, profile.actor));
    if (found !== null || customers === null || by === null) return found;
    return customers.has(by) ? 'customer' : (actors['*'] ?? null);
  };
}

function customersOf(profile: HistoryByApi, answer: unknown): ReadonlySet<string> | null {
  if (!profile.customers) return null;
  const list = pathInto(answer, profile.customers.list);
  if (!Array.isArray(list)) return null;
  const { name } = profile.customers;
  return new Set(list.map((item) => textAt(item, name)).filter((text) => text !== null));
}

const textAt = (item: unknown, path: readonly PathStep[] | undefined): string | null =>
  path ? asText(pathInto(item, path)) : null;

/** When an entry was made; `2026-08-14 08:14:43` of a host that counts in UTC becomes an instant. */
function timeAt(item: unknown, { at, utc }: HistoryByApi): string | null {
  const told = textAt(item, at);
  return utc && told && /^[\d-]+[ T][\d:.]+$/.test(told) ? `${told.replace(' ', 'T')}Z` : told;
}

/** The events of an entry: itself, or its changes; what it says twice of one moment counts once. */
function eventsOf(profile: HistoryByApi, item: unknown, actorOf: ActorReader): RawEvent[] {
  if (!profile.changes) return [eventOf(profile, item, item, actorOf)];
  const changes = pathInto(item, profile.changes);
  const events = Array.isArray(changes)
    ? changes.map((change: unknown) => eventOf(profile, item, change, actorOf))
    : [];
  const told = new Set<string>();
  return events.filter((event) => {
    const said = JSON.stringify(event);
    return !told.has(said) && told.add(said);
  });
}

/** @param change what happened, where an entry holds several; else the entry */
function eventOf(profile: HistoryByApi, item: unknown, change: unknown, actorOf: ActorReader): RawEvent {
  const said = saidIn(profile, change);
  const by = said?.by ?? textAt(item, profile.by);
  const name = textAt(change, profile.field);
  return {
    kind: said?.kind ?? kindOf(profile, textAt(change, profile.kind)),
    at: timeAt(item, profile),
    by,
    actor: actorOf(item, by),
    field: fieldOf(profile, name),
    moved: own(profile.moves ?? {}, name ?? ''),
    before: said?.before ?? valueAt(profile, change, profile.before),
    after: said?.after ?? valueAt(profile, change, profile.after),
  };
}

function saidIn({ sentences = [] }: HistoryByApi, change: unknown): Said | null {
  for (const { at, reads } of sentences) {
    const said = saidBy(textAt(change, at) ?? '', reads);
    if (said) return said;
  }
  return null;
}

function valueAt(
  { values }: HistoryByApi,
  change: unknown,
  path: readonly PathStep[] | undefined,
): string | null {
  const told = textAt(change, path);
  return told === null ? null : (own(values, told) ?? told);
}

/** What sort of event an entry of this type is; null for one that is left out. */
function kindOf({ kinds }: HistoryByApi, type: string | null): string | null {
  if (!type) return null;
  return (Object.hasOwn(kinds, type) ? kinds[type] : kinds['*']) ?? null;
}

/** Our id of a field; null for what is none of the policy's. */
function fieldOf(profile: HistoryByApi, name: string | null): string | null {
  const fields = profile.fields ?? {};
  return name !== null && Object.hasOwn(fields, name) ? (fields[name] as string) : null;
}
