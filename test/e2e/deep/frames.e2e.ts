import { sample } from '../../../lib/hosts/servicenow-classic/samples/index.ts';
import { type Desk, startDesk } from '../../desk/server.ts';
import { startSampleSite } from '../../hosts/samples/site.ts';
import { chromiumHands } from '../desk/chromium-hands.ts';
import { AUSTRALIA, deskSite, pick, save } from '../desk/desk.ts';
import type { Hands } from '../desk/hands.ts';
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

/** Open, without notes, as {@link KEY} is. */
const OTHER = 'CA-3008';

test('of several frames with a case one has the panel: that with a question, else the one that is worked in', async ({
  page,
  panel,
  extension,
}) => {
  await extension.enableSite(desk.url, deskSite);
  const frame = (id: string, key: string, height: number) =>
    `<iframe id=${id} src="/${AUSTRALIA}/frame/${key}" width=700 height=${height}></iframe>`;
  await page.route(`${desk.url}/two`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html>${frame('a', KEY, 350)}${frame('b', OTHER, 300)}`,
    }),
  );
  const [a, b] = ['#a', '#b'].map((id) => chromiumHands(page).inFrame(id)) as [Hands, Hands];
  const display = (id: string, to: string) =>
    page.locator(id).evaluate((element, how) => {
      (element as HTMLElement).style.display = how;
    }, to);
  const drawn = async (...texts: string[]) => {
    await expect(page.locator('[popover=manual]')).toHaveCount(texts.length);
    for (const text of texts) await panel.waitFor(text);
  };
  await page.goto(`${desk.url}/two`);
  await drawn(KEY);
  await b.click('h1');
  await drawn(OTHER);
  await a.click('h1');
  await drawn(KEY);
  await display('#a', 'none');
  await drawn(OTHER);
  await display('#a', 'inline');
  await drawn(KEY);

  // What is held is asked, though the agent works elsewhere, and stays until it is answered.
  await pick(a, 'Resolved');
  await b.click('h1');
  await drawn(OTHER);
  await a.clickByScript('[data-save]');
  await drawn('Held:');
  expect(await panel.text()).not.toContain(OTHER);
  await b.click('h1');
  await b.focus('[data-field=status]');
  await drawn('Held:');
  expect(await panel.text()).not.toContain(OTHER);
  // A second question goes before it; the first waits in line with what was typed, and comes where one works.
  await panel.fill('Resolution notes', 'A new valve.');
  await pick(b, 'Resolved');
  await save(b);
  await drawn(OTHER);
  await a.focus('[data-field=status]');
  await drawn(KEY);
  expect(await panel.value('Resolution notes')).toBe('A new valve.');
  await b.focus('[data-field=status]');
  await drawn(OTHER);
  await panel.click('Back Esc');
  await drawn(KEY);
  expect(await panel.value('Resolution notes')).toBe('A new valve.');

  // Who goes hands over.
  await page.locator('#a').evaluate((element) => element.remove());
  await drawn(OTHER);
  expect(desk.state.commits()).toEqual([]);
});

test('a form in the frame of a shell made of shadow roots has its panel once, over the whole page', async ({
  page,
  panel,
  extension,
}) => {
  const site = await startSampleSite(sample);
  await extension.enableSite(site.origin, { profile: sample.host, bindings: sample.bindings });
  await page.goto(site.origin + (sample.pages['in the newer frame']?.path ?? ''));
  await panel.waitFor('CS0004001');
  await page.frameLocator('#gsft_main').locator('#sysverb_update').focus();
  await expect(page.locator('[popover=manual]')).toHaveCount(1);
  await expect(page.frameLocator('#gsft_main').locator('[popover=manual]')).toHaveCount(0);
  await site.close();
});
