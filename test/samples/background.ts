import { background } from '../../entrypoints/background/core.ts';
import type { Report } from '../../entrypoints/background/reconcile.ts';
import { checkPolicy } from '../../lib/distribution/policy-check.ts';
import type { HostProfile } from '../../lib/hosts/types.ts';
import { FakePlatform } from '../../lib/platform/fake.ts';
import { samplePolicy } from './policy.ts';
import { sampleProfile } from './profile.ts';

export const NOW = '2026-11-22T10:00:00.000Z';
export const ORIGIN = 'https://desk.example:8443';
/** The permission that covers {@link ORIGIN}. */
export const PATTERN = 'https://desk.example/*';

/** A site as settings hold it. */
export const sampleSite = (change: object = {}) => ({
  origin: ORIGIN,
  profile: 'sample-desk',
  enabled: true,
  bindings: [{ policy: 'sample' }],
  ...change,
});

/** A background over a browser in memory. */
export function setStage(profile: HostProfile = sampleProfile(), platform = new FakePlatform()) {
  const { start, refresh, settle, store } = background({
    platform,
    profiles: new Map([[profile.id, profile]]),
    documented: [samplePolicy()],
    check: checkPolicy,
    t: (key) => key,
    now: () => NOW,
  });
  return {
    platform,
    start,
    refresh,
    settle,
    store,
    /** Stores settings with these sites. */
    keep: (sites: readonly unknown[], more: object = {}) =>
      platform.local.set({ settings: { version: 1, sites, responses: {}, ...more } }),
    report: () => platform.local.data.report as Report,
    /** Resolves once every reconciliation asked for so far is done. */
    idle: () => platform.lock('reconcile', async () => undefined),
  };
}
