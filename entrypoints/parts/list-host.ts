import type { ReadonlySignal } from '../../components/panel/signal.ts';
import { findScopes, type Snapshot } from '../../lib/hosts/snapshot.ts';
import type { Bound } from '../overlay/bound.ts';
import type { ListState } from '../overlay/list.ts';

/** A list page: what is read of it, and who judges its cases. */
export interface ListHost extends Pick<ListState, 'profile' | 'page' | 'found' | 't'> {
  /** Changes whenever the page may have changed. Made by the overlay's copy of the library: subscribe to it. */
  readonly looks: ReadonlySignal<number>;
  /** True while the document shows this page. */
  here(): boolean;
  /** Every case that the page shows, read anew. */
  rows(): readonly Snapshot[];
  boundOf(of: Snapshot): Bound | null;
}

/** What the list’s parts work with, by the session of its page. */
export const hostOf = ({ session, ...state }: ListState): ListHost => ({
  ...state,
  looks: session.looks,
  here: () => session.place.peek()?.page.kind === 'list',
  rows() {
    const at = session.guard.deps.here();
    return at ? findScopes(at.page).flatMap((scope) => at.read(scope) ?? []) : [];
  },
  boundOf: session.boundOf,
});
