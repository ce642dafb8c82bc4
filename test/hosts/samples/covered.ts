import type { HostProfile } from '../../../lib/hosts/types.ts';
import { openKey } from '../doors/record.ts';
import type { SampleHost } from './types.ts';

/** What of a profile its samples show; doors of every page are left to the tool then, where the others are. */
export function coveredBy({ covers }: SampleHost, profile: HostProfile): HostProfile {
  if (!covers) return profile;
  return {
    ...profile,
    doors: [],
    open: (profile.open ?? []).filter(({ id }) => covers.includes(openKey(id))),
    pages: profile.pages.filter(({ id }) => covers.includes(id)),
  };
}
