import { type Effective, effective, type PolicyCheck } from '../../lib/distribution/effective.ts';
import { loadManaged } from '../../lib/distribution/managed.ts';
import type { HostProfile } from '../../lib/hosts/types.ts';
import type { Platform } from '../../lib/platform/types.ts';
import type { PolicyDocument } from '../../lib/policy/types.ts';
import type { Store } from '../../lib/store/index.ts';

/** What comes with the package. */
export interface Shipped {
  readonly documented: readonly PolicyDocument[];
  readonly check: PolicyCheck;
  readonly profiles: ReadonlyMap<string, HostProfile>;
}

/** What is in force now: stored settings, imported policies and the team's delivery, laid over one another. */
export async function inForce(platform: Platform, store: Store, shipped: Shipped): Promise<Effective> {
  const managed = await loadManaged(platform, shipped.check, shipped.documented);
  const [settings, library] = [await store.settings.read(), await store.library.read()];
  return effective({
    ...shipped,
    settings,
    library,
    managed: managed.settings,
    managedProblems: managed.problems,
  });
}
