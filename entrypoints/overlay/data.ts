import type { Answer, GuardState, PageMessage } from '../../lib/case/messages.ts';
import { type OverlayData, storageKeys } from '../../lib/hosts/site.ts';
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
  readonly folded: boolean;
}

/** @param changed called whenever what `site` gives has become another */
export async function load(changed: () => void): Promise<Start> {
  const [site, folded] = [storageKeys.overlay(origin), storageKeys.folded(origin)];
  const { local } = extension.storage;
  const found = await local.get([site, folded, storageKeys.texts]);
  local.onChanged.addListener((changes) => {
    if (!changes[site]) return;
    found[site] = changes[site].newValue;
    changed();
  });
  return {
    folded: found[folded] === true,
    site() {
      const data = found[site] as OverlayData<PackedPolicy> | undefined;
      const texts = found[storageKeys.texts] as Readonly<Record<string, string>> | undefined;
      return data?.version === 2 && texts ? { ...data, t: fileTranslate(texts) } : null;
    },
  };
}

export function saveFolded(folded: boolean): void {
  if (isAlive())
    void extension.storage.local.set({ [storageKeys.folded(origin)]: folded }).catch(() => undefined);
}

/** A verification: the value that was checked, and when. */
export type Verified = Readonly<Record<string, { readonly value: string; readonly at: string }>>;

export async function loadVerified(caseKey: string): Promise<Verified> {
  const key = storageKeys.verified(origin, caseKey);
  const value = (await extension.storage.local.get(key))[key];
  return typeof value === 'object' && value !== null ? (value as Verified) : {};
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
