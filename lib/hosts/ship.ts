import { isExperimental } from './confidence.ts';
import { looksIntoAnswer, samenessOf } from './people.ts';
import type { HostApi, HostProfile, PageProfile } from './types.ts';

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

/** A page without what only people and tests read. */
function barePage(page: PageProfile, profile: HostProfile, facts: Asked): PageProfile {
  const { examples: _, not: __, source: ___, confidence: ____, user: _____, owner: ______, ...rest } = page;
  const same = samenessOf(page, profile, facts);
  const asksUser = asksAnswer({ ...page, same });
  const asks = asksUser || Object.values(page.fields).some((field) => field.api);
  return {
    ...bare(rest),
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
 */
export function forPages(profile: HostProfile, facts?: ReadonlySet<string>): HostProfile {
  const { format, id, name, confidence, doors, api, pageWorld } = profile;
  const pages = profile.pages.map((page) => barePage(page, profile, facts));
  return {
    format,
    id,
    name,
    confidence,
    source: '',
    pages,
    ...(doors ? { doors: bare(doors) } : {}),
    ...(api ? { api: bareApi(api, pages.some(asksAnswer)) } : {}),
    pageWorld,
  };
}
