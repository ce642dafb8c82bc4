import { z } from 'zod';
import type { Platform } from '../platform/types.ts';

const PREFIX = 'verified:';
/** Words given longer ago than this are forgotten. */
const KEPT_DAYS = 180;

const verifiedSchema = z.record(
  z.string(),
  z.strictObject({ value: z.string(), at: z.iso.datetime({ offset: true }) }),
);
/** Per field id: the value that was checked, as text, and when. A changed value voids it; readers compare. */
export type Verified = z.infer<typeof verifiedSchema>;

/** Storage key of one case's verifications; as in `storageKeys.verified` of `lib/hosts/site.ts`. */
const verifiedKey = (origin: string, key: string): string => `${PREFIX}${origin}:${key}`;

/** What does not validate counts as not verified: a word that can't be read is none. */
const check = (raw: unknown): Verified => {
  const parsed = verifiedSchema.safeParse(raw);
  return parsed.success ? parsed.data : {};
};

const newest = (verified: Verified): string =>
  Object.values(verified)
    .map((word) => word.at)
    .sort()
    .at(-1) ?? '';

/** Agents' words that fields were checked, per case. */
export function verifiedStore(platform: Platform, now: () => string) {
  return {
    read: async (origin: string, key: string): Promise<Verified> => {
      const name = verifiedKey(origin, key);
      return check((await platform.local.get(name))[name]);
    },
    /** `value: null` takes the word back. */
    set: (origin: string, key: string, field: string, value: string | null): Promise<void> =>
      platform.lock(PREFIX, async () => {
        const name = verifiedKey(origin, key);
        const words = { ...check((await platform.local.get(name))[name]) };
        if (value === null) delete words[field];
        else words[field] = { value, at: now() };
        if (Object.keys(words).length === 0) await platform.local.remove(name);
        else await platform.local.set({ [name]: words });
      }),
    /** Forgets words that nobody will ask for any more. */
    prune: (): Promise<void> =>
      platform.lock(PREFIX, async () => {
        const limit = new Date(Date.parse(now()) - KEPT_DAYS * 86_400_000).toISOString();
        const items = Object.entries(await platform.local.get(null));
        const old = items.filter(([key, raw]) => key.startsWith(PREFIX) && newest(check(raw)) < limit);
        if (old.length > 0) await platform.local.remove(old.map(([key]) => key));
      }),
  };
}
