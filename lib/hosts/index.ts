/// <reference types="vite/types/importMeta.d.ts" />
import { z } from 'zod';
import { profileSchema } from './schema.ts';
import type { HostProfile } from './types.ts';
import { matchAny, onSites } from './url.ts';

/** The built-in host profiles, one per folder with a `profile.json`. Extension code only: it brings the schema along. */

const files = import.meta.glob<unknown>('./*/profile.json', { eager: true, import: 'default' });

function check(file: string, raw: unknown): HostProfile {
  const parsed = profileSchema.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw new Error(`lib/hosts/${file.slice(2)}: ${z.prettifyError(parsed.error)}`);
}

/** Profiles that stand and what is wrong with the others. A broken profile never takes the rest along. */
function load() {
  const profiles = new Map<string, HostProfile>();
  const broken: string[] = [];
  for (const [file, raw] of Object.entries(files)) {
    try {
      const profile = check(file, raw);
      profiles.set(profile.id, profile);
    } catch (error) {
      broken.push(String(error));
    }
  }
  return { profiles: profiles as ReadonlyMap<string, HostProfile>, broken: broken as readonly string[] };
}

export const { profiles, broken } = load();

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
