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

/** An element or text to draw: the component that made it, and its tag ('' for text). */
interface Item extends Pick<Drawable, 'props'> {
  readonly ref?: Drawable['ref'] | undefined;
  readonly by: unknown;
  readonly tag: string;
}

interface Drawn {
  readonly item: Item;
  readonly node: Element | Text;
  readonly children: Shown;
  props: Drawable['props'];
  left?: unknown;
}

/** What stands in a parent, by place. */
type Shown = Map<string, Drawn>;
type Act = () => void;

const SVG = 'http://www.w3.org/2000/svg';

const keyOf = (child: ComponentChildren): unknown => (child as Drawable | null | undefined)?.key;

/**
 * Takes components and lists apart. A place is the way through them, by keys where there are any; two that share a place,
 * since they share a key, take one each, in order.
 */
function collect(into: Map<string, Item>, child: ComponentChildren, at = '', by: unknown = null): void {
  const add = (item: Item, place: string): unknown =>
    into.has(place) ? add(item, `${place}#`) : into.set(place, item);
  if (Array.isArray(child)) {
    child.forEach((one, i) => {
      collect(into, one, keyOf(one) === undefined ? `${at} ${i}` : at, by);
    });
  } else if (typeof child === 'object' && child) {
    const { type, key, props, ref } = child as unknown as Drawable;
    const place = key === undefined ? at : `${at}:${key}`;
    if (typeof type === 'string') add({ by, tag: type, props, ref }, place);
    else collect(into, type(props), place, type);
  } else if (typeof child !== 'boolean' && `${child ?? ''}`) {
    add({ by, tag: '', props: { text: child } }, at);
  }
}

/** A false state is said; any other false attribute is absent. */
function setAttribute(element: Element, name: string, value: unknown): void {
  if (name.startsWith('on')) Reflect.set(element, name.toLowerCase(), value);
  else if (value == null || (value === false && !name.startsWith('aria-'))) {
    element.removeAttribute(name);
  } else element.setAttribute(name, String(value));
}

function update(drawn: Drawn, props: Drawn['props'], later: Act[]): void {
  const { node, props: before } = drawn;
  drawn.props = props;
  for (const name in { ...before, ...props }) {
    if (name === 'children' || before[name] === props[name]) continue;
    if (name === 'text') node.textContent = String(props.text);
    else setAttribute(node as Element, name, props[name]);
  }
  if (drawn.item.tag) drawChildren(node as Element, drawn.children, props.children, later);
}

function create(parent: Element, item: Item, later: Act[]): Drawn {
  const { tag, ref } = item;
  const page = parent.ownerDocument;
  const node = tag
    ? page.createElementNS(tag === 'svg' ? SVG : parent.namespaceURI, tag)
    : page.createTextNode('');
  const drawn: Drawn = { item, node, children: new Map(), props: {} };
  if (ref) {
    later.push(() => {
      drawn.left = ref(node as Element);
    });
  }
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
  collect(wanted, children);
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
    update(drawn, item.props, later);
    if (drawn.node === next) next = next.nextSibling;
    else put(parent, drawn.node, next);
  }
}

/**
 * Draws elements in `parent`, and again soon after a signal that they were made from has changed. Does for components
 * without hooks what Preact's `render` does, in a tenth of its size: this runs in every case page.
 * @param failed told what the view threw, whose last drawing stays
 * @returns takes everything away again
 */
export function drawIn(
  parent: Element,
  view: () => ComponentChildren,
  failed: (error: unknown) => void,
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
        failed(error);
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
