/// <reference types="vite/types/importMeta.d.ts" />
import type { HostProfile } from './types.ts';
import { matchAny, onSites } from './url.ts';

const files = import.meta.glob<HostProfile>('./*/profile.json', { eager: true, import: 'default' });

/**
 * The built-in host profiles, one per folder with a `profile.json`. They are held against their schema by a test, not by
 * each start of the worker, which would take longer than all else that it does.
 */
export const profiles: ReadonlyMap<string, HostProfile> = new Map(
  Object.values(files).map((profile) => [profile.id, profile]),
);

/** Profiles that know a page at this address, the ones that know it by most of their pages first. */
export function proposeProfiles(href: string, known = profiles): HostProfile[] {
  const pages = ({ pages: all, sites }: HostProfile) =>
    onSites(sites, href) ? all.filter((page) => matchAny(page.url, href)).length : 0;
  return [...known.values()]
    .map((profile) => ({ profile, count: pages(profile) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ profile }) => profile);
}
