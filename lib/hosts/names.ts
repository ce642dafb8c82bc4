import { asText, pathInto } from './read.ts';
import type { PageProfile } from './types.ts';

/** What may be put into a selector or a key as it is. */
const PLAIN = /^[\w-]{1,64}$/;

const filled = new WeakMap<object, WeakMap<PageProfile, PageProfile>>();

/**
 * A page with the `{name}`s that the host's API answered for filled in. A name without a plain answer stays as it is: its
 * selector is then no selector, and what it would read counts as not shown. The same answer gives the same page.
 * @param answer the host's own answer for the case; undefined if there is none (yet)
 */
export function withNames(page: PageProfile, answer: unknown): PageProfile {
  if (!page.names || typeof answer !== 'object' || answer === null) return page;
  const known = filled.get(answer) ?? new WeakMap<PageProfile, PageProfile>();
  filled.set(answer, known);
  const before = known.get(page);
  if (before) return before;
  const after = fill(page, namesIn(page, answer));
  known.set(page, after);
  return after;
}

function namesIn(page: PageProfile, answer: unknown): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, path] of Object.entries(page.names ?? {})) {
    const value = asText(pathInto(answer, path));
    if (value !== null && PLAIN.test(value)) found.set(name, value);
  }
  return found;
}

function fill(page: PageProfile, names: ReadonlyMap<string, string>): PageProfile {
  const text = JSON.stringify(page).replace(/\{(\w+)\}/g, (whole, name: string) => names.get(name) ?? whole);
  return JSON.parse(text) as PageProfile;
}
