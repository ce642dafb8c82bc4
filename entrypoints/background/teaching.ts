import { z } from 'zod';
import type { PageMessage } from '../../lib/case/messages.ts';
import type { Effective } from '../../lib/distribution/effective.ts';
import { profileSchema } from '../../lib/hosts/schema.ts';
import type { HostProfile } from '../../lib/hosts/types.ts';
import { permissionFor } from '../../lib/platform/origins.ts';
import type { Platform, RegisteredScript } from '../../lib/platform/types.ts';
import { recordingKey } from '../../lib/recorder/types.ts';
import type { Store } from '../../lib/store/index.ts';
import { withImported } from '../../lib/store/library.ts';
import { originSchema, withSite } from '../../lib/store/settings.ts';
import { inForce, type Shipped } from './in-force.ts';
import { injectTabs, type Script } from './inject.ts';

const PREFIX = recordingKey('');

/** A site that somebody is teaching, and the tab where it was begun. */
interface Teaching {
  readonly origin: string;
  readonly tab: number;
}

/** What a site may say only while somebody teaches it, and then nothing else on that account. */
export const OF_TEACHING: readonly string[] = ['taught', 'giveUp'];

interface Parts {
  readonly platform: Platform;
  readonly store: Store;
  readonly shipped: Shipped;
  /** ISO 8601 instant. */
  readonly now: string;
}

/** The sites that are being taught, as far as the browser lets us in. */
export async function taughtNow(platform: Platform): Promise<Teaching[]> {
  const items = await platform.local.get(null);
  const found = Object.entries(items).flatMap(([key, draft]): Teaching[] => {
    const origin = originSchema.safeParse(key.startsWith(PREFIX) ? key.slice(PREFIX.length) : '');
    const tab = (draft as { tab?: unknown } | null)?.tab;
    return origin.success ? [{ origin: origin.data, tab: typeof tab === 'number' ? tab : -1 }] : [];
  });
  const granted = await Promise.all(
    found.map(({ origin }) => platform.permissions.has(permissionFor(origin)).catch(() => false)),
  );
  return found.filter((_, at) => granted[at]);
}

/** Scripts for sites that are being taught: on every page, since teaching goes on from case to case. */
export const recorderScripts = (taught: readonly Teaching[]): RegisteredScript[] =>
  taught.flatMap(({ origin }): RegisteredScript[] => {
    const pattern = permissionFor(origin);
    return [
      { id: `recorder ${pattern}`, file: 'recorder.js', matches: [pattern], world: 'ISOLATED' },
      { id: `witness ${pattern}`, file: 'witness.js', matches: [pattern], world: 'MAIN' },
    ];
  });

const RECORDER: readonly Script[] = [
  ['recorder.js', 'ISOLATED'],
  ['witness.js', 'MAIN'],
];

/**
 * Brings the recorder into the tabs where teaching was begun; where it is already, it leaves itself alone.
 * @returns why it failed in some of them
 */
export async function injectRecorders(platform: Platform): Promise<readonly unknown[]> {
  const tabs = (await taughtNow(platform)).filter(({ tab }) => tab >= 0);
  return injectTabs(
    platform,
    tabs.map(({ tab }) => ({ id: tab, scripts: RECORDER })),
  );
}

/** True while somebody teaches the site, put away for later or not. */
export const isTeaching = async (platform: Platform, origin: string): Promise<boolean> =>
  recordingKey(origin) in (await platform.local.get(recordingKey(origin)));

type Taught = Extract<PageMessage, { type: 'taught' }>;

/** A free id: one's own profile of this very site may be taught anew, any other, and the team's, is left alone. */
function freeId(wanted: string, host: string, { profiles, profileOrigins }: Effective): string {
  const isFree = (id: string): boolean => {
    const sites = profiles.get(id)?.sites ?? [];
    const own = profileOrigins.get(id)?.origin === 'imported' && sites.length === 1 && sites[0] === host;
    return own || !profiles.has(id);
  };
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? wanted : `${wanted}-${count}`;
    if (isFree(id)) return id;
  }
}

/** How a site's cases are judged: as before if it was taught anew in part, else by the policy that was chosen. */
async function bindingsFor(platform: Platform, now: Effective, origin: string, policy: string) {
  const key = recordingKey(origin);
  const draft = (await platform.local.get(key))[key] as { base?: unknown } | undefined;
  const known = now.sites.find((site) => site.origin === origin)?.bindings ?? [];
  return draft?.base !== undefined && known.length > 0 ? known : [{ policy }];
}

/**
 * Keeps what was taught and turns the site on with it. The page's process can speak as our script: so the profile is
 * checked like any other, holds for that site alone, and is never one that ships.
 * @throws if the profile does not stand
 */
async function save(
  { platform, store, shipped, now }: Parts,
  origin: string,
  { profile: raw, policy }: Taught,
) {
  const effective = await inForce(platform, store, shipped);
  const checked = profileSchema.safeParse(raw);
  if (!checked.success) throw new Error(z.prettifyError(checked.error));
  const { hostname } = new URL(origin);
  const wanted = checked.data.id.startsWith('own-') ? checked.data.id : `own-${checked.data.id}`.slice(0, 60);
  const id = freeId(wanted, hostname, effective);
  const bindings = await bindingsFor(platform, effective, origin, policy);
  const document: HostProfile = { ...checked.data, id, sites: [hostname], confidence: 'unverified' };
  const text = `${JSON.stringify(document, null, 2)}\n`;
  await store.library.update((library) =>
    withImported(library, 'profiles', { id, file: `${id}.json`, text, document, added: now }),
  );
  await store.settings.update((settings) =>
    withSite(settings, { origin, profile: id, enabled: true, bindings }),
  );
}

/**
 * Keeps what was taught, or nothing, and ends the teaching of a site.
 * @throws if what was taught does not stand: then it goes on
 */
export async function endTeaching(
  parts: Parts,
  origin: string,
  message: Taught | { type: 'giveUp' },
): Promise<void> {
  if (message.type === 'taught') await save(parts, origin, message);
  await parts.platform.local.remove(recordingKey(origin));
}
