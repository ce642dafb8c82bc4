import type { ListFound, ListView } from '../../components/panel/model.ts';
import { computed, type ReadonlySignal, type Signal, signal } from '../../components/panel/signal.ts';
import { findScopes } from '../../lib/hosts/snapshot.ts';
import type { HostProfile, PageProfile } from '../../lib/hosts/types.ts';
import type { Translate } from '../../lib/i18n/text.ts';
import type { SiteData } from './data.ts';
import type { Session } from './session.ts';

/** A list page as its part works with it: reading and judging are done there, when somebody opens it. */
export interface ListState {
  readonly session: Session;
  readonly profile: HostProfile;
  readonly page: PageProfile;
  /** What the pill tells of the check. */
  readonly found: Signal<ListFound | null>;
  readonly t: Translate;
}

/** The list page that the document shows, if it shows one. */
export function createList(session: Session, { profile, t }: SiteData): ReadonlySignal<ListView | null> {
  const state = computed((): ListState | null => {
    const { page } = session.place.value ?? {};
    return page?.kind === 'list' ? { session, profile, t, page, found: signal(null) } : null;
  });
  return computed(() => {
    session.looks.value;
    const { value } = state;
    return value && { cases: findScopes(value.page).length, found: value.found.value, state: value };
  });
}
