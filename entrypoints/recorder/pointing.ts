import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { queryAll, shadowRootOf } from '../../lib/hosts/query.ts';
import { roleOf, withPick } from '../../lib/recorder/draft.ts';
import { candidates } from '../../lib/recorder/labels.ts';
import { entriesOf, isOpener } from '../../lib/recorder/opener.ts';
import { meant, pick, preview, readerOf } from '../../lib/recorder/pick.ts';
import { learnRows } from '../../lib/recorder/rows.ts';
import { proposeScope, scopeRoot } from '../../lib/recorder/scope.ts';
import { sharedNames } from '../../lib/recorder/selector.ts';
import { type Box, suggestField } from '../../lib/recorder/statuses.ts';
import type { Draft, Picked, Role } from '../../lib/recorder/types.ts';
import { outermostDocument } from '../overlay/mount.ts';
import { documentOf, placesIn } from './frames.ts';
import { type Hands, type Heard, handlers } from './hands.ts';
import { pressOn, whenThere } from './opening.ts';
import { capturesOf, rootOf, shownNumber, shownStatus } from './reading.ts';
import type { Teaching } from './teaching.ts';

/** What is pointed at just now. */
export interface Pointed {
  readonly role: Role;
  readonly element: Element;
  /** What may be meant, the likeliest first; and in the page's order. */
  readonly list: readonly Element[];
  readonly order: readonly Element[];
  /** Pressed to see the entries of its menu. */
  readonly opener?: Element;
  /** By the keyboard: its keys are told. */
  readonly byKeys: boolean;
}

export interface Pointing {
  readonly now: ReadonlySignal<Pointed | null>;
  start(byKeys?: boolean): void;
  end(): void;
  /** For good. */
  stop(): void;
}

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
const avoidIn = (draft: Draft): string[] => {
  const key = shownNumber(draft);
  return key ? [key] : [];
};

/** A text area or an editor is for lines, a text field for one. */
function boxOf({ control, tag, from }: Picked): Box {
  if (!control || from === 'option' || from === 'checked') return 'none';
  return tag === 'input' ? 'line' : 'lines';
}

/** A field that is like the policy's, if it is free. */
function named(picked: Picked, { fields, policies, policy }: Draft): Picked {
  const words = policies.find(({ id }) => id === policy)?.fields ?? [];
  const free = words.filter(({ id }) => !fields.some(({ field }) => field === id));
  return { ...picked, field: suggestField(picked.label, free, boxOf(picked)) ?? '' };
}

/** Below this, a way to find something again is better looked for in the case's part of the page. */
const WEAK = 0.4;

/** What was hit, by a name that it shares with the same thing of other cases on the page. */
function sharedPick(
  found: Picked,
  element: Element,
  draft: Draft,
): { picked: Picked; scope: Draft['scope'] } | null {
  const captures = capturesOf(draft);
  for (const { selector, score } of sharedNames(element, avoidIn(draft)).slice(0, 5)) {
    const scope = proposeScope([selector], captures);
    const root = scope && scopeRoot(scope, captures);
    if (!scope || !root?.contains(element) || queryAll(root, selector).length !== 1) continue;
    return { picked: { ...found, selector, score }, scope };
  }
  return null;
}

function takeRow(teaching: Teaching, element: Element): void {
  const draft = teaching.draft.peek();
  const rows = learnRows(element, draft.first?.key ?? draft.second?.key ?? '');
  if (rows) teaching.change((old) => ({ ...old, rows }));
  else teaching.fail('cantFindRows');
}

function take(teaching: Teaching, { role, element, opener }: Pointed): void {
  if (role === 'row') {
    takeRow(teaching, element);
    return;
  }
  const draft = teaching.draft.peek();
  const hit = meant(role, element);
  const found = pick(role, hit, avoidIn(draft), rootOf(draft), opener);
  if (!found) {
    teaching.fail('cantFind');
    return;
  }
  const isPressed = role === 'save' || (!found.control && role === 'wanted');
  const shared = found.score < WEAK && !draft.scope && !isPressed ? sharedPick(found, hit, draft) : null;
  const best = shared?.picked ?? found;
  const picked = role === 'field' ? named(best, draft) : best;
  teaching.change((old) => {
    const next = withPick(shared?.scope ? { ...old, scope: shared.scope } : old, role, picked);
    if (role !== 'key') return next;
    const key = preview(readerOf(picked), rootOf(next)) ?? '';
    const { second: _, ...rest } = next;
    return { ...rest, first: { href: location.href, key } };
  });
}

