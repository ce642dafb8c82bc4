import { own } from '../case/own.ts';
import { fillIn } from './fill.ts';
import { asText, pathInto } from './read.ts';
import type { PageProfile } from './types.ts';

/** What may be put into quotes within a selector or a key as it is: words of any language, and no signs. */
const PLAIN = /^[\w\p{L} -]{1,64}$/u;

/** The page that an answer was filled into last, and what came of it. */
const filled = new WeakMap<object, readonly [plain: PageProfile, named: PageProfile]>();

/**
 * A page with the `{name}`s that the host's API answered for filled in. A name without a plain answer stays as it is: its
 * selector is then no selector, and what it would read counts as not shown. The same answer gives the same page.
 * @param answer the host's own answer for the case; undefined if there is none (yet)
 */
export function withNames(page: PageProfile, answer: unknown): PageProfile {
  if (!page.names || typeof answer !== 'object' || !answer) return page;
  const known = filled.get(answer);
  if (known?.[0] === page) return known[1];
  const named = fill(page, answer);
  filled.set(answer, [page, named]);
  return named;
}

const fill = (page: PageProfile, answer: unknown): PageProfile =>
  JSON.parse(
    fillIn(JSON.stringify(page), (name) => {
      const path = own(page.names, name);
      const value = path && asText(pathInto(answer, path));
      return value && PLAIN.test(value) ? value : undefined;
    }),
  );
