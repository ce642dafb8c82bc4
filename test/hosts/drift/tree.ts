/** The element around an element, across shadow roots. */
export const around = (element: Element): Element | null =>
  element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

/** An element and what is around it, from the inside out, up to the body and without it. */
export function chainOf(element: Element): Element[] {
  const chain: Element[] = [];
  for (let at: Element | null = element; at && at !== document.body; at = around(at)) chain.push(at);
  return chain.filter((one) => one !== document.documentElement);
}

/** Every element below a root, those in open shadow roots included. */
export const allIn = (root: ParentNode): Element[] =>
  [...root.children].flatMap((child) => [
    child,
    ...(child.shadowRoot ? allIn(child.shadowRoot) : []),
    ...allIn(child),
  ]);

/** Every text below a node, those in open shadow roots included. */
export const textsIn = (root: ParentNode & Node): Text[] =>
  [
    root,
    ...allIn(root).flatMap((element) => [element, ...(element.shadowRoot ? [element.shadowRoot] : [])]),
  ].flatMap((node) => [...node.childNodes].filter((child): child is Text => child.nodeType === 3));

const isSelect = (element: Element): element is HTMLSelectElement => element.localName === 'select';

/** A copy with its shadow roots, and with what is chosen in its lists. */
export function copyOf(element: Element): Element {
  const copy = element.cloneNode(true) as Element;
  const [from, to] = [
    [element, ...allBelow(element)],
    [copy, ...allBelow(copy)],
  ];
  from.forEach((original, at) => {
    const made = to[at];
    if (made && isSelect(original)) (made as HTMLSelectElement).value = original.value;
    if (!made || !original.shadowRoot || made.shadowRoot) return;
    made.attachShadow({ mode: 'open' }).append(...[...original.shadowRoot.children].map(copyOf));
  });
  return copy;
}

const allBelow = (element: Element): Element[] => [...element.querySelectorAll('*')];
