import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { workshopProfile } from '../../hosts/workshop/profile.ts';
import { panelViolations } from '../harness/axe.ts';
import { type Extension, type Panel, Popup } from '../harness.ts';
import { expect, next, point, pointAtSheet, teach, test } from './teacher.ts';

const drafts = async (extension: Extension): Promise<string[]> =>
  Object.keys(await extension.stored()).filter((key) => key.startsWith('recording:'));

/** The recorder keeps the accessibility guidelines, in light and dark. */
async function expectClean(page: Page): Promise<void> {
  expect.soft(await panelViolations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await panelViolations(page, 'colours')).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

/** A word that was given no meaning: once somebody works, the panel says so, and one gives it there. */
async function giveMeaning(page: Page, panel: Panel): Promise<void> {
  await panel.waitFor('Came in');
  await page.locator('.docket').click();
  await panel.click('Teach it again');
  await panel.click('Words of the statuses');
  await panel.select('Came in', 'New');
  await panel.click('Done');
  await panel.click('Save and turn on');
  await panel.waitGone('Teach a part of it again');
  await page.reload();
  await panel.waitFor(/Status now\s+New/);
}

test('teaching that is left, put away and loaded anew goes on where it was; a list of cases can be taught too', async ({
  page,
  extension,
  panel,
  workshop,
}) => {
  await page.goto(`${workshop.url}/shop/job/314`);
  await teach(page, extension, panel);
  await expectClean(page);
  await pointAtSheet(page, panel);
  await expectClean(page);
  await next(panel, 8);
  await page.reload();
  await panel.waitFor('Step 8 of 10');
  await panel.click('Later');
  await panel.waitGone();
  const paused = await Popup.over(page, extension);
  await paused.waitFor('isn’t finished');
  await paused.click('.teach button');
  await panel.waitFor('Step 8 of 10');
  await next(panel, 9);
  await next(panel, 10);
  await expectClean(page);
  await panel.click('Teach the list of cases');
  await page.goto(`${workshop.url}/jobs`);
  await panel.click(/^Point at/);
  await point(panel, page.locator('tbody tr:nth-child(2) td:nth-child(3)'), 'WS-161');
  await panel.click('Done');
  await panel.click('Save and turn on');
  await panel.waitGone('Step 10');
  expect(await drafts(extension)).toEqual([]);
});

const give = (options: Page, text: string) =>
  options
    .getByLabel('Policy or settings file')
    .setInputFiles({ name: 'own-workshop.json', mimeType: 'text/plain', buffer: Buffer.from(text) });

test('what was taught is taught again in part, saved as a file and read back', async ({
  page,
  extension,
  panel,
  workshop,
}) => {
  const options = await extension.open('options.html#transfer');
  await give(options, JSON.stringify(workshopProfile));
  await options.getByRole('button', { name: 'Import', exact: true }).click();
  const site = { profile: 'own-workshop', policy: 'servicenow-csm-australia' };
  await extension.enableSite(workshop.url, site);
  await page.bringToFront();
  await page.goto(`${workshop.url}/shop/job/314`);
  await panel.waitFor('WS-314');
  const popup = await Popup.over(page, extension);
  await popup.click('.teachAgain');
  await panel.click('Point again: Case number');
  await point(panel, page.locator('.docket'), 'WS-314');
  await panel.click('Done');
  await panel.click('Save and turn on');
  await panel.waitGone('Teach a part of it again');
  await page.goto(`${workshop.url}/shop/job/161`);
  await giveMeaning(page, panel);

  await options.bringToFront();
  await options.goto(extension.url('options.html#tools'));
  const saved = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Download The workshop' }).click();
  const text = readFileSync(await (await saved).path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({
    id: 'own-workshop',
    source: expect.stringContaining('Taught anew in part'),
  });
  await options.goto(extension.url('options.html#transfer'));
  await give(options, text);
  await expect(options.getByRole('button', { name: 'Import', exact: true })).toBeEnabled();
});

test('the options teach a page in its own tab', async ({ page, extension, panel, workshop }) => {
  await page.goto(`${workshop.url}/shop/job/314`);
  const options = await extension.open('options.html#tools');
  await options.getByRole('button', { name: 'Docket 314' }).click();
  await panel.waitFor('Step 1 of 10');
  await panel.click('Give up');
  await panel.click('Really give up?');
  await panel.waitGone();
  await options.bringToFront();
  await options.getByLabel('Address of a case').fill(`${workshop.url}/board/161`);
  await options.getByRole('button', { name: 'Teach this page' }).click();
  // Another page of the site is open: it goes on there.
  await panel.waitFor('Step 1 of 10');
  expect(await drafts(extension)).toEqual([`recording:${workshop.url}`]);
});
