import type { ListView } from '../../components/panel/model.ts';
import { computed, type ReadonlySignal, type Signal, signal } from '../../components/panel/signal.ts';
import { findScopes } from '../../lib/hosts/snapshot.ts';
import type { HostProfile, PageProfile } from '../../lib/hosts/types.ts';
import type { SiteData } from './data.ts';
import type { Session } from './session.ts';

/** A list page as its part works with it: reading and judging are done there, when somebody opens it. */
export interface ListState {
  readonly session: Session;
  readonly profile: HostProfile;
  readonly page: PageProfile;
  /** What the pill tells of the check. */
  readonly found: Signal<Pick<ListView, 'checked' | 'flagged'>>;
}

/** The list page that the document shows, if it shows one. */
export function createList(session: Session, { profile }: SiteData): ReadonlySignal<ListView | null> {
  const state = computed((): ListState | null => {
    const { page } = session.place.value ?? {};
    return page?.kind === 'list'
      ? { session, profile, page, found: signal({ checked: 0, flagged: 0 }) }
      : null;
  });
  return computed(() => {
    session.looks.value;
    const { value } = state;
    return value && { cases: findScopes(value.page).length, ...value.found.value, state: value };
  });
}
