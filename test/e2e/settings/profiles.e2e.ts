import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { type Extension, expect, Popup, test } from '../harness.ts';

const DESK = new URL('../../../lib/hosts/demo-desk/profile.json', import.meta.url);
const CASE = '/servicenow-csm-australia/cases/CA-3002';
const POLICY = 'servicenow-csm-australia';

/** A team's own copy of a known tool's profile, as one would write it. */
const own = (change: object = {}): string => {
  const desk = JSON.parse(readFileSync(DESK, 'utf8')) as object;
  return JSON.stringify(
    { ...desk, id: 'own-desk', name: 'Our desk', confidence: 'unverified', ...change },
    null,
    2,
  );
};

const open = async (extension: Extension, view: string): Promise<Page> => {
  const page = await extension.open(`options.html#${view}`);
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
  return page;
};
const give = (page: Page, name: string, text: string) =>
  page
    .getByLabel('Policy or settings file')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

test('a host profile is imported, guards a site, says that it is experimental, and is taken out again', async ({
  extension,
  desk,
  page,
  panel,
}) => {
  const options = await open(extension, 'transfer');
  await give(options, 'own-desk.json', own());
  await options.getByRole('button', { name: 'Import', exact: true }).click();
  await extension.enableSite(desk.url, { profile: 'own-desk', policy: POLICY });
  await page.bringToFront();
  await page.goto(desk.url + CASE);
  await panel.waitFor(['CA-3002', 'experimental']);
  const popup = await Popup.over(page, extension);
  await popup.waitFor(['Ways to save on this page', 'experimental']);

  await options.bringToFront();
  await options.goto(extension.url('options.html#tools'));
  const card = options.getByRole('article', { name: 'Our desk' });
  await expect(card).toContainText('experimental');
  await expect(card).toContainText(desk.url);
  const saved = options.waitForEvent('download');
  await card.getByRole('button', { name: 'Download Our desk' }).click();
  expect(readFileSync(await (await saved).path(), 'utf8')).toBe(own());
  await card.getByRole('button', { name: /^Remove/ }).click();
  await card.locator('.asking .danger').click();
  await expect(card).toBeHidden();
  await expect.poll(async () => `overlay:${desk.url}` in (await extension.stored())).toBe(false);
});

test('a profile that is wrong is refused with line and path, and so is one that takes a known id', async ({
  extension,
}) => {
  const options = await open(extension, 'transfer');
  await give(options, 'own-desk.json', own({ pageWorld: false }));
  const issues = options.getByRole('listitem');
  await expect(issues.filter({ hasText: '$.pageWorld' })).toContainText(/own-desk\.json:\d+:\d+/);
  await give(options, 'own-desk.json', own({ id: 'demo-desk' }));
  await expect(issues.filter({ hasText: '$.id' })).toContainText('comes with Caserail');
});
