import type { UrlTest } from '../../hosts/types.ts';

/**
 * A few hundred bytes' worth of lib/hosts/url.ts and query.ts: yes or no, no captures. May say yes to a URL that the full
 * test refuses (it backtracks), never no to one that the full test takes.
 */

const WILD = /\/\*\*($|\/.*)|\{\w+\}|[^\w/]/g;

const pathPattern = (path: string): string =>
  path.replace(WILD, (found, rest) => {
    if (rest !== undefined) return '(/.*)?';
    return found[1] ? '[^/]+' : found === '*' ? '[^/]*' : `\\${found}`;
  });

/** Does this document's URL pass the test? */
export function urlMatches({ path, query = {} }: UrlTest): boolean {
  // `;` separates like `&`, in Request Tracker and OTRS.
  const given = new URLSearchParams(location.search.replaceAll(';', '&'));
  return (
    new RegExp(`^${pathPattern(path)}$`).test(location.pathname) &&
    Object.entries(query).every(([name, wanted]) => {
      const value = given.get(name);
      return wanted === '*' ? value !== null : wanted[0] === '{' ? !!value : value === wanted;
    })
  );
}

const STEP = ' >>> ';

/** In a document, a control named "querySelectorAll" hides the method. */
const select = (root: Document | ShadowRoot, selector: string): Element[] => [
  ...(root === document ? Document : DocumentFragment).prototype.querySelectorAll.call(root, selector),
];

/** Is there an element like that, across open shadow roots? */
export function isPresent(selector: string): boolean {
  const [head = '', ...rest] = selector.split(STEP);
  return !!rest.reduce(
    (found, part) => found.flatMap(({ shadowRoot }) => (shadowRoot ? select(shadowRoot, part) : [])),
    select(document, head),
  )[0];
}

/** Is an element of the path like that? Only the part within the innermost shadow root counts. */
export const isOnPath = (path: readonly Element[], selector: string): boolean =>
  path.some((element) => element.matches(selector.split(STEP).pop() as string));
