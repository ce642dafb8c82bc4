import { own } from '../case/own.ts';
import { isExperimental } from './confidence.ts';
import { looksIntoAnswer, samenessOf } from './people.ts';
import { UNTOLD } from './read.ts';
import type { ChangeProfile, Door, HostApi, HostProfile, PageProfile, Reader } from './types.ts';

/** What scripts in pages need of a reader or door: where its facts come from is for people. */
function bare<T>(value: T): T {
  if (Array.isArray(value)) return value.map(bare) as T;
  if (typeof value !== 'object' || value === null) return value;
  const fact = 'from' in value || 'role' in value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !(fact && (key === 'source' || key === 'confidence' || key === 'via')))
      .map(([key, inner]) => [key, bare(inner)]),
  ) as T;
}

const untilTold = (readers: readonly Reader[]): readonly Reader[] =>
  readers.map(({ listed, ...reader }) => ({
    ...reader,
    ...(listed ? { listed: { ...listed, until: UNTOLD } } : {}),
  }));

/** Whose a change is and where it leads, as far as only the host's API tells: until it has, it can't be told. */
const waiting = ({ key, to, action, ...change }: ChangeProfile): ChangeProfile => ({
  ...change,
  ...(key ? { key: untilTold(key) } : {}),
  ...(to ? { to: untilTold(to) } : {}),
  ...(action ? { action: untilTold(action) } : {}),
});

const bareDoors = (doors: readonly Door[]): readonly Door[] =>
  doors.map((door) => bare({ ...door, change: waiting(door.change) }));

const isListed = ({ listed }: Reader): boolean => listed !== undefined;

/** True if a page's own status or doors can't be read without the host's API. */
const needsAnswer = ({ status, doors }: PageProfile): boolean =>
  [status, ...doors.flatMap(({ change: { key = [], to = [], action = [] } }) => [key, to, action])].some(
    (readers) => readers.some(isListed),
  );

/** A page without what only people and tests read. */
function barePage(
  page: PageProfile,
  profile: HostProfile,
  facts: Asked,
  chosenBy: readonly string[],
): PageProfile {
  const { examples: _, not: __, source: ___, confidence: ____, user: _____, owner: ______, ...rest } = page;
  const same = samenessOf(page, profile, facts);
  const asksUser = asksAnswer({ ...page, same });
  const asks = asksUser || needsAnswer(page) || Object.values(page.fields).some((field) => field.api);
  const bindsBy = asks ? chosenBy.filter((name) => own(page.facts, name)?.some(isListed)) : [];
  return {
    ...bare(rest),
    doors: bareDoors(page.doors),
    ...(bindsBy.length > 0 ? { bindsBy } : {}),
    ...(rest.api ? { api: bareApi(rest.api, asksUser) } : {}),
    ...(isExperimental(page, profile) ? { experimental: true } : {}),
    ...(same.length > 0 ? { same: bare(same) } : {}),
    ...(asks ? { asks } : {}),
  };
}

/** The facts that anybody asks for; absent: all that the profile can tell. */
type Asked = ReadonlySet<string> | undefined;

const asksAnswer = (page: PageProfile): boolean =>
  (page.same ?? []).some(([, ...sides]) => sides.some(looksIntoAnswer));

/** Who is signed in is asked for where something is made of it, and nowhere else. */
function bareApi({ user, ...api }: HostApi, asksUser: boolean): HostApi {
  return user !== undefined && asksUser ? { ...api, user } : api;
}

/**
 * A profile as pages get it: without sources, examples and words, which the background has put to use.
 * @param facts those that the site's policies and bindings ask for: persons are read for no others
 * @param chosenBy those of them by which the bindings choose their cases
 */
export function forPages(
  profile: HostProfile,
  facts?: ReadonlySet<string>,
  chosenBy: readonly string[] = [],
): HostProfile {
  const { format, id, name, confidence, doors, api, pageWorld } = profile;
  const pages = profile.pages.map((page) => barePage(page, profile, facts, chosenBy));
  return {
    format,
    id,
    name,
    confidence,
    source: '',
    pages,
    ...(doors ? { doors: bareDoors(doors) } : {}),
    ...(api ? { api: bareApi(api, pages.some(asksAnswer)) } : {}),
    pageWorld,
  };
}
