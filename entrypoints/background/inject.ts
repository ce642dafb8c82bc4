import { PORT } from '../../lib/guard/types.ts';
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

/**
 * How long the tabs may keep everything else waiting, in milliseconds. One that hangs, or that the browser has frozen, gets
 * its scripts when it goes on.
 */
export const PATIENCE_MS = 3000;

/** Waits for all of it, but not for ever. @returns why some of it failed */
async function withPatience(works: readonly Promise<void>[]): Promise<readonly unknown[]> {
  const failures: unknown[] = [];
  const all = works.map((work) => work.catch((error: unknown) => void failures.push(error)));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([Promise.all(all), late]);
  clearTimeout(timer);
  return failures;
}

/** A script of ours, and the world where it works. */
export type Script = readonly [file: string, world: 'ISOLATED' | 'MAIN'];

/**
 * Injects scripts into every frame of tabs, one after the other. Of several tabs none waits for another.
 * @param anew what a former load of the extension left there goes first
 */
export const injectTabs = (
  platform: Platform,
  tabs: readonly { readonly id: number; readonly scripts: readonly Script[] }[],
  anew = false,
): Promise<readonly unknown[]> =>
  withPatience(
    tabs.map(async ({ id, scripts }) => {
      // Where that fails, so does what follows.
      if (anew) await platform.scripts.sweep(id, PORT).catch(() => undefined);
      for (const [file, world] of scripts) await tryInject(platform, { tabId: id }, file, world);
    }),
  );

/**
 * Brings the guard into tabs that are open already. The page itself is never reloaded by us.
 * @param anew they may hold what a former load of the extension left
 * @returns why it failed in some of them
 */
export async function injectOpenTabs(
  platform: Platform,
  sites: readonly SiteData[],
  anew: boolean,
): Promise<readonly unknown[]> {
  if (sites.length === 0) return [];
  const byOrigin = new Map(sites.map((site) => [site.origin, site]));
  const tabs = await platform.tabs.matching([...new Set(sites.map((site) => permissionFor(site.origin)))]);
  const scriptsFor = (url: string | undefined): readonly Script[] => {
    const pageWorld = byOrigin.get(originOf(url) ?? '')?.pageWorld ?? false;
    return [['detector.js', 'ISOLATED'], ...(pageWorld ? ([['interceptor.js', 'MAIN']] as const) : [])];
  };
  return injectTabs(
    platform,
    tabs.map(({ id, url }) => ({ id, scripts: scriptsFor(url) })),
    anew,
  );
}
