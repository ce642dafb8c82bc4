import { doorsOf, type Proof, proves, readProfile } from '../../hosts/doors/record.ts';
import { claimed } from '../../hosts/doors/standing.ts';
import { triedKey } from '../../hosts/doors/tried.ts';
import { sampleHosts } from '../../hosts/samples/all.ts';
import { type SampleSite, startSampleSite } from '../../hosts/samples/site.ts';
import { test } from './fixtures.ts';
import { SCENARIOS } from './scenarios.ts';

/** Every door of every sampled host, in a browser: `-g zendesk` tries one host's. */

type Played = readonly [scenario: keyof typeof SCENARIOS, says: string, proofs: readonly Proof[]];

const PLAYED: Readonly<Record<ReturnType<typeof claimed>, readonly Played[]>> = {
  guarded: [
    ['allowed', 'an allowed move passes untouched', ['allowed']],
    ['released', 'held, let go with a reason, saved once', ['released']],
    ['cancelled', 'called off, nothing is saved, and the same save works again', ['cancelled', 'again']],
  ],
  watched: [['watched', 'passes and is seen', ['watched']]],
  open: [['open', 'passes unseen', ['open']]],
  'left alone': [['idle', 'saves nothing and is left alone', ['idle']]],
};

for (const host of await sampleHosts()) {
  const profile = readProfile(host.host);
  test.describe(host.host, () => {
    let site: SampleSite;
    test.beforeAll(async ({ extension }) => {
      site = await startSampleSite(host);
      await extension.enableSite(site.origin, { profile: host.host, bindings: host.bindings });
    });
    test.beforeEach(() => site.reset());
    test.afterAll(() => site?.close());

    for (const tried of host.doors) {
      const key = triedKey(profile, host, tried);
      const door = doorsOf(profile).find((known) => known.key === key);
      if (!door) throw new Error(`${host.host} has no door ${key}, which its samples try.`);
      for (const [scenario, says, proofs] of PLAYED[claimed(door)]) {
        const annotation = proves(host.host, key, 'samples', ...proofs);
        test(`${key} at ${tried.at}: ${says}`, { annotation }, async ({ page, panel, extension }) => {
          const decisions = () => extension.decisions();
          await SCENARIOS[scenario]({ host, site, page, panel, decisions }, tried);
        });
      }
    }
  });
}
