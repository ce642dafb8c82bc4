import { z } from 'zod';
import type { Items, Platform } from '../platform/types.ts';

/** Storage key of the list. */
export const SET_ASIDE = 'setAside';

/** A stored value, or a part of one, that did not validate. */
export interface SetAside {
  readonly id: string;
  /** ISO 8601 instant at which it was found. */
  readonly at: string;
  /** Key of the storage entry it came from. */
  readonly key: string;
  /** Part of the value: `''` all of it, `name` a property, `name[]` an item of a list. */
  readonly part: string;
  readonly raw: unknown;
  readonly error: string;
}

const entry = z.object({
  id: z.string(),
  at: z.string(),
  key: z.string(),
  part: z.string(),
  raw: z.unknown(),
  error: z.string(),
});

/** A bad part of a value, before it is put on the list. */
export type BadPart = Pick<SetAside, 'part' | 'raw' | 'error'>;

/** Reads the list; an entry that is damaged itself is kept as a raw value of unknown origin. */
export function readSetAside(items: Items, at: string): SetAside[] {
  const stored = items[SET_ASIDE];
  if (stored === undefined) return [];
  const list = Array.isArray(stored) ? stored : [stored];
  return list.map((raw, index) => {
    const good = entry.safeParse(raw);
    if (good.success) return good.data as SetAside;
    return { id: `${at}-${index}`, at, key: SET_ASIDE, part: '', raw, error: z.prettifyError(good.error) };
  });
}

/** The storage items that put bad parts of several entries on the list. Call it under the list's lock. */
export async function withAllSetAside(
  platform: Platform,
  bad: readonly (BadPart & Pick<SetAside, 'key'>)[],
  at: string,
): Promise<Items> {
  if (bad.length === 0) return {};
  const list = readSetAside(await platform.local.get(SET_ASIDE), at);
  const added = bad.map((part) => ({ id: crypto.randomUUID(), at, ...part }));
  return { [SET_ASIDE]: [...list, ...added] };
}

/** The same of one entry, by its storage key. */
export const withSetAside = (
  platform: Platform,
  key: string,
  bad: readonly BadPart[],
  at: string,
): Promise<Items> =>
  withAllSetAside(
    platform,
    bad.map((part) => ({ key, ...part })),
    at,
  );

/** Takes an entry off the list. */
export async function discardSetAside(platform: Platform, id: string): Promise<void> {
  await platform.lock(SET_ASIDE, async () => {
    const list = readSetAside(await platform.local.get(SET_ASIDE), new Date(0).toISOString());
    await platform.local.set({ [SET_ASIDE]: list.filter((one) => one.id !== id) });
  });
}
