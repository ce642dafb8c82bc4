import type { Effective, EffectiveSite } from '../../lib/distribution/effective.ts';
import { storageKeys } from '../../lib/hosts/site.ts';
import { pageTexts } from '../../lib/i18n/page-texts.ts';
import type { Translate } from '../../lib/i18n/text.ts';
import { permissionFor } from '../../lib/platform/origins.ts';
import type { Platform, RegisteredScript, World } from '../../lib/platform/types.ts';
import { type AnyProblem, type SiteData, type SiteProblem, siteData } from './site-data.ts';
import { recorderScripts, taughtNow } from './teaching.ts';

/** Storage key of what the last reconciliation found, for the options page. */
export const REPORT = 'report';

export interface Report {
  readonly problems: readonly AnyProblem[];
  /** Origins whose scripts are registered. */
  readonly guarded: readonly string[];
}

const PREFIXES = [storageKeys.detector(''), storageKeys.overlay(''), storageKeys.texts] as const;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** One script per host and world, so that a host that the browser refuses takes no other along. */
function wantedScripts(sites: readonly SiteData[]): RegisteredScript[] {
  const scripts = new Map<string, RegisteredScript>();
  const want = (name: string, world: World, origin: string) => {
    const pattern = permissionFor(origin);
    const id = `${name} ${pattern}`;
    scripts.set(id, { id, file: `${name}.js`, matches: [pattern], world });
  };
  for (const { origin, pageWorld } of sites) {
    want('detector', 'ISOLATED', origin);
    if (pageWorld) want('interceptor', 'MAIN', origin);
  }
  return [...scripts.values()];
}

type Write = (scripts: readonly RegisteredScript[]) => Promise<void>;

/** All in one call; where the browser refuses that, one by one, and what is refused is told. */
async function tryAll(scripts: readonly RegisteredScript[], write: Write): Promise<SiteProblem[]> {
  if (scripts.length === 0) return [];
  try {
    await write(scripts);
    return [];
  } catch {
    const problems: SiteProblem[] = [];
    for (const script of scripts) {
      await write([script]).catch((error: unknown) =>
        problems.push({ code: 'refused', subject: script.matches.join(' '), message: String(error) }),
      );
    }
    return problems;
  }
}

/** Brings the registered scripts to what is wanted, with as few calls as can be. */
async function register(platform: Platform, wanted: readonly RegisteredScript[]): Promise<SiteProblem[]> {
  const known = await platform.scripts.registered();
  const surplus = known.filter((script) => !wanted.some((one) => one.id === script.id));
  const fresh = wanted.filter((script) => !known.some((one) => one.id === script.id));
  const changed = wanted.filter((script) => known.some((one) => one.id === script.id && !same(one, script)));
  if (surplus.length > 0) await platform.scripts.unregister(surplus.map((script) => script.id));
  return [
    ...(await tryAll(fresh, platform.scripts.register)),
    ...(await tryAll(changed, platform.scripts.update)),
  ];
}

function wantedItems(sites: readonly SiteData[], t: Translate): Map<string, unknown> {
  const items = new Map<string, unknown>(
    sites.length > 0 ? [[storageKeys.texts, JSON.stringify(pageTexts(t))]] : [],
  );
  for (const site of sites) {
    items.set(storageKeys.detector(site.origin), site.detector);
    items.set(storageKeys.overlay(site.origin), JSON.stringify(site.overlay));
  }
  return items;
}

/** Writes the sites' values in one go and removes those of sites that are no more. Returns the origins that are new. */
async function writeItems(platform: Platform, sites: readonly SiteData[], t: Translate): Promise<string[]> {
  const stored = await platform.local.get(null);
  const wanted = wantedItems(sites, t);
  const gone = Object.keys(stored).filter(
    (key) => PREFIXES.some((prefix) => key.startsWith(prefix)) && !wanted.has(key),
  );
  const changed = [...wanted].filter(([key, value]) => !same(stored[key], value));
  if (changed.length > 0) await platform.local.set(Object.fromEntries(changed));
  if (gone.length > 0) await platform.local.remove(gone);
  return sites.map((site) => site.origin).filter((origin) => !(storageKeys.detector(origin) in stored));
}

async function isGranted(platform: Platform, site: EffectiveSite): Promise<boolean> {
  // A pattern that the browser does not take is one that it has not granted.
  return site.enabled && (await platform.permissions.has(permissionFor(site.origin)).catch(() => false));
}

/**
 * Makes the browser match what is in force: which scripts are registered, and what they find in storage. A site counts
 * while it is enabled and its permission stands. Returns the sites that are on, those that were not before, and what it reported.
 */
export async function reconcile(
  platform: Platform,
  inForce: Effective,
  t: Translate,
): Promise<{ sites: readonly SiteData[]; fresh: readonly SiteData[]; report: Report }> {
  const sites: SiteData[] = [];
  const problems: AnyProblem[] = [...inForce.problems];
  for (const site of inForce.sites) {
    const built = siteData(site, inForce);
    if (site.enabled) problems.push(...built.problems);
    if (built.data && (await isGranted(platform, site))) sites.push(built.data);
  }
  // First what the scripts look for, then the scripts.
  const fresh = await writeItems(platform, sites, t);
  problems.push(
    ...(await register(platform, [...wantedScripts(sites), ...recorderScripts(await taughtNow(platform))])),
  );
  const report: Report = { problems, guarded: sites.map((site) => site.origin) };
  await writeReport(platform, report);
  return { sites, fresh: sites.filter((site) => fresh.includes(site.origin)), report };
}

/** Failures as a report tells of them. */
export const failedBy = (errors: readonly unknown[]): SiteProblem[] =>
  [...new Set(errors.map(String))].map((message) => ({ code: 'failed', subject: '', message }));

/** Written last: who waits for it finds everything done. */
export async function writeReport(platform: Platform, report: Report): Promise<void> {
  const before = (await platform.local.get(REPORT))[REPORT];
  if (!same(before, report)) await platform.local.set({ [REPORT]: report });
}
