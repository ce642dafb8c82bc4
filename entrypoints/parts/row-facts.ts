import { readCase, scopeOfPath } from '../../lib/hosts/snapshot.ts';
import type { PageProfile } from '../../lib/hosts/types.ts';
import type { Session } from '../overlay/session.ts';

/** What tells of facts by the host's own API alone. */
const hasHidden = ({ facts = {} }: PageProfile): boolean =>
  Object.values(facts).some((readers) => readers.some(({ listed }) => listed));

/**
 * Asks the host's own API for the listed case along a path, once, where the list itself does not tell who judges it (such
 * as one without the column that bindings go by).
 */
export function askForRow(session: Session, path: readonly EventTarget[]): void {
  const { page, captures } = session.place.peek() ?? {};
  if (page?.kind !== 'list' || !captures || !hasHidden(page)) return;
  const elements = path.filter((target): target is Element => target instanceof Element);
  const scope = scopeOfPath(page, elements);
  const row = scope && readCase(page, scope, captures, session.sources.value);
  if (row && !session.boundOf(row)) void session.sources.fetch(row, Infinity);
}

/** A person's pointer or focus is in a row before anything in it is used. All rows at once would be a burden on the host. */
export function askForRows(current: () => Session | null): void {
  const ask = (path: readonly EventTarget[]): void => {
    const session = current();
    if (session) askForRow(session, path);
  };
  for (const type of ['pointerover', 'focusin']) {
    addEventListener(type, (event) => ask(event.composedPath()), { capture: true, passive: true });
  }
  // Where the pointer was when this script came.
  ask([...document.querySelectorAll(':hover')].reverse());
}
