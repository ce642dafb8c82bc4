import type { UrlTest } from '../hosts/types.ts';
import { matchUrl } from '../hosts/url.ts';
import { pairsIn } from './pairs.ts';
import type { Visit } from './types.ts';

/** Letters of a path that patterns would read otherwise. */
const isPlain = (segment: string): boolean => !/[{}*]/.test(segment);
/** A part of an address in plain text; as it is where it is not encoded rightly. */
export const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** True if a part of an address is what the page calls the case, or a part of that name with a digit in it. */
const isKey = (part: string, key: string): boolean => {
  const text = decoded(part);
  return text !== '' && (text === key || (/\d/.test(text) && key.includes(text)) || key.includes(`#${text}`));
};

/** What stands in the address of a case for what the page calls it. */
export function keyParts({ href, key }: Visit): string[] {
  const { pathname, search, hash } = new URL(href);
  const parts = [...`${pathname}/${hash.slice(1)}`.split('/'), ...pairsIn(search).map(([, value]) => value)];
  return parts.map(decoded).filter((part) => part !== '' && isKey(part, key));
}

/** Two paths of equal length as one pattern; null if they are not alike. */
function pathOf(a: string, b: string, keys: readonly [string, string]): string | null {
  const [left, right] = [a.split('/'), b.split('/')];
  if (left.length !== right.length) return null;
  const taken = new Set<string>();
  const hole = (name: string): string => {
    const isFree = !taken.has(name);
    taken.add(name);
    return isFree ? `{${name}}` : '*';
  };
  const parts = left.map((part, at) => {
    const other = right[at] ?? '';
    if (part === other && isPlain(part)) return part;
    if (!taken.has('key') && isKey(part, keys[0]) && isKey(other, keys[1])) return hole('key');
    return /\d/.test(part) && /\d/.test(other) ? hole('id') : '*';
  });
  // Nothing but holes would be every page of the site.
  return parts.some((part) => part !== '' && !/^(?:\*|\{id\}|\{key\})$/.test(part)) || taken.has('key')
    ? parts.join('/')
    : null;
}

/** Parameters that both addresses have: the same value is a part of the page's name, another one the case's. */
function queryOf(a: URL, b: URL, keys: readonly [string, string]): Record<string, string> | undefined {
  const test: Record<string, string> = {};
  let captured = false;
  for (const [name, value] of pairsIn(a.search)) {
    const other = b.searchParams.get(name);
    if (other === null || value === '') continue;
    if (value === other) test[name] = value;
    else if (!captured && isKey(value, keys[0]) && isKey(other, keys[1])) {
      test[name] = '{key}';
      captured = true;
    } else test[name] = /\d/.test(value) && !Object.values(test).includes('{id}') ? '{id}' : '*';
  }
  return Object.keys(test).length > 0 ? test : undefined;
}

function common(first: Visit, second: Visit): UrlTest | null {
  const [a, b] = [new URL(first.href), new URL(second.href)];
  const keys = [first.key, second.key] as const;
  const path =
    a.pathname === b.pathname && isPlain(a.pathname) ? a.pathname : pathOf(a.pathname, b.pathname, keys);
  if (path === null) return null;
  const query = queryOf(a, b, keys);
  const routed = a.hash.includes('/') && b.hash.includes('/');
  const hash = routed ? pathOf(a.hash.slice(1), b.hash.slice(1), keys) : null;
  if (routed && hash === null) return null;
  return { path, ...(query ? { query } : {}), ...(hash === null ? {} : { hash }) };
}

/** An address alone: its own path, with the key as a hole where it stands. */
function alone({ href, key }: Visit): UrlTest {
  const { pathname, hash } = new URL(href);
  const one = (path: string) =>
    path
      .split('/')
      .map((part) => (isKey(part, key) ? '{key}' : isPlain(part) ? part : '*'))
      .join('/');
  return { path: one(pathname), ...(hash.includes('/') ? { hash: one(hash.slice(1)) } : {}) };
}

export interface Address {
  readonly url: readonly UrlTest[];
  /** True if the address names the case as the page does. */
  readonly hasKey: boolean;
}

/** What two case pages' addresses have in common; what differs is the case's. With one page, what that one tells. */
export function learnAddress(first: Visit, second: Visit | undefined): Address {
  const shared = second && common(first, second);
  const tests = shared ? [shared] : [first, ...(second ? [second] : [])].map(alone);
  const hasKey = tests.every((test) => {
    const key = matchUrl(test, first.href)?.key ?? (second && matchUrl(test, second.href)?.key);
    return key !== undefined && key !== '';
  });
  return { url: tests, hasKey };
}
