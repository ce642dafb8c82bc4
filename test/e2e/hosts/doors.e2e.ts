import { sampleHosts } from '../../hosts/samples/all.ts';
import { type SampleSite, startSampleSite } from '../../hosts/samples/site.ts';
import { test } from '../harness/shared.ts';
import { playDoors } from './play.ts';
import { type Field, HOLDING } from './scenarios.ts';

/** Every door of every sampled host, in a browser: `-g zendesk` tries one host's. */

const fieldOf = (site: SampleSite): Field => ({
  on: 'samples',
  origin: site.origin,
  reset: site.reset,
  commits: (key) => site.cases().commits.filter((commit) => commit.key === key).length,
  saved: (key) => site.cases().get(key),
});

// Hosts side by side, each host's doors one after another: each worker has a browser and sites of its own.
test.describe.configure({ mode: 'parallel' });

for (const host of await sampleHosts()) {
  test.describe(host.host, () => {
    test.describe.configure({ mode: 'default' });
    let site: SampleSite;
    test.beforeAll(async ({ extension }) => {
      site = await startSampleSite(host);
      await extension.enableSite(site.origin, { profile: host.host, bindings: host.bindings }, HOLDING);
    });
    test.afterAll(() => site?.close());
    playDoors(
      host,
      'samples',
      () => fieldOf(site),
      (title, details, play) => {
        test(title, details, ({ page, panel, extension }) => play({ page, panel, extension }));
      },
    );
  });
}
