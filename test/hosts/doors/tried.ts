import type { HostProfile } from '../../../lib/hosts/types.ts';
import { profilePageOf, type TriedDoor, type Tries } from '../samples/types.ts';
import { doorKey, openKey } from './record.ts';

/** The name in records of a door that is tried. */
export function triedKey(profile: HostProfile, host: Tries, { door, at }: TriedDoor): string {
  if (profile.open?.some(({ id }) => id === door)) return openKey(door);
  const page = profile.pages.find(({ id }) => id === profilePageOf(host.pages[at]));
  const own = page?.doors.some(({ id }) => id === door);
  return doorKey(own ? page?.id : undefined, door);
}
