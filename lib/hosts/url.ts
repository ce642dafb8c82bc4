import type { UrlTest } from './types.ts';

/** What a URL test captured: `{key}` and its like. */
export type Captures = Readonly<Record<string, string>>;

const NAME = /^\{(\w+)\}$/;

/** Takes one path segment with at most a few `{name}` and `*` in it; walks by literal pieces, so it can't blow up. */
function matchSegment(pattern: string, segment: string, into: Record<string, string>): boolean {
  const pieces = pattern.split(/(\{\w+\}|\*)/);
  let at = 0;
  let open: string | null = null;
  for (const piece of pieces) {
    if (piece === '') continue;
    if (piece === '*' || NAME.test(piece)) {
      open = piece;
      continue;
    }
    const found = open === null ? (segment.startsWith(piece, at) ? at : -1) : segment.indexOf(piece, at);
    if (found < 0) return false;
    if (open !== null && !capture(open, segment.slice(at, found), into)) return false;
    open = null;
    at = found + piece.length;
  }
  return open === null ? at === segment.length : capture(open, segment.slice(at), into);
}

function capture(hole: string, value: string, into: Record<string, string>): boolean {
  const name = NAME.exec(hole)?.[1];
  if (name === undefined) return true;
  if (value === '') return false;
  into[name] = decode(value);
  return true;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return text;
  }
}

function matchPath(pattern: string, path: string, into: Record<string, string>): boolean {
  const wanted = pattern.split('/');
  const given = path.split('/');
  for (let i = 0; i < wanted.length; i++) {
    const piece = wanted[i] as string;
    if (piece === '**') return true;
    if (given[i] === undefined || !matchSegment(piece, given[i] as string, into)) return false;
  }
  return given.length === wanted.length;
}

/** Reads a query or fragment query; `;` separates like `&` (Request Tracker and OTRS use both). */
function queryOf(search: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const pair of search.replace(/^[?#]/, '').split(/[&;]/)) {
    if (pair === '') continue;
    const cut = pair.indexOf('=');
    const name = decode(cut < 0 ? pair : pair.slice(0, cut));
    if (!found.has(name)) found.set(name, cut < 0 ? '' : decode(pair.slice(cut + 1)));
  }
  return found;
}

/** A parameter of an address, as a person reads it; null if the address has it not. */
export function queryParameter(href: string, name: string): string | null {
  const cut = href.indexOf('?');
  return cut < 0 ? null : (queryOf(href.slice(cut).split('#')[0] ?? '').get(name) ?? null);
}

function matchQuery(
  test: Readonly<Record<string, string>>,
  search: string,
  into: Record<string, string>,
): boolean {
  const query = queryOf(search);
  return Object.entries(test).every(([name, wanted]) => {
    const value = query.get(name);
    if (value === undefined) return false;
    if (wanted === '*') return true;
    return NAME.test(wanted) ? capture(wanted, value, into) : value === wanted;
  });
}

/**
 * Tests a URL's path and query. Returns what was captured, or null if it does not match.
 * @param href absolute URL; anything else gives null
 */
export function matchUrl(test: UrlTest, href: string): Captures | null {
  let url: URL;
  try {
    url = new URL(href);
  } catch {
    return null;
  }
  const into: Record<string, string> = Object.create(null);
  if (!matchPath(test.path, url.pathname, into)) return null;
  if (test.query && !matchQuery(test.query, url.search, into)) return null;
  return into;
}

/** The captures of the first test that matches, or null. */
export function matchAny(tests: readonly UrlTest[], href: string): Captures | null {
  for (const test of tests) {
    const found = matchUrl(test, href);
    if (found) return found;
  }
  return null;
}
