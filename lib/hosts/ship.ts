import { isExperimental } from './confidence.ts';
import type { HostProfile, PageProfile } from './types.ts';

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
function barePage(page: PageProfile, profile: HostProfile): PageProfile {
  const { examples: _, not: __, source: ___, confidence: ____, ...rest } = page;
  return { ...bare(rest), ...(isExperimental(page, profile) ? { experimental: true } : {}) };
}

/** A profile as pages get it: without sources, examples and words, which the background has put to use. */
export function forPages(profile: HostProfile): HostProfile {
  const { format, id, name, confidence, doors, api, pageWorld, pages } = profile;
  return {
    format,
    id,
    name,
    confidence,
    source: '',
    pages: pages.map((page) => barePage(page, profile)),
    ...(doors ? { doors: bare(doors) } : {}),
    ...(api ? { api } : {}),
    pageWorld,
  };
}
