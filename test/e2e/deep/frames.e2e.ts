import { startDesk } from '../../desk/server.ts';
import { AUSTRALIA, deskSite } from '../desk/desk.ts';
import { test } from '../harness/shared.ts';
import { until } from '../harness/wait.ts';
import { KEY } from './deep.ts';
import { OwnWorld } from './world.ts';

test('a frame that is still empty when the site is turned on gets its panel once its page is there', async ({
  page,
  panel,
  extension,
}) => {
  const desk = await startDesk();
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
  await desk.close();
});
