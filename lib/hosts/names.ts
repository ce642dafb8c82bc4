import { fillIn } from './fill.ts';
import { asText, pathInto } from './read.ts';
import type { PageProfile } from './types.ts';

/** What may be put into a selector or a key as it is. */
const PLAIN = /^[\w-]{1,64}$/;

const filled = new WeakMap<object, Map<PageProfile, PageProfile>>();

/**
 * A page with the `{name}`s that the host's API answered for filled in. A name without a plain answer stays as it is: its
 * selector is then no selector, and what it would read counts as not shown. The same answer gives the same page.
 * @param answer the host's own answer for the case; undefined if there is none (yet)
 */
export function withNames(page: PageProfile, answer: unknown): PageProfile {
  if (!page.names || typeof answer !== 'object' || answer === null) return page;
  const known = filled.get(answer) ?? new Map<PageProfile, PageProfile>();
  filled.set(answer, known);
  const named = known.get(page) ?? fill(page, namesIn(page, answer));
  known.set(page, named);
  return named;
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
  return JSON.parse(fillIn(JSON.stringify(page), (name) => names.get(name))) as PageProfile;
}
