import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { sampleHosts } from '../../hosts/samples/all.ts';
import { type SampleSite, startSampleSite } from '../../hosts/samples/site.ts';
import type { TriedDoor, Try } from '../../hosts/samples/types.ts';
import { test } from '../harness/shared.ts';
import { HOLDING } from './scenarios.ts';
import { perform } from './steps.ts';

/** What is done before the tool's API has told where it leads: it waits, for a bounded time, and is judged then. */

/** By host: a door, and what is asked for what only the tool's API, or another page of it, tells. */
const ASKED: Readonly<Record<string, readonly [door: string, url: string]>> = {
  'jira-cloud': ['transition', '**/rest/api/*/issue/*?expand=transitions'],
  'jira-data-center': ['transition', '**/rest/api/*/issue/*?expand=transitions'],
  znuny: ['save', '**/index.pl?*Subaction=LoadWidget*'],
};
const HOSTS = (await sampleHosts()).filter(({ host }) => ASKED[host]);

/** Keeps the API's answers back until somebody lets them come. */
async function silence(page: Page, asked: string): Promise<() => void> {
  const told = Promise.withResolvers<void>();
  await page.route(asked, async (route) => {
    await told.promise;
    // The page may have been left meanwhile.
    await route.continue().catch(() => undefined);
  });
  return told.resolve;
}

for (const host of HOSTS) {
  test.describe(host.host, () => {
    const [name = '', asked = ''] = ASKED[host.host] ?? [];
    const door = host.doors.find((tried) => tried.door === name) as TriedDoor;
    let site: SampleSite;
    test.beforeAll(async ({ extension }) => {
      site = await startSampleSite(host);
      await extension.enableSite(site.origin, { profile: host.host, bindings: host.bindings }, HOLDING);
    });
    test.afterAll(() => site?.close());
    test.beforeEach(async ({ extension }) => {
      site.reset();
      await extension.forgetStatuses();
    });

    const commits = (move: Try): number =>
      site.cases().commits.filter(({ key }) => key === (move.key ?? door.key)).length;

    /** Makes a move on its page while the API is silent. */
    async function make(page: Page, move: Try): Promise<void> {
      const tried = host.pages[move.at ?? door.at];
      await page.goto(site.origin + tried?.path);
      await perform(page, move.prepare);
      await perform(page, move.act);
    }

    test('what must be held waits for the answer, and is held by it', async ({ page, panel }) => {
      const held = door.held as Try;
      const tell = await silence(page, asked);
      await make(page, held);
      await panel.waitFor('Checking');
      tell();
      await panel.waitFor('Held:');
      expect(commits(held)).toBe(0);
    });

    test('what is allowed goes by itself once that is told', async ({ page }) => {
      const allowed = door.allowed as Try;
      const tell = await silence(page, asked);
      await make(page, allowed);
      tell();
      await expect.poll(() => commits(allowed)).toBe(1);
      expect(site.cases().get(allowed.key ?? door.key)).toMatchObject(allowed.saved ?? {});
    });

    test('where nothing is told, it passes after a moment as what is unknown does', async ({
      page,
      extension,
    }) => {
      const held = door.held as Try;
      const before = (await extension.decisions()).length;
      const tell = await silence(page, asked);
      await make(page, held);
      await expect.poll(() => commits(held)).toBe(1);
      await expect
        .poll(async () =>
          (await extension.decisions()).slice(before).map(({ end, outcome }) => [end, outcome]),
        )
        .toEqual([['passed', 'unknown']]);
      tell();
    });
  });
}
