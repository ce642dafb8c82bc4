import { alongPath } from '../../lib/hosts/query.ts';
import { chooserOf, findValue } from '../../lib/recorder/doors.ts';
import { offersIn } from '../../lib/recorder/profile.ts';
import type { Draft, Seen } from '../../lib/recorder/types.ts';
import { leavingOf, WITNESS } from '../../lib/recorder/witness.ts';
import type { Teaching } from './teaching.ts';

/** What leaves this long after a person's own press, in milliseconds, is taken as its doing. */
const AFTER_MS = 5000;

const pathOf = (event: Event): Element[] =>
  event.composedPath().filter((one): one is Element => one instanceof Element);

/** The kind of door that a person's own gesture is at, by what was pointed at; null if at none. */
function gestureOf(event: Event, draft: Draft): Seen['kind'] | null {
  const { picks, saves } = draft;
  const path = pathOf(event);
  const on = (selector: string | undefined) => selector !== undefined && alongPath(path, selector) !== null;
  if (event.type === 'submit') return saves.some(({ form }) => on(form)) ? 'submit' : null;
  if (event.type === 'change')
    return on(picks.menu?.selector) && picks.menu?.from === 'option' ? 'change' : null;
  const pressed = saves.some(({ selector, closed }) => on(closed ?? selector));
  const commits = picks.menu?.from !== 'option' && !chooserOf(draft);
  return pressed || (commits && on(picks.menu?.selector)) ? 'click' : null;
}

const wantedOf = (draft: Draft): string[] =>
  offersIn(draft, null).flatMap(({ value, text }) => [value, text]);

const same = (a: Seen, b: Seen): boolean => a.kind === b.kind && a.url === b.url && a.path === b.path;

/**
 * Watches one real save, in the step that asks for it: the person's own gesture, and what leaves after it with one of the
 * tool's words in it. Nothing is held, and of a request nothing is kept but where it went and where the word stood.
 * @returns ends that
 */
export function watchSave({ draft, change }: Teaching): () => void {
  const over = new AbortController();
  let pressed = -Infinity;
  const note = (seen: Seen): void => {
    if (draft.peek().seen.some((one) => same(one, seen))) return;
    change((old) => ({ ...old, seen: [...old.seen, seen] }));
  };
  const isAsked = (): boolean => draft.peek().step === 'watch';
  const gesture = (event: Event): void => {
    if (!event.isTrusted || !isAsked()) return;
    if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return;
    const kind = gestureOf(event, draft.peek());
    if (!kind) return;
    pressed = performance.now();
    // A key may be the press, or only on its way to one: what follows tells.
    if (event.type !== 'keydown') note({ kind });
  };
  const told = (event: Event): void => {
    if (!isAsked() || performance.now() - pressed > AFTER_MS) return;
    const leaving = leavingOf((event as CustomEvent).detail);
    if (!leaving || leaving.method === 'GET') return;
    if (leaving.kind === 'script-submit') {
      note({ kind: 'script-submit' });
      return;
    }
    if (new URL(leaving.url).origin !== location.origin) return;
    const found = findValue(leaving.body, wantedOf(draft.peek()));
    if (found) note({ kind: leaving.kind, method: leaving.method, url: leaving.url, ...found });
  };
  const options = { capture: true, signal: over.signal };
  for (const type of ['click', 'submit', 'change', 'keydown'])
    window.addEventListener(type, gesture, options);
  window.addEventListener(WITNESS, told, options);
  return () => over.abort();
}
