import { queryAll } from '../hosts/query.ts';
import { activeScope, findScopes } from '../hosts/snapshot.ts';
import type { PageProfile, Reader, ScopeProfile } from '../hosts/types.ts';
import type { Captures } from '../hosts/url.ts';
import { proposals } from './selector.ts';
import { isMadeUp, isTellingClass } from './stable.ts';

/** A page that holds several cases, tab by tab or side by side: which element is each one's, and which is shown. */

/** The element of the page's own tree that holds it, whatever roots it is in. */
function outermost(element: Element): Element {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? outermost(root.host) : element;
}

/** The outermost element around each that holds none of the others. */
function containers(elements: readonly Element[]): Element[] {
  return elements.map((element) => {
    let at = element;
    while (
      at.parentElement &&
      !elements.some((other) => other !== element && at.parentElement?.contains(other))
    )
      at = at.parentElement;
    return at;
  });
}

const quoted = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** What all of some elements have in common, as selectors, the surest first. */
function commonWays([first, ...rest]: readonly Element[]): string[] {
  if (!first || rest.some(({ localName }) => localName !== first.localName)) return [];
  const tag = CSS.escape(first.localName);
  const all = (test: (element: Element) => boolean) => rest.every(test);
  const attributes = [...first.attributes].flatMap(({ name, value }) => {
    if (!/^(?:data-|role$|itemtype$)/.test(name) || isMadeUp(name)) return [];
    if (all((one) => one.getAttribute(name) === value))
      return [`${tag}[${CSS.escape(name)}=${quoted(value)}]`];
    return all((one) => one.hasAttribute(name)) ? [`${tag}[${CSS.escape(name)}]`] : [];
  });
  const classes = [...first.classList]
    .filter((one) => isTellingClass(one) && all(({ classList }) => classList.contains(one)))
    .map((one) => `${tag}.${CSS.escape(one)}`);
  const { parentElement } = first;
  const [around] =
    parentElement && all((one) => one.parentElement === parentElement) ? proposals(parentElement) : [];
  return [...attributes, ...classes, ...(around ? [`${around.selector} > ${tag}`] : []), tag];
}

/** A way to find these elements and none that a pick is in besides; null if there is none. */
function eachOf(elements: readonly Element[], inside: readonly Element[]): string | null {
  const fits = (selector: string): boolean => {
    const found = queryAll(document, selector);
    return (
      elements.every((element) => found.includes(element)) &&
      found.every((one) => elements.includes(one) || !inside.some((element) => one.contains(element)))
    );
  };
  return commonWays(elements).find(fits) ?? null;
}

const isShown = (element: Element): boolean => element.checkVisibility?.() ?? true;

/** An attribute by which one of them says that it is the address's case. */
function namedBy(elements: readonly Element[], captures: Captures): string | null {
  for (const [name, value] of Object.entries(captures)) {
    for (const attribute of elements.flatMap((element) => element.getAttributeNames())) {
      const own = elements.filter((element) => element.getAttribute(attribute) === value);
      if (own.length === 1) return `[${CSS.escape(attribute)}="{${name}}"]`;
    }
  }
  return null;
}

function activeOf(elements: readonly Element[], captures: Captures): string | null {
  const named = namedBy(elements, captures);
  if (named) return named;
  // Of several that match, the one that can be seen counts.
  return elements.filter(isShown).length === 1 ? '*' : null;
}

/**
 * Proposes which part of the page is the case that is shown, if what was pointed at is there several times.
 * @param selectors of what was pointed at
 * @returns null where everything is there once, or where nothing tells the cases apart
 */
export function proposeScope(selectors: readonly string[], captures: Captures): ScopeProfile | null {
  const found = selectors.map((selector) => queryAll(document, selector).map(outermost));
  const [most] = found.sort((a, b) => b.length - a.length);
  if (!most?.[1] || new Set(most).size < most.length) return null;
  const elements = containers(most);
  if (elements.includes(document.body) || new Set(elements).size < elements.length) return null;
  const each = eachOf(elements, most);
  const active = activeOf(elements, captures);
  if (!each || !active) return null;
  const scope = { each, active };
  return scopeRoot(scope, captures) ? scope : null;
}

/** Nothing of it says yet which case a scope holds. */
const pageWith = (scope: ScopeProfile): PageProfile =>
  ({ scope, key: [] as readonly Reader[] }) as Partial<PageProfile> as PageProfile;

/** The element of the case that is shown; the document where the page holds one. Null if none of them is shown. */
export const scopeRoot = (scope: ScopeProfile | undefined, captures: Captures): ParentNode | null =>
  scope ? activeScope({ page: pageWith(scope), captures }) : document;

/** How many cases a page holds. */
export const casesIn = (scope: ScopeProfile): number => findScopes(pageWith(scope)).length;
