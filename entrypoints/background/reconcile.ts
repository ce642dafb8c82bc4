import type { Effective, EffectiveSite } from '../../lib/distribution/effective.ts';
import { storageKeys } from '../../lib/hosts/site.ts';
import type { HostProfile } from '../../lib/hosts/types.ts';
import { permissionFor } from '../../lib/platform/origins.ts';
import type { Platform, RegisteredScript } from '../../lib/platform/types.ts';
import { type AnyProblem, type SiteData, siteData } from './site-data.ts';

/** Storage key of what the last reconciliation found, for the options page. */
export const REPORT = 'report';

export interface Report {
  readonly problems: readonly AnyProblem[];
  /** Origins whose scripts are registered. */
  readonly guarded: readonly string[];
}

const PREFIXES = [storageKeys.detector(''), storageKeys.overlay('')] as const;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function wantedScripts(sites: readonly SiteData[]): RegisteredScript[] {
  const patterns = (list: readonly SiteData[]) =>
    [...new Set(list.map((site) => permissionFor(site.origin)))].sort();
  const inPage = sites.filter((site) => site.pageWorld);
  const scripts: RegisteredScript[] = [
    { id: 'detector', file: 'detector.js', matches: patterns(sites), world: 'ISOLATED' },
    { id: 'interceptor', file: 'interceptor.js', matches: patterns(inPage), world: 'MAIN' },
  ];
  return scripts.filter((script) => script.matches.length > 0);
}

/** Brings the registered scripts to what is wanted, with as few calls as can be. */
async function register(platform: Platform, wanted: readonly RegisteredScript[]): Promise<void> {
  const known = await platform.scripts.registered();
  const find = (id: string) => known.find((script) => script.id === id);
  const surplus = known.filter((script) => !wanted.some((one) => one.id === script.id));
  const fresh = wanted.filter((script) => !find(script.id));
  const changed = wanted.filter((script) => {
    const before = find(script.id);
    return before !== undefined && !same({ ...before, matches: [...before.matches].sort() }, script);
  });
  if (surplus.length > 0) await platform.scripts.unregister(surplus.map((script) => script.id));
  if (fresh.length > 0) await platform.scripts.register(fresh);
  if (changed.length > 0) await platform.scripts.update(changed);
}

function wantedItems(sites: readonly SiteData[]): Map<string, unknown> {
  const items = new Map<string, unknown>();
  for (const site of sites) {
    items.set(storageKeys.detector(site.origin), site.detector);
    items.set(storageKeys.overlay(site.origin), site.overlay);
  }
  return items;
}

/** Writes the sites' values in one go and removes those of sites that are no more. Returns the origins that are new. */
async function writeItems(platform: Platform, sites: readonly SiteData[], report: Report): Promise<string[]> {
  const stored = await platform.local.get(null);
  const wanted = wantedItems(sites).set(REPORT, report);
  const gone = Object.keys(stored).filter(
    (key) => PREFIXES.some((prefix) => key.startsWith(prefix)) && !wanted.has(key),
  );
  const changed = [...wanted].filter(([key, value]) => !same(stored[key], value));
  if (changed.length > 0) await platform.local.set(Object.fromEntries(changed));
  if (gone.length > 0) await platform.local.remove(gone);
  return sites.map((site) => site.origin).filter((origin) => !(storageKeys.detector(origin) in stored));
}

async function isGranted(platform: Platform, site: EffectiveSite): Promise<boolean> {
  return site.enabled && (await platform.permissions.has(permissionFor(site.origin)));
}

/**
 * Makes the browser match what is in force: which scripts are registered, and what they find in storage. A site counts
 * while it is enabled and its permission stands. Returns the sites that are on, and those that were not before.
 */
export async function reconcile(
  platform: Platform,
  inForce: Effective,
  profiles: ReadonlyMap<string, HostProfile>,
): Promise<{ sites: readonly SiteData[]; fresh: readonly SiteData[] }> {
  const sites: SiteData[] = [];
  const problems: AnyProblem[] = [...inForce.problems];
  for (const site of inForce.sites) {
    const built = siteData(site, inForce, profiles);
    if (site.enabled) problems.push(...built.problems);
    if (built.data && (await isGranted(platform, site))) sites.push(built.data);
  }
  const guarded = sites.map((site) => site.origin);
  const fresh = await writeItems(platform, sites, { problems, guarded });
  await register(platform, wantedScripts(sites));
  return { sites, fresh: sites.filter((site) => fresh.includes(site.origin)) };
}
