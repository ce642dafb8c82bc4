import { isExperimental } from './confidence.ts';
import record from './standing.json' with { type: 'json' };
import type { Door, HostProfile, PageProfile, Via } from './types.ts';
import { matchAny } from './url.ts';
import { viaOf } from './via.ts';

/** How a door stands, by what was seen of it in a browser. */
const STANDINGS = ['guarded', 'watched', 'open', 'notTried'] as const;
export type DoorStanding = (typeof STANDINGS)[number];

/** A door that saves, to a person. */
export interface DoorLine {
  readonly via: Via;
  readonly standing: DoorStanding;
  /** What one does at a door that is open, and why it is. */
  readonly about?: string;
}

export interface PageDoors {
  readonly doors: readonly DoorLine[];
  /** True if the page is known by facts that nobody verified. */
  readonly experimental: boolean;
  /** True if no door was tried on the tool itself. */
  readonly onSamples: boolean;
  /** True if nothing but the address says which page it is: of several with one address, the first. */
  readonly byAddress: boolean;
}

/** Which page it is: those that scripts of ours in a tab's frames have found, or, without any, what stands at an address. */
export type Where = { readonly pages: readonly string[] } | { readonly url: string };

type Seen = Readonly<Record<string, { readonly standing: string; readonly on?: string }>>;

const isStanding = (text: string | undefined): text is DoorStanding => STANDINGS.some((one) => one === text);

function pagesAt({ pages }: HostProfile, where: Where): PageProfile[] {
  if ('pages' in where) return pages.filter(({ id }) => where.pages.includes(id));
  return pages.filter(({ url }) => matchAny(url, where.url)).slice(0, 1);
}

/**
 * How the doors of a page stand: those that save, the page's own first.
 * @param seen what was seen of the profile's doors, by their names in records; by default of the built-in ones
 * @returns null if the profile has no such page
 */
export function doorsAt(
  profile: HostProfile,
  where: Where,
  seen: Seen = (record as Readonly<Record<string, Seen>>)[profile.id] ?? {},
): PageDoors | null {
  const pages = pagesAt(profile, where);
  if (pages.length === 0) return null;
  const line = (key: string, via: Via, about?: string): DoorLine => {
    const found = seen[key]?.standing;
    return { via, standing: isStanding(found) ? found : 'notTried', ...(about ? { about } : {}) };
  };
  const saves = ({ role }: Door) => role === 'commits';
  const doors = [
    ...pages.flatMap((page) =>
      page.doors.filter(saves).map((door) => line(`${page.id}/${door.id}`, viaOf(door))),
    ),
    ...(profile.doors ?? []).filter(saves).map((door) => line(door.id, viaOf(door))),
    ...(profile.open ?? []).map(({ id, via, about }) => line(`open:${id}`, via, about)),
  ];
  return {
    doors,
    experimental: pages.some((page) => isExperimental(page, profile)),
    onSamples: !Object.values(seen).some(({ on }) => on === 'tool'),
    byAddress: 'url' in where,
  };
}
