import { test } from '../harness.ts';
import { AtDoor, AUSTRALIA } from './desk.ts';
import { resolveAtOnce, rules } from './rules.ts';
import { guardDesk, playInChromium, sceneIn } from './scenarios.ts';

guardDesk();
playInChromium(rules);

test('the first click is judged though the worker sleeps and the panel is not there yet', async ({
  page,
  desk,
  panel,
  extension,
}) => {
  const at = new AtDoor(sceneIn({ page, desk, panel, extension }), AUSTRALIA, 'CA-3002');
  await page.addInitScript(resolveAtOnce);
  await extension.stopWorker();
  await at.open('native', 'Held:');
  await at.expectUnsent();
});

test('a case that fills its shadow roots late is read all the same', async ({ page, desk, panel }) => {
  const script = Promise.withResolvers<void>();
  await page.route('**/static/shadow.*', async (route) => {
    await script.promise;
    await route.continue();
  });
  await page.goto(`${desk.url}/${AUSTRALIA}/door/shadow/CA-3002`, { waitUntil: 'commit' });
  await panel.waitFor('No case on this page');
  // A slow server's answer: by now the page has long stopped stirring, and what fills the roots is not seen from outside.
  setTimeout(script.resolve, 1000);
  await panel.waitFor('Open');
});
