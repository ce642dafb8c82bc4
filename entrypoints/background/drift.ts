import type { DriftMemory } from '../../lib/case/drift.ts';
import type { PageMessage } from '../../lib/case/messages.ts';
import { type DetectorData, storageKeys } from '../../lib/hosts/site.ts';
import type { Platform, Target } from '../../lib/platform/types.ts';
import type { Store } from '../../lib/store/index.ts';
import { tryInject } from './inject.ts';

/** A page of the profile that a site has; undefined if it has no such page. */
async function placeOf(platform: Platform, origin: string, page: string) {
  const key = storageKeys.detector(origin);
  const data = (await platform.local.get(key))[key] as DetectorData | undefined;
  const known = data?.pages.find((one) => one.page === page);
  return known && { origin, page, profile: known.profile };
}

interface Parts {
  readonly platform: Platform;
  readonly store: Store;
}

/** Takes note of what a page says of itself. @throws if its site's profile has no such page */
export async function noteDrift(
  { platform, store }: Parts,
  origin: string,
  { page, code, mark }: Extract<PageMessage, { type: 'drift' }>,
): Promise<DriftMemory> {
  const place = await placeOf(platform, origin, page);
  if (!place) throw new Error(`no page ${page}`);
  return store.drift.note(place, code, mark);
}

/**
 * The address is a page's, and nothing of it is there: where it once was, somebody looks why. Elsewhere an address may just
 * look like one.
 */
export async function lookAtAbsent(
  { platform, store }: Parts,
  origin: string,
  page: string,
  target: Target,
): Promise<void> {
  const place = await placeOf(platform, origin, page);
  if (place && (await store.drift.recall(place)).worked !== undefined)
    await tryInject(platform, target, 'drift.js', 'ISOLATED');
}
