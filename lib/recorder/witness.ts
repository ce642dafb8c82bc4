import type { Seen } from './types.ts';

/** By which the page's world tells of what leaves; a page may tell such a thing too, so a person confirms it. */
export const WITNESS = 'caserail-witness';
/** Ends the telling. */
export const WITNESS_END = 'caserail-witness-end';

/** What was about to leave the page. */
export interface Leaving {
  readonly kind: Extract<Seen['kind'], 'fetch' | 'xhr' | 'beacon' | 'script-submit'>;
  readonly method: string;
  readonly url: string;
  readonly body: string;
}

/** The longest body that is looked at, in characters. */
export const BODY_MOST = 64_000;

const KINDS: readonly string[] = ['fetch', 'xhr', 'beacon', 'script-submit'];

/** Reads what was told; null for anything else. */
export function leavingOf(detail: unknown): Leaving | null {
  if (typeof detail !== 'string' || detail.length > BODY_MOST * 2) return null;
  try {
    const { kind, method, url, body } = JSON.parse(detail) as Record<string, unknown>;
    if (![kind, method, url, body].every((part) => typeof part === 'string')) return null;
    if (!KINDS.includes(String(kind)) || !/^[A-Z]{1,20}$/.test(String(method)) || !URL.canParse(String(url)))
      return null;
    return { kind, method, url, body } as Leaving;
  } catch {
    return null;
  }
}
