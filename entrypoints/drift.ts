import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { DriftMemory } from '../lib/case/drift.ts';
import type { PageMessage } from '../lib/case/messages.ts';
import type { Drift } from '../lib/hosts/drift.ts';
import { driftReport, keepReport, markOf } from '../lib/hosts/drift-report.ts';
import { isExcused } from '../lib/hosts/drift-signs.ts';
import { query } from '../lib/hosts/query.ts';
import { type OverlayData, storageKeys, unpacked } from '../lib/hosts/site.ts';
import type { HostProfile, PageProfile } from '../lib/hosts/types.ts';
import { type Captures, matchAny } from '../lib/hosts/url.ts';

const extension: typeof chrome = (globalThis as { browser?: typeof chrome }).browser ?? globalThis.chrome;

const send = (message: PageMessage): Promise<unknown> => extension.runtime.sendMessage(message);

/** On how many addresses a page must be missing before it counts: one may have been deleted, or be nobody's business. */
const ADDRESSES = 2;

/** How long a page may take to draw itself once it is looked at, in milliseconds. */
const DRAWS_MS = 10_000;

interface Missing {
  readonly page: PageProfile;
  readonly captures: Captures;
}

/** The page that should be here by its address; null if one of the profile is. */
function missingOf({ pages }: HostProfile): Missing | null {
  const near = pages.flatMap((page): Missing[] => {
    const captures = matchAny(page.url, location.href);
    return captures ? [{ page, captures }] : [];
  });
  return near.some(({ page }) => query(document, page.present)) ? null : (near[0] ?? null);
}

/** What was said of this address does not hold for the next one. */
function untilElsewhere(over: () => void): void {
  const { href } = location;
  const timer = setInterval(() => {
    if (document.hidden || location.href === href) return;
    clearInterval(timer);
    over();
  }, 1000);
}

async function tell(profile: HostProfile, { page, captures }: Missing): Promise<void> {
  const drift: Drift = { code: 'driftAbsent', page: page.id, selector: page.present, count: 0 };
  const mark = markOf(location.pathname + location.search + location.hash);
  const { memory } = (await send({ type: 'drift', page: page.id, code: drift.code, mark })) as {
    memory?: DriftMemory;
  };
  if (!memory || memory.count < ADDRESSES) return;
  const { version } = extension.runtime.getManifest();
  keepReport(() => driftReport({ profile, page, captures, drift, extension: version, ...memory }));
  await send({ type: 'state', state: { on: false, why: drift.code } });
  untilElsewhere(() => {
    if (!extension.runtime?.id) return;
    void send({ type: 'state', state: { on: true }, instead: drift.code }).catch(() => undefined);
  });
}

/** Resolves at the next turn from hidden to shown, or back. */
const turned = (): Promise<unknown> =>
  new Promise((resolve) => document.addEventListener('visibilitychange', resolve, { once: true }));

/**
 * Resolves once somebody has looked at the page for as long as it may take to draw itself: one in a tab behind, or made
 * ready before anybody asks for it, may have put that off.
 */
async function looked(): Promise<void> {
  while (document.hidden) {
    await turned();
    await new Promise((resolve) => setTimeout(resolve, DRAWS_MS));
  }
}

/** Looks why nothing of a page is there whose address this is: put into such a frame by the background. Another address is looked at anew. */
export default defineUnlistedScript(async () => {
  const { href } = location;
  await looked();
  if (location.href !== href) return;
  const key = storageKeys.overlay(location.origin);
  const data = unpacked<OverlayData>((await extension.storage.local.get(key))[key]);
  const missing = data?.version === 3 ? missingOf(data.profile) : null;
  if (data && missing && !isExcused(missing.captures)) await tell(data.profile, missing);
});
