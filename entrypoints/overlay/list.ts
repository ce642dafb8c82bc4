import type { ListView } from '../../components/panel/model.ts';
import { computed, type ReadonlySignal, type Signal, signal } from '../../components/panel/signal.ts';
import { findScopes, type Snapshot } from '../../lib/hosts/snapshot.ts';
import type { HostProfile, PageProfile } from '../../lib/hosts/types.ts';
import type { Bound } from './bound.ts';
import type { SiteData } from './data.ts';
import type { Session } from './session.ts';

/** A list page as its part works with it: reading and judging are done there, when somebody opens it. */
export interface ListHost {
  readonly profile: HostProfile;
  readonly page: PageProfile;
  /** Changes whenever the page may have changed. Made by the overlay's copy of the library: subscribe to it. */
  readonly looks: ReadonlySignal<number>;
  /** What the pill tells of the check. */
  readonly found: Signal<Pick<ListView, 'checked' | 'flagged'>>;
  /** True while the document shows this page. */
  here(): boolean;
  rows(): readonly Snapshot[];
  boundOf(of: Snapshot): Bound | null;
}

/** The list page that the document shows, if it shows one. */
export function createList(session: Session, { profile }: SiteData): ReadonlySignal<ListView | null> {
  const page = computed(() => {
    const place = session.place.value;
    return place?.page.kind === 'list' ? place.page : null;
  });
  const state = computed(
    (): ListHost | null =>
      page.value && {
        profile,
        page: page.value,
        looks: session.looks,
        found: signal({ checked: 0, flagged: 0 }),
        here: () => session.place.peek()?.page.kind === 'list',
        rows: () => session.rows(),
        boundOf: (of) => session.boundOf(of),
      },
  );
  const cases = computed(() => {
    session.looks.value;
    return page.value ? findScopes(page.value).length : 0;
  });
  return computed(
    () => state.value && { cases: cases.value, ...state.value.found.value, state: state.value },
  );
}
