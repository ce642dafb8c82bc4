import type { Door, HostProfile } from '../../../lib/hosts/types.ts';
import { viaOf } from '../../../lib/hosts/via.ts';
import { digestOf, doorsOf, type KnownDoor, type Proof, type SeenDoor, type SeenDoors } from './record.ts';

/** What we may say of a door. */
export type Standing = 'guarded' | 'watched' | 'open' | 'left alone' | 'not tried';

/** What must have been seen before a door may be called so. */
const NEEDS: Readonly<Record<Exclude<Standing, 'not tried'>, readonly Proof[]>> = {
  guarded: ['allowed', 'released', 'cancelled', 'again'],
  watched: ['watched'],
  open: ['open'],
  'left alone': ['idle'],
};

const isDoor = (door: KnownDoor['door']): door is Door => 'role' in door;

/** What a door is meant to be, by its profile. */
export function claimed({ door }: KnownDoor): Exclude<Standing, 'not tried'> {
  if (!isDoor(door)) return 'open';
  if (door.role !== 'commits') return 'left alone';
  return door.watched || door.via === 'beacon' ? 'watched' : 'guarded';
}

/** One line of the doors table. */
export interface DoorRow {
  readonly key: string;
  readonly page: string;
  readonly door: string;
  readonly via: string;
  readonly standing: Standing;
  readonly on: SeenDoor['on'] | undefined;
  /** The tests that show it, each once. */
  readonly tests: readonly string[];
}

/** Every door of a profile with what its tests showed; a proof of a door as it was before is none. */
export function rowsOf(profile: HostProfile, record: SeenDoors): DoorRow[] {
  return doorsOf(profile).map((known) => {
    const { key, page, door } = known;
    const found = record[key];
    const seen = found?.digest === digestOf(known) ? found : undefined;
    const standing = claimed(known);
    const proven = NEEDS[standing].every((proof) => seen?.proofs[proof] !== undefined);
    return {
      key,
      page: page?.id ?? '',
      door: door.id,
      via: isDoor(door) ? viaOf(door) : door.via,
      standing: proven ? standing : 'not tried',
      on: seen?.on,
      tests: [...new Set(Object.values(seen?.proofs ?? {}))],
    };
  });
}
