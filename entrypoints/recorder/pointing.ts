import { type ReadonlySignal, signal } from '@preact/signals';
import { shadowRootOf } from '../../lib/hosts/query.ts';
import { roleOf, withPick } from '../../lib/recorder/draft.ts';
import { candidates } from '../../lib/recorder/labels.ts';
import { meant, pick, preview, readerOf } from '../../lib/recorder/pick.ts';
import { suggestField } from '../../lib/recorder/statuses.ts';
import type { Draft, Picked, Role } from '../../lib/recorder/types.ts';
import { isOurs } from '../overlay/mount.ts';
import type { Teaching } from './teaching.ts';

/** What is pointed at just now. */
export interface Pointed {
  readonly role: Role;
  readonly element: Element;
  readonly list: readonly Element[];
}

export interface Pointing {
  readonly now: ReadonlySignal<Pointed | null>;
  start(): void;
  end(): void;
  /** For good. */
  stop(): void;
}

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

/** The innermost element at a point, closed shadow roots included. */
function elementAt(x: number, y: number): Element | null {
  let found = document.elementFromPoint(x, y);
  for (let at = found; at; ) {
    const inner: Element | null = shadowRootOf(at)?.elementFromPoint(x, y) ?? null;
    if (!inner || inner === at) break;
    found = inner;
    at = inner;
  }
  return found;
}

/** What tells of the case on this page: no selector may hold it. */
const avoidIn = ({ picks }: Draft): string[] => {
  const key = picks.key && preview(readerOf(picks.key));
  return key ? [key] : [];
};

/** A field that is like the policy's, if it is free. */
function named(picked: Picked, { fields, policies, policy }: Draft): Picked {
  const words = policies.find(({ id }) => id === policy)?.fields ?? [];
  const free = words.filter(({ id }) => !fields.some(({ field }) => field === id));
  return { ...picked, field: suggestField(picked.label, free) ?? '' };
}

function take(teaching: Teaching, { role, element }: Pointed): void {
  const draft = teaching.draft.peek();
  const found = pick(role, meant(role, element), avoidIn(draft));
  if (!found) {
    teaching.fail('cantFind');
    return;
  }
  const picked = role === 'field' ? named(found, draft) : found;
  teaching.change((old) => {
    const next = withPick(old, role, picked);
    if (role !== 'key') return next;
    return { ...next, first: { href: location.href, key: preview(readerOf(picked)) ?? '' } };
  });
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

const isOurElement = (element: Element): boolean =>
  element.parentElement === document.documentElement && element !== document.body;

/**
 * Pointing by mouse or keyboard. Only what the browser says a person did counts; while somebody points, the page gets
 * neither presses nor keys, but with the shift key held it does, so that one can open a menu first.
 */
export function createPointing(teaching: Teaching): Pointing {
  const now = signal<Pointed | null>(null);
  let over: AbortController | null = null;

  const end = (): void => {
    now.value = null;
    over?.abort();
    over = null;
  };
  const at = (element: Element): void => {
    const { value } = now;
    if (value) now.value = { ...value, element: meant(value.role, element) };
  };
  const choose = (): void => {
    const { value } = now;
    if (!value) return;
    now.value = null;
    take(teaching, value);
    // What the same press sets off comes in the same turn; the page gets nothing of that either.
    const { signal: stopped } = over ?? new AbortController();
    setTimeout(() => !stopped.aborted && end(), 0);
  };
  const listeners = handlers({ now, at, choose, end });
  return {
    now,
    end,
    stop: end,
    start() {
      const role = roleOf(teaching.draft.peek().step);
      if (!role) return;
      end();
      const list = candidates(role, isOurElement);
      now.value = { role, element: list[0] ?? document.body, list };
      list[0]?.scrollIntoView({ block: 'center' });
      over = new AbortController();
      const options = { capture: true, signal: over.signal };
      for (const [type, heard] of listeners) window.addEventListener(type, heard as EventListener, options);
    },
  };
}

interface Hands {
  readonly now: ReadonlySignal<Pointed | null>;
  at(element: Element): void;
  choose(): void;
  end(): void;
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function handlers({ now, at, choose, end }: Hands): [string, (event: never) => void][] {
  const move = (event: PointerEvent): void => {
    if (!event.isTrusted || isOurs(event) || !now.value) return;
    const element = elementAt(event.clientX, event.clientY);
    if (element && element !== document.body && element !== document.documentElement) at(element);
  };
  const press = (event: MouseEvent): void => {
    if (isOurs(event) || event.shiftKey) return;
    swallow(event);
    if (!event.isTrusted || event.type !== 'pointerup' || !now.value) return;
    move(event as PointerEvent);
    choose();
  };
  const key = (event: KeyboardEvent): void => {
    if (!event.isTrusted || !now.value) return;
    const act = keyAct(event, now.value, { now, at, choose, end });
    if (!act) return;
    swallow(event);
    act();
  };
  return [
    ['pointermove', move],
    ['keydown', key],
    ...PRESSES.map((type): [string, typeof press] => [type, press]),
  ];
}

/** What a key does while somebody points; undefined for keys that are the page's. */
function keyAct({ key, shiftKey, repeat }: KeyboardEvent, { element, list }: Pointed, hands: Hands) {
  const step = (by: 1 | -1) => (): void => {
    const place = list.indexOf(element);
    const next = list[(place + by + list.length) % list.length];
    if (!next) return;
    next.scrollIntoView({ block: 'center' });
    hands.at(next);
  };
  switch (key) {
    case 'Tab':
      return step(shiftKey ? -1 : 1);
    case 'ArrowRight':
      return step(1);
    case 'ArrowLeft':
      return step(-1);
    case 'ArrowUp':
    case 'ArrowDown':
      return () => {
        const next = moved(element, key);
        if (next) hands.at(next);
      };
    case 'Enter':
      return () => repeat || hands.choose();
    case 'Escape':
      return hands.end;
    default:
      return undefined;
  }
}
