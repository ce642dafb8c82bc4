import { permissionFor } from '../../lib/platform/origins.ts';
import type { Platform, Target } from '../../lib/platform/types.ts';
import type { SiteData } from './site-data.ts';

/** The page went away, or is one that no extension may touch: nothing is lost, since nothing is there to guard. */
const GONE =
  /no (?:tab|frame|document) with id|(?:tab|frame|document).*(?:closed|removed|not found)|cannot be scripted|cannot access|missing host permission|error page|message manager disconnected|actor .* destroyed/i;

/** Injects a script; a document that is gone is no error. */
export async function tryInject(
  platform: Platform,
  target: Target,
  file: string,
  world: 'ISOLATED' | 'MAIN',
): Promise<void> {
  try {
    await platform.scripts.inject(target, file, world);
  } catch (error) {
    if (!GONE.test(String(error))) throw error;
  }
}

const originOf = (url: string | undefined): string | undefined =>
  url !== undefined && URL.canParse(url) ? new URL(url).origin : undefined;

/** Brings the guard into tabs that are open already. The page itself is never reloaded by us. */
export async function injectOpenTabs(platform: Platform, sites: readonly SiteData[]): Promise<void> {
  if (sites.length === 0) return;
  const byOrigin = new Map(sites.map((site) => [site.origin, site]));
  const tabs = await platform.tabs.matching([...new Set(sites.map((site) => permissionFor(site.origin)))]);
  for (const tab of tabs) {
    const pageWorld = byOrigin.get(originOf(tab.url) ?? '')?.pageWorld ?? false;
    await tryInject(platform, { tabId: tab.id }, 'detector.js', 'ISOLATED');
    if (pageWorld) await tryInject(platform, { tabId: tab.id }, 'interceptor.js', 'MAIN');
  }
}
