import type { Page } from 'playwright';
import { type Desk, startDesk } from '../../desk/server.ts';
import type { Panel } from '../harness/panel.ts';
import { Popup } from '../harness/popup.ts';
import { test } from '../harness/shared.ts';
import { expect } from '../harness.ts';
import { AUSTRALIA, deskSite } from './desk.ts';

/** The desk's pages, changed under the panel as tools change theirs: what the panel says then. */

const CASE = `/${AUSTRALIA}/door/native/CA-3002`;

let desk: Desk;

test.beforeAll(async ({ extension }) => {
  desk = await startDesk();
  await extension.enableSite(desk.url, deskSite);
});
test.afterAll(() => desk?.close());

/** Opens the case, and works there: what comes on demand is there then. */
async function open(page: Page, panel: Panel): Promise<void> {
  await page.goto(desk.url + CASE);
  await panel.waitFor('CA-3002');
  await page.locator('[data-field=resolutionNotes]').click();
  await panel.click('History');
}

test('another case beside the case: no status is taken for its own, and it is told', async ({
  page,
  panel,
}) => {
  await open(page, panel);
  await page.evaluate(() => {
    const own = document.querySelector('[data-case]') as Element;
    const other = own.cloneNode(true) as Element;
    other.setAttribute('data-case-key', 'CA-3005');
    other.setAttribute('data-status', 'Closed');
    own.before(other);
  });
  const text = await panel.waitFor('Several case numbers stand where there should be one');
  expect(text).not.toContain('Closed');
  await panel.waitFor('Off');
});

test('two open cases seen at once: no status is shown for either, until one is seen again', async ({
  page,
  panel,
}) => {
  await page.goto(`${desk.url}/${AUSTRALIA}/door/spa/CA-3002`);
  await panel.waitFor('CA-3002');
  const other = page.locator('#panel-CA-3001');
  const hide = (is: boolean) =>
    other.evaluate((element, hidden) => {
      (element as HTMLElement).hidden = hidden;
    }, is);
  await hide(false);
  await panel.waitGone('CA-3002');
  await other.locator('[data-field=resolutionNotes]').click();
  const text = await panel.waitFor('Several case numbers stand where there should be one');
  expect(text).not.toMatch(/CA-300|\b(?:New|Open)\b/);
  await hide(true);
  await panel.waitFor('CA-3002');
});

test('another status in a card of the same case: none is shown', async ({ page, panel }) => {
  await open(page, panel);
  await page.evaluate(() => {
    const own = document.querySelector('[data-case]') as Element;
    const card = document.createElement('div');
    for (const name of ['data-case', 'data-case-key']) card.setAttribute(name, own.getAttribute(name) ?? '');
    card.setAttribute('data-status', 'Closed');
    document.body.append(card);
  });
  await panel.waitFor('Several statuses stand where there should be one');
});

test('a status that is gone is told with since when and how to mend it; the report holds nothing of the case', async ({
  page,
  panel,
  extension,
}) => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: desk.url });
  await open(page, panel);
  const subject = (await panel.text()).match(/CA-3002\n([^\n]+)/)?.[1] ?? '';
  expect(subject).not.toBe('');
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('[data-status]')) one.removeAttribute('data-status');
  });
  await panel.waitFor(
    ['The status can’t be found on this page', 'It last worked here', 'How to mend it'],
    20_000,
  );
  await panel.click('Copy report');
  await panel.waitFor('Copied.');
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(report)).toMatchObject({
    profile: { id: 'demo-desk' },
    drift: { code: 'driftStatus', page: 'case', selector: '[data-case]', count: 1 },
  });
  for (const word of [subject, 'CA-3002', 'Open']) expect(report).not.toContain(word);
});

test('addresses of cases where nothing of a case is any more: the popup says so, and copies what mending takes', async ({
  page,
  panel,
  extension,
}) => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: desk.url });
  await open(page, panel);
  await expect.poll(async () => JSON.stringify((await extension.stored()).drift ?? '')).toContain(desk.url);
  await page.route(`${desk.url}/${AUSTRALIA}/frame/*`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><main class=ticket>CA-3002 Vent</main>',
    }),
  );
  // One may have been deleted; two at once are the tool's doing.
  await page.evaluate(
    (keys) => {
      document.body.innerHTML = keys.map((key) => `<iframe src="../../frame/${key}"></iframe>`).join('');
    },
    ['CA-3002', 'CA-3005'],
  );
  const popup = await Popup.over(page, extension);
  await popup.waitFor('This address should be a case', 20_000);
  await popup.click('.reports button');
  await popup.waitFor('Copied.');
  await popup.close();
  await page.bringToFront();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(report)).toMatchObject({
    drift: { code: 'driftAbsent', page: 'case', selector: '[data-case]', count: 0 },
  });
  expect(JSON.parse(report).outline.join()).toContain('main');
  for (const word of ['CA-3002', 'CA-3005', 'Vent']) expect(report).not.toContain(word);
});
