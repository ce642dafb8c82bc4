import type { HostProfile } from '../../../lib/hosts/types.ts';
import { profilePageOf, type SampleDoor, type SampleHost } from '../samples/types.ts';
import { doorKey, openKey } from './record.ts';

/** The name in records of the door that a sample tries. */
export function triedKey(profile: HostProfile, host: SampleHost, { door, at }: SampleDoor): string {
  if (profile.open?.some(({ id }) => id === door)) return openKey(door);
  const page = profile.pages.find(({ id }) => id === profilePageOf(host.pages[at]));
  const own = page?.doors.some(({ id }) => id === door);
  return doorKey(own ? page?.id : undefined, door);
}
