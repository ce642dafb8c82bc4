import { type Desk, startDesk } from '../../desk/server.ts';
import { AUSTRALIA, deskSite } from '../desk/desk.ts';
import { test } from '../harness/shared.ts';
import { until } from '../harness/wait.ts';
import { expect } from '../harness.ts';
import { KEY } from './deep.ts';
import { OwnWorld } from './world.ts';

let desk: Desk;
test.beforeEach(async () => {
  desk = await startDesk();
});
test.afterEach(() => desk.close());

test('a frame that is still empty when the site is turned on gets its panel once its page is there', async ({
  page,
  panel,
  extension,
}) => {
  const gate = Promise.withResolvers<void>();
  await page.route(`${desk.url}/${AUSTRALIA}/frame/${KEY}*`, async (route) => {
    await gate.promise;
    await route.continue();
  });
  const own = await OwnWorld.of(page);
  await page.goto(`${desk.url}/${AUSTRALIA}/door/frame/${KEY}`, { waitUntil: 'commit' });
  await page.waitForSelector('iframe', { state: 'attached' });
  await extension.enableSite(desk.url, deskSite);
  await until(
    () => `our scripts are in ${own.count} documents, not in the page and its empty frame`,
    async () => own.count === 2,
  );
  gate.resolve();
  await panel.waitFor(KEY);
  // Once, over the whole page, though the case stands in a frame of it.
  await expect(page.locator('[popover=manual]')).toHaveCount(1);
  await expect(page.frameLocator('iframe').locator('[popover=manual]')).toHaveCount(0);
});
