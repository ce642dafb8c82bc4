import type { ReadonlySignal } from '@preact/signals';
import { isOurs } from '../overlay/mount.ts';
import type { Pointed } from './pointing.ts';

/** What a press with the mouse sets off, one after the other; the page gets none of it. */
const PRESSES = [
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
];

/** What hands can do while somebody points. */
export interface Hands {
  readonly now: ReadonlySignal<Pointed | null>;
  at(element: Element): void;
  choose(byMouse: boolean): void;
  /** What is pointed at opens a menu: what one means comes with that. */
  opens(): boolean;
  /** @param byMouse the page has had the press already */
  open(byMouse: boolean): void;
  end(): void;
  /** The pointer went into a frame; true if that goes on pointing. */
  handOver(frame: Element): boolean;
  elementAt(x: number, y: number): Element | null;
  /** True while it is we who press, to open a menu. */
  letsThrough(): boolean;
  /** A press beside the frame that is taught. */
  outside(): void;
}

type Handler = readonly [type: string, heard: (event: never) => void];

/** Listeners of the window that is taught, and of the outermost one around it. */
export interface Heard {
  readonly inside: readonly Handler[];
  readonly outside: readonly Handler[];
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

const isFrame = (target: EventTarget | null): target is Element =>
  target instanceof Element && /^i?frame$/.test(target.localName);

function mover(hands: Hands) {
  const { now, at, end, elementAt, handOver } = hands;
  return (event: PointerEvent): void => {
    if (!event.isTrusted || isOurs(event) || !now.value) return;
    const element = elementAt(event.clientX, event.clientY);
    if (isFrame(element)) {
      if (handOver(element)) end();
    } else if (element && element !== document.body && element !== document.documentElement) at(element);
  };
}

export function handlers(hands: Hands): Heard {
  const { now, choose, outside } = hands;
  const move = mover(hands);
  /** A press that the page gets, since it opens a menu. */
  let opening = false;
  const press = (event: MouseEvent): void => {
    if (isOurs(event) || event.shiftKey || hands.letsThrough()) return;
    if (event.type === 'pointerdown' && event.isTrusted && now.value) {
      move(event as PointerEvent);
      opening = hands.opens();
    }
    if (opening) {
      if (event.type !== 'click') return;
      opening = false;
      hands.open(true);
      return;
    }
    swallow(event);
    if (!event.isTrusted || event.type !== 'pointerup' || !now.value) return;
    move(event as PointerEvent);
    choose(true);
  };
  const pressBeside = (event: MouseEvent): void => {
    if (isOurs(event) || event.shiftKey) return;
    swallow(event);
    if (event.isTrusted && event.type === 'pointerup') outside();
  };
  const key = (event: KeyboardEvent): void => {
    if (!event.isTrusted || !now.value) return;
    const act = keyAct(event, now.value, hands);
    if (!act) return;
    swallow(event);
    act();
  };
  return {
    inside: [
      ['pointermove', move],
      ['pointerover', move],
      ['keydown', key],
      ...PRESSES.map((type): Handler => [type, press]),
    ],
    outside: [['keydown', key], ...PRESSES.map((type): Handler => [type, pressBeside])],
  };
}

/** Around it, or into it; what is not on the page's own way stays. */
function moved(element: Element, key: string): Element | null {
  if (key === 'ArrowUp') {
    const root = element.getRootNode();
    const up = element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    return up === document.body || up === document.documentElement ? null : up;
  }
  return element.firstElementChild;
}

/** What a key does while somebody points; undefined for keys that are the page's. */
function keyAct({ key, shiftKey, repeat }: KeyboardEvent, { element, list, order }: Pointed, hands: Hands) {
  const step =
    (by: 1 | -1, among = list) =>
    (): void => {
      const place = among.indexOf(element);
      const next = among[(place + by + among.length) % among.length];
      if (!next) return;
      next.scrollIntoView({ block: 'nearest' });
      hands.at(next);
    };
  switch (key) {
    case 'Tab':
      return step(shiftKey ? -1 : 1);
    case 'ArrowRight':
      return step(1, order);
    case 'ArrowLeft':
      return step(-1, order);
    case 'ArrowUp':
    case 'ArrowDown':
      return () => {
        const next = moved(element, key);
        if (next) hands.at(next);
      };
    case 'Enter':
      return () => repeat || (hands.opens() ? hands.open(false) : hands.choose(false));
    case 'Escape':
      return hands.end;
    default:
      return undefined;
  }
}
