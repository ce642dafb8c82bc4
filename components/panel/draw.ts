import type { ComponentChildren } from 'preact';
import { effect } from './signal.ts';

/** An element as Preact's JSX makes it. Components are plain functions: what they remember is in signals. */
export interface Drawable {
  readonly type: string | ((props: object) => ComponentChildren);
  readonly key?: unknown;
  /** Called when the element is in place; what it gives back is called before the element goes. */
  readonly ref?: ((element: Element) => unknown) | null;
  readonly props: Readonly<Record<string, unknown>> & { readonly children?: ComponentChildren };
}

/** An element or text to draw: its place among its siblings, the component that made it, and its tag ('' for text). */
interface Item {
  readonly place: string;
  readonly by: unknown;
  readonly tag: string;
  readonly of: Pick<Drawable, 'props' | 'ref'>;
}

interface Drawn {
  item: Item;
  readonly node: Element | Text;
  readonly children: Shown;
  left?: unknown;
}

/** What stands in a parent, by place. */
type Shown = Map<string, Drawn>;
type Act = () => void;

const SVG = 'http://www.w3.org/2000/svg';

const keyOf = (child: ComponentChildren): unknown => (child as Drawable | null | undefined)?.key;

/** Takes components and lists apart. A place is the way through them, by keys where there are any. */
function itemsOf(child: ComponentChildren, at = '', by: unknown = null): Item[] {
  if (Array.isArray(child)) {
    return child.flatMap((one, i) => itemsOf(one, keyOf(one) === undefined ? `${at} ${i}` : at, by));
  }
  if (child === null || child === undefined || typeof child === 'boolean' || child === '') return [];
  if (typeof child !== 'object') return [{ place: at, by, tag: '', of: { props: { text: String(child) } } }];
  const of = child as unknown as Drawable;
  const place = of.key === undefined ? at : `${at}:${of.key}`;
  return typeof of.type === 'string'
    ? [{ place, by, tag: of.type, of }]
    : itemsOf(of.type(of.props), place, of.type);
}

/** A false state is said; any other false attribute is absent. */
function setAttribute(element: Element, name: string, value: unknown): void {
  if (name.startsWith('on')) Object.assign(element, { [name.toLowerCase()]: value });
  else if (value === undefined || value === null || (value === false && !name.startsWith('aria-'))) {
    element.removeAttribute(name);
  } else element.setAttribute(name, String(value));
}

function update(drawn: Drawn, item: Item, later: Act[]): void {
  const [before, { props }] = [drawn.item.of.props, item.of];
  drawn.item = item;
  for (const name in { ...before, ...props }) {
    if (name === 'children' || before[name] === props[name]) continue;
    if (item.tag) setAttribute(drawn.node as Element, name, props[name]);
    else drawn.node.textContent = String(props.text);
  }
  if (item.tag) drawChildren(drawn.node as Element, drawn.children, props.children, later);
}

function create(parent: Element, item: Item, later: Act[]): Drawn {
  const { tag, of } = item;
  const page = parent.ownerDocument;
  const node = tag
    ? page.createElementNS(tag === 'svg' ? SVG : parent.namespaceURI, tag)
    : page.createTextNode('');
  const drawn: Drawn = { item: { ...item, of: { props: {} } }, node, children: new Map() };
  if (of.ref) later.push(() => Object.assign(drawn, { left: of.ref?.(node as Element) }));
  return drawn;
}

function leave(drawn: Drawn): void {
  for (const child of drawn.children.values()) leave(child);
  if (typeof drawn.left === 'function') drawn.left();
}

function remove(drawn: Drawn): void {
  leave(drawn);
  drawn.node.remove();
}

/** What is moved keeps its focus, where the browser can do that. */
function put(parent: Element, node: Node, before: Node | null): void {
  if (node.isConnected && 'moveBefore' in parent) parent.moveBefore(node, before);
  else (parent as Element).insertBefore(node, before);
}

function drawChildren(parent: Element, shown: Shown, children: ComponentChildren, later: Act[]): void {
  const wanted = new Map<string, Item>();
  for (const item of itemsOf(children)) {
    let { place } = item;
    // Two with the same key take a place each, in order.
    while (wanted.has(place)) place += '+';
    wanted.set(place, item);
  }
  for (const [place, drawn] of shown) {
    const item = wanted.get(place);
    if (item?.by === drawn.item.by && item?.tag === drawn.item.tag) continue;
    shown.delete(place);
    remove(drawn);
  }
  let next = parent.firstChild;
  for (const [place, item] of wanted) {
    const drawn = shown.get(place) ?? create(parent, item, later);
    shown.set(place, drawn);
    update(drawn, item, later);
    if (drawn.node === next) next = next.nextSibling;
    else put(parent, drawn.node, next);
  }
}

/**
 * Draws elements in `parent`, and again soon after a signal that they were made from has changed. Does for components
 * without hooks what Preact's `render` does, in a tenth of its size: this runs in every case page.
 * @param failed told what the view threw, whose last drawing stays; default: the browser's console
 * @returns takes everything away again
 */
export function drawIn(
  parent: Element,
  view: () => ComponentChildren,
  failed?: (error: unknown) => void,
): () => void {
  const shown: Shown = new Map();
  let over = false;
  let stop: Act = () => undefined;
  const draw = (): void => {
    if (over) return;
    stop();
    let tracked = false;
    const later: Act[] = [];
    const attempt = (act: Act): void => {
      try {
        act();
      } catch (error) {
        (failed ?? reportError)(error);
      }
    };
    stop = effect(() => {
      if (tracked) queueMicrotask(draw);
      else attempt(() => drawChildren(parent, shown, view(), later));
      tracked = true;
    });
    later.forEach(attempt);
  };
  draw();
  return () => {
    over = true;
    stop();
    for (const drawn of shown.values()) remove(drawn);
  };
}
