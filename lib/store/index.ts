import type { Platform } from '../platform/types.ts';
import { decisionLog } from './decisions.ts';
import { driftStore } from './drift.ts';
import { findingsStore } from './findings.ts';
import { librarySpec } from './library.ts';
import { settingsSpec } from './settings.ts';
import { snapshots } from './snapshot.ts';
import { statusMemory } from './statuses.ts';
import { setAsideList, storedValue } from './value.ts';
import { verifiedStore } from './verified.ts';

/** As in `storageKeys.carried` of `lib/hosts/site.ts`. */
const CARRIED = 'carried:';

/** Everything that is kept, over one platform. `now` gives an ISO 8601 instant. */
export function createStore(platform: Platform, now = () => new Date().toISOString()) {
  const decisions = decisionLog(platform, now);
  const statuses = statusMemory(platform);
  return {
    settings: storedValue(platform, settingsSpec, now),
    library: storedValue(platform, librarySpec, now),
    /** Settings and policies in one. */
    everything: snapshots(platform, now),
    setAside: setAsideList(platform, now),
    /** Clearing the log forgets the statuses too, and what waits to be told: all tell which cases somebody looked at. */
    decisions: {
      ...decisions,
      async clear() {
        await decisions.clear();
        await statuses.clear();
        const keys = Object.keys(await platform.local.get(null));
        await platform.local.remove(keys.filter((key) => key.startsWith(CARRIED)));
      },
    },
    statuses,
    findings: findingsStore(platform, now),
    drift: driftStore(platform, now),
    verified: verifiedStore(platform, now),
  };
}

export type Store = ReturnType<typeof createStore>;
