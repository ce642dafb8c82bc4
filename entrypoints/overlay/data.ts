import type { Answer, Carried, GuardState, PageMessage } from '../../lib/case/messages.ts';
import { type OverlayData, storageKeys, unpacked } from '../../lib/hosts/site.ts';
import { fileTranslate } from '../../lib/i18n/file.ts';
import type { Translate } from '../../lib/i18n/text.ts';
import type { PackedPolicy } from '../../lib/policy/compile.ts';

/** The bare browser object: this script runs in host pages and carries no polyfill. */
export const extension: typeof chrome =
  (globalThis as { browser?: typeof chrome }).browser ?? globalThis.chrome;

/** True until the extension was updated, reloaded or removed under this page. */
export const isAlive = (): boolean => extension.runtime?.id !== undefined;

/** What the background compiled for this origin, and the panel's texts. */
export interface SiteData extends OverlayData<PackedPolicy> {
  readonly t: Translate;
}

const { origin } = location;

/** What this document starts with, in one question to the storage. */
export interface Start {
  /** Null if there is none, or one of another make. */
  site(): SiteData | null;
  /** Whether the person last folded the panel on this site. */
  folded: boolean;
  /** What the page before had to say; taken away by whoever says it. */
  carried: Carried | undefined;
}

/** @param changed called whenever what `site` gives has become another */
export async function load(changed: () => void): Promise<Start> {
  const site = storageKeys.overlay(origin);
  const folded = storageKeys.folded(origin);
  const carried = storageKeys.carried(origin);
  const { local } = extension.storage;
  const found = await local.get([site, folded, storageKeys.texts, carried]);
  local.onChanged.addListener((changes) => {
    if (!changes[site]) return;
    found[site] = changes[site].newValue;
    changed();
  });
  return {
    folded: !!found[folded],
    carried: found[carried] as Carried | undefined,
    site() {
      const data = unpacked<OverlayData<PackedPolicy>>(found[site]);
      const texts = unpacked<Readonly<Record<string, string>>>(found[storageKeys.texts]);
      return data?.version === 3 && texts ? { ...data, t: fileTranslate(texts) } : null;
    },
  };
}

/** Remembers for the site whether the panel is folded. What can’t be remembered is no trouble. */
export function saveFolded(folded: boolean): void {
  if (isAlive())
    void extension.storage.local.set({ [storageKeys.folded(origin)]: folded }).catch(() => undefined);
}

/** A verification: the value that was checked, and when. */
export type Verified = Readonly<Record<string, { readonly value: string; readonly at: string }>>;

/** Nothing: one for all, so that nothing after nothing is no change. */
export const UNVERIFIED: Verified = {};

/** What was verified of a case, by field; nothing if it was not. */
export async function loadVerified(caseKey: string): Promise<Verified> {
  const key = storageKeys.verified(origin, caseKey);
  // Written by the background alone, which validates it.
  return ((await extension.storage.local.get(key))[key] as Verified | undefined) ?? UNVERIFIED;
}

/**
 * Tells the background; the worker may be asleep or gone, and the page goes on in any case.
 * @returns its answer, if there is one
 */
export async function tell(message: PageMessage): Promise<Answer | undefined> {
  try {
    return await extension.runtime.sendMessage(message);
  } catch {
    // Nobody hears it: without an extension, there is nothing to send with.
  }
}

export const tellState = (state: GuardState): Promise<Answer | undefined> => tell({ type: 'state', state });
