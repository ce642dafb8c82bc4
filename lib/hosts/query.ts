/** The browser's own accessors to closed shadow roots; content scripts only (Chromium `dom`, Firefox a property). */
interface RootAccess {
  openOrClosedShadowRoot?: ShadowRoot | null;
}
type DomApi = { openOrClosedShadowRoot?: (element: HTMLElement) => ShadowRoot | null };

/** Told of every shadow root that was looked into: what happens in there is not seen from outside. */
export const entering = { told: (_root: ShadowRoot): unknown => undefined };

/** The shadow root of an element, closed ones included where the browser lets a content script in. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const root = element.shadowRoot ?? closedRootOf(element);
  if (root) entering.told(root);
  return root;
}

function closedRootOf(element: Element): ShadowRoot | null {
  const dom = (globalThis as { chrome?: { dom?: DomApi } }).chrome?.dom;
  if (dom?.openOrClosedShadowRoot) {
    return element instanceof HTMLElement ? dom.openOrClosedShadowRoot(element) : null;
  }
  return (element as RootAccess).openOrClosedShadowRoot ?? null;
}

const STEP = ' >>> ';

/**
 * All matches of a selector in which ` >>> ` steps into a shadow root, and ` >>> ** ` into all of them below, to any depth.
 * `:scope` as the first part is the root itself. A bad selector gives none.
 */
export function queryAll(root: ParentNode, selector: string): Element[] {
  const [head = '', ...rest] = selector.split(STEP);
  return rest.reduce(
    (found, part) => found.flatMap((element) => stepInto(element, part)),
    head === ':scope' ? [root as Element] : select(root, head),
  );
}

function stepInto(element: Element, part: string): Element[] {
  const shadow = shadowRootOf(element);
  const deep = /^\*\* (.*)/.exec(part);
  if (!deep) return shadow ? select(shadow, part) : [];
  return [...(shadow ? within(shadow, deep[1] as string) : []), ...within(element, deep[1] as string)];
}

/** The root's own matches, then those in the roots of its custom elements: no other elements are asked for theirs. */
function within(root: ParentNode, part: string): Element[] {
  const hosts = select(root, '*').filter(({ localName }) => localName.includes('-'));
  return [
    ...(root instanceof Element ? [] : select(root, part)),
    ...hosts.flatMap((host) => {
      const shadow = shadowRootOf(host);
      return shadow ? within(shadow, part) : [];
    }),
  ];
}

/** The first match, or null. */
export function query(root: ParentNode, selector: string): Element | null {
  if (!selector.includes(STEP)) return first(root, selector);
  return queryAll(root, selector)[0] ?? null;
}

/**
 * The prototype whose methods to call: `<img name=querySelector>` in a ticket hides the document's own, and a form's
 * controls hide the form's.
 */
function methodsOf(root: ParentNode): ParentNode {
  // By number: a frame's document is none of this frame's `Document`.
  switch (Reflect.get(Node.prototype, 'nodeType', root)) {
    case 9:
      return Document.prototype;
    case 11:
      return DocumentFragment.prototype;
    default:
      return Element.prototype;
  }
}

function select(root: ParentNode, selector: string): Element[] {
  try {
    return [...methodsOf(root).querySelectorAll.call(root, selector)];
  } catch {
    return [];
  }
}

function first(root: ParentNode, selector: string): Element | null {
  try {
    return methodsOf(root).querySelector.call(root, selector);
  } catch {
    return null;
  }
}

const matches = (element: Element, selector: string): boolean => {
  try {
    return Element.prototype.matches.call(element, selector);
  } catch {
    return false;
  }
};

/**
 * The first element along a path (innermost first) that the selector's last part matches, with the other parts further
 * out along it; or null.
 */
export function alongPath(path: readonly Element[], selector: string): Element | null {
  const [wanted = '', ...around] = selector
    .split(STEP)
    .map((part) => part.replace('** ', ''))
    .reverse();
  for (const [index, element] of path.entries()) {
    if (!matches(element, wanted)) continue;
    let at = index;
    if (
      around.every((part) => {
        at = path.findIndex((outer, i) => i > at && matches(outer, part));
        return at > 0;
      })
    )
      return element;
  }
  return null;
}
