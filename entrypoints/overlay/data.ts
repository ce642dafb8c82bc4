import type { Decision, GuardState, PageMessage } from '../../lib/case/messages.ts';
import { type OverlayData, storageKeys } from '../../lib/hosts/site.ts';
import type { PolicyDocument } from '../../lib/policy/types.ts';

/** The bare browser object: this script runs in host pages and carries no polyfill. */
export const extension: typeof chrome =
  (globalThis as { browser?: typeof chrome }).browser ?? globalThis.chrome;

/** True until the extension was updated, reloaded or removed under this page. */
export const isAlive = (): boolean => {
  try {
    return extension.runtime?.id !== undefined;
  } catch {
    return false;
  }
};

export type SiteData = OverlayData<PolicyDocument>;

/** What the background compiled for this origin; null if there is none or it is of another make. */
export async function loadSite(origin: string): Promise<SiteData | null> {
  const key = storageKeys.overlay(origin);
  const value = (await extension.storage.local.get(key))[key] as SiteData | undefined;
  return value?.version === 1 && Array.isArray(value.bindings) ? value : null;
}

const foldedKey = () => `folded:${location.origin}`;

/** Whether the person last folded the panel on this site. */
export async function loadFolded(): Promise<boolean> {
  return (await extension.storage.local.get(foldedKey()))[foldedKey()] === true;
}

export function saveFolded(folded: boolean): void {
  if (isAlive()) void extension.storage.local.set({ [foldedKey()]: folded }).catch(() => undefined);
}

/** Calls back whenever what the background compiled for this origin changes. */
export function onSiteChange(origin: string, changed: (data: SiteData | null) => void): () => void {
  const key = storageKeys.overlay(origin);
  const listener = (changes: Record<string, chrome.storage.StorageChange>, area: string): void => {
    if (area === 'local' && key in changes) changed((changes[key]?.newValue as SiteData | undefined) ?? null);
  };
  extension.storage.onChanged.addListener(listener);
  return () => isAlive() && extension.storage.onChanged.removeListener(listener);
}

/** A verification: the value that was checked, and when. */
export type Verified = Readonly<Record<string, { readonly value: string; readonly at: string }>>;

export async function loadVerified(origin: string, caseKey: string): Promise<Verified> {
  const key = storageKeys.verified(origin, caseKey);
  const value = (await extension.storage.local.get(key))[key];
  return typeof value === 'object' && value !== null ? (value as Verified) : {};
}

/** Tells the background; the worker may be asleep or gone, and the page goes on in any case. */
export function tell(message: PageMessage): void {
  if (!isAlive()) return;
  void Promise.resolve(extension.runtime.sendMessage(message)).catch(() => undefined);
}

export const tellState = (state: GuardState): void => tell({ type: 'state', state });
export const tellDecision = (decision: Decision): void => tell({ type: 'decision', decision });
