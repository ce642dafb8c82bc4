import type { DetectorPage } from '../../hosts/site.ts';
import type { Ask } from '../bridge.ts';
import { type DetectorPort, PORT, type Waiting } from '../types.ts';
import { type Bridge, createBridge } from './bridge.ts';
import { isAlive, report, send } from './extension.ts';
import { act, gestureOf, isAtDoor } from './gesture.ts';
import { followPages, type Pages } from './pages.ts';
import { followSettings } from './settings.ts';
import { createWaiting } from './waiting.ts';

/** `pointerdown` lets us look for the page ahead of the click; `input` tells where shadow roots are. */
const EVENTS = ['pointerdown', 'keydown', 'click', 'input', 'change', 'submit'];

const waiting = createWaiting(lapse);
let pages: Pages;
let bridge: Bridge;
let here: DetectorPage | undefined;
/** The overlay did not come in time: nothing waits for it any more on this page. */
let missed = false;
/** Listens again when the document is replaced. Made where it is needed: on a page without a case every 0.1 ms counts. */
let renewal: MutationObserver | undefined;
/** While a gesture is done again: the events that came. A click's submit passes as part of the click. */
let redone: Event[] | null = null;

/** Asked for where two generations may meet, and not before: it takes half a millisecond. */
const version = (): string => chrome.runtime.getManifest().version;

const port: DetectorPort = {
  version,
  judge: null,
  onPage: null,
  onUnchecked: null,
  bridged: () => bridge.isOpen(),
  takeWaiting: waiting.take,
  redo(gesture, event) {
    const events: Event[] = [];
    redone = events;
    try {
      act(gesture, event);
    } finally {
      redone = null;
    }
    return events;
  },
  tell: (...told) => bridge.tell(told),
  destroy() {
    pages.set([]);
    port.judge = null;
    port.version = () => '';
  },
};

/** Asks the overlay; if it fails, what it was asked about passes. */
function safely(call: () => unknown): boolean {
  try {
    return call() === true;
  } catch (error) {
    report('failed', `${error}`);
    return false;
  }
}

function lapse(item: Waiting): void {
  missed = true;
  if (item.ask) bridge.tell([item.ask.id, true]);
  else safely(() => port.redo(item.gesture, item.event));
  pass(item);
}

/** Goes by unjudged, visibly. */
function pass(item: Waiting): void {
  safely(() => port.onUnchecked?.(item));
  report('notChecked');
}

function wait(item: Waiting): boolean {
  if (missed) pass(item);
  else waiting.add(item);
  return !missed;
}

const say = (type: 'wake' | 'present' | 'absent', { page }: DetectorPage): unknown => send({ type, page });

function turned(page?: DetectorPage): void {
  here = page;
  missed = false;
  if (page) stay();
  else waiting.take().forEach(lapse);
  if (port.onPage) safely(port.onPage);
  else if (page) say('present', page);
}

function onEvent(event: Event): void {
  const near = pages.near();
  // What is typed is at no door, and a page can fire such events without end.
  if (redone?.push(event) || !near[0] || (event.type[0] === 'i' && !(event.target as Element).shadowRoot))
    return;
  // After an update its successor holds, in an isolated world of its own (Chromium; in Firefox this world is gone by itself).
  if (!isAlive()) port.destroy();
  for (const node of event.composedPath()) {
    // These two stay inside a shadow root.
    if (node instanceof ShadowRoot)
      for (const name of ['change', 'submit']) node.addEventListener(name, hear, true);
  }
  const gesture = gestureOf(event);
  const door = near.some((page) => isAtDoor(page, gesture));
  if (door) pages.look();
  if (!here || !gesture.target || /^[pi]/.test(event.type) || (gesture.key && !door)) return;
  const { judge } = port;
  if (!(judge ? safely(() => judge.gesture(gesture, event)) : door && wait({ gesture, event }))) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** A failure of ours (a selector that is none) lets pass, and is reported. */
const hear = (event: Event): unknown => safely(() => onEvent(event));

/** While nobody can judge yet, only what goes to the site itself waits. */
const canWait = ({ kind, url }: Ask): boolean =>
  /fetch|xhr$|submit/.test(kind) && new URL(url, location.href).origin === location.origin;

function onAsk(ask: Ask, target: EventTarget | undefined): boolean {
  const { judge } = port;
  if (ask.kind === 'lapsed') waiting.take((item) => item.ask?.id === ask.id);
  if (!here || !isAlive()) return false;
  if (ask.kind === 'alive') return true;
  if (judge) return safely(() => judge.ask(ask, target));
  return !missed && canWait(ask) && (ask.body === undefined || wait({ ask, target }));
}

/** Listens, again where it must: `document.open()` drops all listeners of a document. */
function arm(): void {
  for (const name of EVENTS) addEventListener(name, hear, true);
  bridge.arm();
}

/** Listens from now on, whatever becomes of the document. */
function stay(): void {
  arm();
  renewal ??= new MutationObserver(arm);
  renewal.observe(document, { childList: true });
}

/** Starts the detector in this frame, unless one of the same version is there. */
export function startDetector(): void {
  // A frame's first, empty document may hand its window on to the case page, which would then find us there, looking elsewhere.
  if (location.protocol === 'about:') return;
  const world = globalThis as { [PORT]?: DetectorPort };
  // Own property: the page's element of that id is visible here, too.
  if (Object.hasOwn(world, PORT) && world[PORT]?.version() === version()) return;
  world[PORT] = port;
  pages = followPages(turned, say);
  bridge = createBridge(onAsk);
  arm();
  followSettings(pages.set, () => report('badSettings'));
}
