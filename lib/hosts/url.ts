import type { UrlTest } from './types.ts';

/** What a URL test captured: `{key}` and its like. */
export type Captures = Readonly<Record<string, string>>;

/** Of holes side by side the last one counts. `**` stands for the rest of a path, be there one or not. */
const WILD = /\/\*\*($|\/.*)|(\*|\{\w+\})+|[^\w/]/g;
const NAME = /^\{(\w+)\}$/;

/** A path pattern as an expression, with the names of what its groups capture. */
function expressionOf(pattern: string): readonly [expression: RegExp, names: readonly string[]] {
  const names: string[] = [];
  const source = pattern.replace(WILD, (found, rest?: string, hole?: string) => {
    if (rest !== undefined) return '(?:/.*)?';
    if (!hole) return `\\${found}`;
    if (hole === '*') return '[^/]*?';
    names.push(hole.slice(1, -1));
    return '([^/]+?)';
  });
  return [new RegExp(`^${source}$`), names];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return text;
  }
}

/** `;` separates like `&` (Request Tracker and OTRS use both). */
const queryOf = (search: string): URLSearchParams => new URLSearchParams(search.replaceAll(';', '&'));

/** A parameter of an address, as a person reads it; null if the address has it not. */
export const queryParameter = (href: string, name: string): string | null =>
  queryOf(/\?[^#]*/.exec(href)?.[0] ?? '').get(name);

function matchPath(pattern: string, path: string, into: Record<string, string>): boolean {
  const [expression, names] = expressionOf(pattern);
  const found = expression.exec(path);
  names.forEach((name, i) => {
    into[name] = decode(found?.[i + 1] ?? '');
  });
  return found !== null;
}

function matchQuery(
  test: Readonly<Record<string, string>>,
  search: string,
  into: Record<string, string>,
): boolean {
  const query = queryOf(search);
  return Object.entries(test).every(([name, wanted]) => {
    const value = query.get(name);
    const hole = NAME.exec(wanted)?.[1];
    if (hole && value) into[hole] = value;
    return hole ? value : wanted === '*' ? value !== null : value === wanted;
  });
}

/**
 * Tests a URL's path, query and fragment. Returns what was captured, or null if it does not match.
 * @param href absolute URL; anything else gives null
 */
export function matchUrl(test: UrlTest, href: string): Captures | null {
  if (!URL.canParse(href)) return null;
  const { pathname, search, hash } = new URL(href);
  const into: Record<string, string> = Object.create(null);
  return matchPath(test.path, pathname, into) &&
    (test.hash === undefined || matchPath(test.hash, hash.slice(1), into)) &&
    matchQuery(test.query ?? {}, search, into)
    ? into
    : null;
}

/** The captures of the first test that matches, or null. */
export function matchAny(tests: readonly UrlTest[], href: string): Captures | null {
  for (const test of tests) {
    const found = matchUrl(test, href);
    if (found) return found;
  }
  return null;
}

/** True if an address is on one of these host names; `*.` stands for any subdomain, `!` before one rules it out. */
export function onSites(sites: readonly string[] = [], href: string): boolean {
  if (!URL.canParse(href)) return sites.length === 0;
  const { hostname } = new URL(href);
  const fits = (site: string) =>
    site.startsWith('*.') ? hostname.endsWith(site.slice(1)) : hostname === site;
  const wanted = sites.filter((site) => !site.startsWith('!'));
  if (sites.some((site) => site.startsWith('!') && fits(site.slice(1)))) return false;
  return wanted.length === 0 || wanted.some(fits);
}
