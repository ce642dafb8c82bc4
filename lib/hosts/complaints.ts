import { samenessOf } from './people.ts';
import type { Door, HostProfile, PageProfile, Reader } from './types.ts';
import { matchAny } from './url.ts';

/** Something that is wrong with a profile as a whole, and where. */
export interface Complaint {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The doors that only the page's own world can hold. */
const PAGE_WORLD: readonly Door['kind'][] = ['request', 'script-submit'];

function pageWorld({ pages, doors = [], pageWorld: asked }: HostProfile): Complaint[] {
  const inPage = [...doors, ...pages.flatMap((page) => page.doors)].some((door) =>
    PAGE_WORLD.includes(door.kind),
  );
  const message = 'It has request or script-submit doors: set pageWorld to true';
  return inPage && !asked ? [{ path: ['pageWorld'], message }] : [];
}

/** Objects that cite one of the profile's sources: all that look like a page, a door or a reader. */
function* citations(at: unknown, path: readonly (string | number)[] = []): Generator<[string, typeof path]> {
  if (typeof at !== 'object' || at === null) return;
  const fact = at as { source?: unknown; from?: unknown; kind?: unknown; via?: unknown };
  const cites = fact.from !== undefined || fact.kind !== undefined || fact.via !== undefined;
  if (cites && typeof fact.source === 'string') yield [fact.source, [...path, 'source']];
  for (const [key, value] of Object.entries(at)) {
    yield* citations(value, [...path, Array.isArray(at) ? Number(key) : key]);
  }
}

function sources({ user, pages, doors, open, sources: known = {} }: HostProfile): Complaint[] {
  return [...citations({ user, pages, doors, open })]
    .filter(([id]) => !Object.hasOwn(known, id))
    .map(([id, path]) => ({ path, message: `No source "${id}": list it in the profile's sources` }));
}

const where = (pages: readonly PageProfile[], href: string): string[] =>
  pages.filter((page) => matchAny(page.url, href)).map((page) => page.id);

/** Each example is its own page by its address; what a page is not, none is. */
function addresses({ pages }: HostProfile): Complaint[] {
  return pages.flatMap((page, index) => [
    ...(page.examples ?? []).flatMap((href, at) => {
      const found = where(pages, href);
      const path = ['pages', index, 'examples', at];
      return found.includes(page.id) ? [] : [{ path, message: `${href} is not this page by its url` }];
    }),
    ...(page.not ?? []).flatMap((href, at) => {
      const [found] = where(pages, href);
      const path = ['pages', index, 'not', at];
      return found === undefined ? [] : [{ path, message: `${href} is page ${found} by its url` }];
    }),
  ]);
}

/** The presence test runs before anything of ours is there: it finds no roots by searching. */
const presence = ({ pages }: HostProfile): Complaint[] =>
  pages.flatMap((page, index) =>
    page.present.includes('>>> **')
      ? [
          {
            path: ['pages', index, 'present'],
            message: 'Presence is told without ">>> **": name each shadow root',
          },
        ]
      : [],
  );

const twice = (ids: readonly string[]): string | undefined => ids.find((id, at) => ids.indexOf(id) < at);

/** Doors are told apart by page and id, those that are open included. */
function doorIds({ pages, doors = [], open = [] }: HostProfile): Complaint[] {
  const lists: [readonly (string | number)[], readonly string[]][] = [
    [['doors'], [...doors, ...open].map((door) => door.id)],
    ...pages.map((page, index): [readonly (string | number)[], readonly string[]] => [
      ['pages', index, 'doors'],
      page.doors.map((door) => door.id),
    ]),
  ];
  return lists.flatMap(([path, ids]) => {
    const id = twice(ids);
    return id === undefined ? [] : [{ path, message: `Two doors have the id "${id}"` }];
  });
}

/** Whose the case is says nothing beside nobody; and what is read of an answer must be asked for. */
function people(profile: HostProfile): Complaint[] {
  return profile.pages.flatMap((page, index) => {
    if (!page.owner) return [];
    const at = ['pages', index, 'owner'];
    if (!(page.user ?? profile.user)) {
      return [
        { path: at, message: 'Say who is signed in (user), or why that is unknown: they are compared' },
      ];
    }
    const api = page.api ?? profile.api;
    const asked = samenessOf(page, profile).flatMap(([, ...sides]) => sides.flat());
    const lacks = (is: (reader: Reader) => boolean, message: string) =>
      asked.some((reader) => reader.from === 'answer' && is(reader)) ? [{ path: at, message }] : [];
    if (!api) return lacks(() => true, 'It is read from an answer: give the page or the profile an api');
    if (api.user !== undefined) return [];
    return lacks(
      ({ name }) => name?.split('.')[0] === 'signedIn',
      'signedIn is asked for by api.user: give it',
    );
  });
}

/** What is wrong with a profile beyond the shape of its parts. */
export const complaintsOf = (profile: HostProfile): Complaint[] =>
  [pageWorld, sources, addresses, presence, doorIds, people].flatMap((check) => check(profile));