/** Menus whose entries come only when they are open are opened, and one goes on pointing among those. */
function openingOf(
  { draft }: Teaching,
  now: Signal<Pointed | null>,
): Pick<Hands, 'opens' | 'open' | 'letsThrough'> {
  let pressing = false;
  const shown = (): string => shownStatus(draft.peek()) ?? '';
  const look = () => candidates('wanted', isOurElement, shown());
  const lead = (value: Pointed) => (fresh: readonly Element[]) => {
    if (now.value?.opener !== value.element) return;
    const { list, order } = look();
    const rest = list.filter((one) => !fresh.includes(one));
    now.value = {
      ...value,
      list: [...fresh, ...rest],
      order,
      opener: value.element,
      element: fresh[0] ?? value.element,
    };
  };
  return {
    letsThrough: () => pressing,
    opens() {
      const { value } = now;
      if (value?.role !== 'wanted' || value.element === value.opener) return false;
      return isOpener(value.element, shown()) && entriesOf(value.element).length === 0;
    },
    open(byMouse) {
      const { value } = now;
      if (!value) return;
      now.value = { ...value, opener: value.element };
      pressing = true;
      if (!byMouse) pressOn(value.element);
      pressing = false;
      whenThere(() => look().order.filter((one) => !value.order.includes(one)), lead(value));
    },
  };
}

const isOurElement = (element: Element): boolean =>
  element.parentElement === document.documentElement && element !== document.body;

/** The frame that holds the case takes over, and goes on pointing. */
function handOver({ draft, change, fail }: Teaching, frame: Element): boolean {
  const { step, picks } = draft.peek();
  if (step !== 'key' || picks.status) return false;
  if (!documentOf(frame as HTMLIFrameElement)) {
    fail('foreignFrame');
    return false;
  }
  const place = placesIn(outermostDocument()).find(({ element }) => element === frame);
  if (place) change((old) => ({ ...old, frame: place.path, pointing: true }));
  return place !== undefined;
}

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
  const start = (byKeys = false): void => {
    const draft = teaching.draft.peek();
    const role = roleOf(draft.step);
    if (!role) return;
    end();
    const found = candidates(role, isOurElement, shownStatus(draft) ?? '');
    const [first] = found.list;
    now.value = { role, element: first ?? document.body, ...found, byKeys };
    first?.scrollIntoView({ block: 'nearest' });
    over = new AbortController();
    listenTo(
      over.signal,
      handlers({
        now,
        at,
        choose,
        end,
        handOver: (frame) => handOver(teaching, frame),
        elementAt,
        ...openingOf(teaching, now),
        outside: () => teaching.fail('outside'),
      }),
    );
  };
  const at = (element: Element): void => {
    const { value } = now;
    if (value) now.value = { ...value, element: meant(value.role, element) };
  };
  const choose = (byMouse: boolean): void => {
    const { value } = now;
    if (!value) return;
    now.value = null;
    take(teaching, value);
    const before = teaching.draft.peek().step;
    // What the same press sets off comes in the same turn; the page gets nothing of that either.
    const { signal: stopped } = over ?? new AbortController();
    setTimeout(() => {
      if (stopped.aborted) return;
      end();
      // The menu that was opened to be shown would hide what comes next.
      if (value.opener?.getAttribute('aria-expanded') === 'true') pressOn(value.opener);
      if (byMouse && value.role === 'field' && teaching.draft.peek().step === before) start();
    }, 0);
  };
  return { now, end, stop: end, start };
}

/** In this window, and in the outermost one, where the panel has the keyboard. */
function listenTo(signal: AbortSignal, { inside, outside }: Heard): void {
  const options = { capture: true, signal };
  for (const [type, heard] of inside) window.addEventListener(type, heard as EventListener, options);
  const view = outermostDocument().defaultView;
  if (!view || view === window) return;
  for (const [type, heard] of outside) view.addEventListener(type, heard as EventListener, options);
}
