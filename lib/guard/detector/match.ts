import type { UrlTest } from '../../hosts/types.ts';

/**
 * A few hundred bytes' worth of lib/hosts/url.ts and query.ts: yes or no, no captures. May say yes to a URL that the full
 * test refuses (it backtracks), never no to one that the full test takes.
 */

/** Of holes side by side the last one counts, as in the full test. */
const WILD = /\/\*\*($|\/.*)|(\*|\{\w+\})+|[^\w/]/g;

const pathPattern = (path: string): string =>
  path.replace(WILD, (found, rest, hole) => {
    if (rest !== undefined) return '(/.*)?';
    return hole ? `[^/]${hole[1] ? '+' : '*'}` : `\\${found}`;
  });

const fits = (pattern: string, given: string): boolean => new RegExp(`^${pathPattern(pattern)}$`).test(given);

/** Does this document's URL pass the test? */
export function urlMatches({ path, query = {}, hash }: UrlTest): boolean {
  // `;` separates like `&`, in Request Tracker and OTRS.
  const given = new URLSearchParams(location.search.replaceAll(';', '&'));
  return (
    fits(path, location.pathname) &&
    (hash === undefined || fits(hash, location.hash.slice(1))) &&
    Object.entries(query).every(([name, wanted]) => {
      const value = given.get(name);
      return wanted === '*' ? value !== null : wanted[0] === '{' ? value : value === wanted;
    })
  );
}

const STEP = ' >>> ';

/** In a document, a control named "querySelectorAll" hides the method. */
const select = (root: Document | ShadowRoot, selector: string): Element[] => [
  ...(root === document ? Document : DocumentFragment).prototype.querySelectorAll.call(root, selector),
];

/** Something, if there is an element like that, across open shadow roots. */
export function isPresent(selector: string): unknown {
  const [head = '', ...rest] = selector.split(STEP);
  return rest.reduce(
    (found, part) => found.flatMap(({ shadowRoot }) => (shadowRoot ? select(shadowRoot, part) : [])),
    select(document, head),
  )[0];
}

/**
 * Are elements of the path like each part of the selector, in whatever order? By the prototype's method: a form's control
 * named "matches" hides the form's own.
 */
export const isOnPath = (path: readonly Element[], selector: string): boolean =>
  selector
    .split(/ >>> (?:\*\* )?/)
    .every((part) => path.some((element) => Element.prototype.matches.call(element, part)));
