import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Door, HostProfile, OpenDoor, PageProfile } from '../../../lib/hosts/types.ts';

/**
 * What was seen of each door in a browser. Tests say by an annotation which door they prove what of; a run writes that
 * into `doors.json` in the host's folder, and the doors table is made of it.
 */

/** What can be proven of a door that saves, of one that is watched, of one that is open, of one that saves nothing. */
export const PROOFS = ['allowed', 'released', 'cancelled', 'again', 'watched', 'open', 'idle'] as const;
export type Proof = (typeof PROOFS)[number];

/** On the real tool, or on pages that we wrote. */
export type Ground = 'tool' | 'samples';

/** What a door's tests showed. The proofs hold as long as the door is the one that was tried. */
export interface SeenDoor {
  readonly digest: string;
  readonly on: Ground;
  /** Proof to the test that gave it. */
  readonly proofs: Readonly<Partial<Record<Proof, string>>>;
}

export type SeenDoors = Readonly<Record<string, SeenDoor>>;

/** What a test's annotation of this type says: host, door as in {@link doorKey}, ground, proofs. */
export const ANNOTATION = 'door';

export interface Claim {
  readonly host: string;
  readonly door: string;
  readonly on: Ground;
  readonly proofs: readonly Proof[];
}

/** An annotation for a test that proves something of a door. */
export const proves = (
  host: string,
  door: string,
  on: Ground,
  ...proofs: readonly Proof[]
): { type: string; description: string } => ({
  type: ANNOTATION,
  description: JSON.stringify({ host, door, on, proofs } satisfies Claim),
});

/** A door of a profile, with its page; a door of every page has none, nor has an open one. */
export interface KnownDoor {
  readonly key: string;
  readonly page?: PageProfile;
  readonly door: Door | OpenDoor;
}

/** How a door is named in records: `page/door`, `door` for one of every page, `open:door`. */
export const doorKey = (page: string | undefined, door: string): string =>
  page === undefined ? door : `${page}/${door}`;
export const openKey = (door: string): string => `open:${door}`;

/** All doors of a profile, in its order. */
export const doorsOf = (profile: HostProfile): KnownDoor[] => [
  ...profile.pages.flatMap((page) =>
    page.doors.map((door) => ({ key: doorKey(page.id, door.id), page, door })),
  ),
  ...(profile.doors ?? []).map((door) => ({ key: door.id, door })),
  ...(profile.open ?? []).map((door) => ({ key: openKey(door.id), door })),
];

/** What a door is without where we know it from. */
const bare = (value: unknown): string =>
  JSON.stringify(value, (key, inner: unknown) =>
    ['source', 'confidence', 'examples', 'not', 'about', 'via'].includes(key) ? undefined : inner,
  );

/** Tells a door from what it was: itself, and how its page is read; not its past, nor whose the case is. */
export function digestOf({ page, door }: KnownDoor): string {
  const { doors: _, history: __, user: ___, owner: ____, ...reading } = page ?? { doors: [] };
  return createHash('sha256')
    .update(bare([door, reading]))
    .digest('hex')
    .slice(0, 12);
}

const HOSTS = resolve(import.meta.dirname, '../../../lib/hosts');

export const recordPath = (host: string): string => join(HOSTS, host, 'doors.json');

export const readProfile = (host: string): HostProfile =>
  JSON.parse(readFileSync(join(HOSTS, host, 'profile.json'), 'utf8')) as HostProfile;

export function readRecord(host: string): SeenDoors {
  const path = recordPath(host);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as SeenDoors) : {};
}
