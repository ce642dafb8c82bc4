import { z } from 'zod';
import { DRIFT_CODES, type DriftCode, type DriftMemory } from '../case/drift.ts';
import type { Platform } from '../platform/types.ts';

const KEY = 'drift';
/** Pages remembered; the one that was heard of longest ago goes first. */
export const DRIFT_PAGES = 200;
/** Things remembered of one page: several addresses, several words. */
const SEEN = 8;
/** A page that works is noted anew after this time, in milliseconds: not with every case that is opened. */
const FRESH_MS = 3_600_000;

const instant = z.iso.datetime({ offset: true });
const seenSchema = z.object({
  code: z.enum(DRIFT_CODES),
  mark: z.string().max(8).optional(),
  since: instant,
});
const pageSchema = z.object({
  origin: z.string().max(300),
  profile: z.string().max(200),
  page: z.string().max(200),
  worked: instant.optional(),
  seen: z.array(seenSchema).max(SEEN),
});
type Page = z.infer<typeof pageSchema>;
const storedSchema = z.object({ version: z.literal(1), pages: z.array(z.unknown()) });

/** A page of a profile on a site. */
export interface DriftPlace {
  readonly origin: string;
  readonly profile: string;
  readonly page: string;
}

const isAt = (place: DriftPlace) => (page: DriftPlace) =>
  page.origin === place.origin && page.profile === place.profile && page.page === place.page;

const memoryOf = ({ worked, seen }: Page, code: DriftCode | null, mark?: string): DriftMemory => {
  const same = seen.filter((one) => one.code === code);
  const since = (same.find((one) => one.mark === mark) ?? same[0])?.since;
  return {
    ...(worked === undefined ? {} : { worked }),
    ...(since === undefined ? {} : { since }),
    count: same.length,
  };
};

/** What a page is after it was seen to match: nothing stands against it but words that are known to nobody. */
function matched(page: Page, now: string): Page {
  const isFresh = page.worked !== undefined && Date.parse(now) - Date.parse(page.worked) < FRESH_MS;
  const seen = page.seen.filter(({ code }) => code === 'driftLabel');
  return isFresh && seen.length === page.seen.length ? page : { ...page, worked: now, seen };
}

function drifted(page: Page, code: DriftCode, mark: string | undefined, now: string): Page {
  if (page.seen.some((one) => one.code === code && one.mark === mark)) return page;
  const seen = [...page.seen, { code, since: now, ...(mark === undefined ? {} : { mark }) }];
  return { ...page, seen: seen.slice(-SEEN) };
}

/**
 * When the pages of each site last matched their profile, and since when they do not. What does not validate counts as
 * never seen: it is a memory, nobody's setting.
 */
export function driftStore(platform: Platform, now: () => string) {
  const load = async (): Promise<Page[]> => {
    const stored = storedSchema.safeParse((await platform.local.get(KEY))[KEY]);
    const pages = stored.success ? stored.data.pages : [];
    return pages.flatMap((raw) => pageSchema.safeParse(raw).data ?? []);
  };
  const find = (pages: readonly Page[], place: DriftPlace): Page =>
    pages.find(isAt(place)) ?? { ...place, seen: [] };
  return {
    /** What is remembered of a page. */
    recall: async (place: DriftPlace): Promise<DriftMemory> => memoryOf(find(await load(), place), null),
    /**
     * Takes note that a page matches (`code` null), or does not.
     * @param mark tells apart what may be several things: addresses, words
     */
    note: (place: DriftPlace, code: DriftCode | null, mark?: string): Promise<DriftMemory> =>
      platform.lock(KEY, async () => {
        const pages = await load();
        const before = find(pages, place);
        const page = code === null ? matched(before, now()) : drifted(before, code, mark, now());
        if (page !== before) {
          const others = pages.filter((one) => !isAt(place)(one));
          await platform.local.set({ [KEY]: { version: 1, pages: [...others, page].slice(-DRIFT_PAGES) } });
        }
        return memoryOf(page, code, mark);
      }),
  };
}
