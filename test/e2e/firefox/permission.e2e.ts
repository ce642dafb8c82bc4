import { test as base, expect } from 'playwright/test';
import type { Browser, Page } from 'puppeteer-core';
import { type Desk, startDesk } from '../../desk/server.ts';
import { firefoxPanelOf } from '../firefox.ts';
import { seeingTabs } from '../harness/build-copy.ts';
import { type Firefox, startFirefox } from '../harness/firefox.ts';
import { firefoxPopupOver } from '../harness/firefox-popup.ts';

/** The build that everyone gets: no site is granted at installation. */
const test = base.extend<{ firefox: Firefox; desk: Desk }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads a fixture's needs from this pattern
  firefox: async ({}, use) => {
    const copy = seeingTabs('firefox-mv3');
    const firefox = await startFirefox(copy.folder);
    await use(firefox);
    await firefox.close();
    copy.remove();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  desk: async ({}, use) => {
    const desk = await startDesk();
    await use(desk);
    await desk.close();
  },
});

const CASE = '/servicenow-csm-australia/cases/CA-3002';

const textOf = (page: Page) => page.evaluate(() => document.body.innerText);
const registered = (page: Page) => page.evaluate(() => chrome.scripting.getRegisteredContentScripts());
const newTab = async (browser: Browser, address: string) => {
  const tab = await browser.newPage();
  await tab.goto(address);
  return tab;
};

test('a click in the popup asks for the site, and the guard stands in the open tab', async ({
  firefox,
  desk,
}) => {
  const tab = await newTab(firefox.browser, desk.url + CASE);
  const popup = await firefoxPopupOver(firefox, desk.url + CASE);
  await expect.poll(() => textOf(popup)).toContain('Off on this site');
  expect(await registered(popup)).toEqual([]);
  const button = await popup.waitForSelector('button.primary');
  await button?.click();
  await expect.poll(() => textOf(popup)).toContain('CA-3002');
  expect(await popup.evaluate(() => chrome.permissions.getAll())).toMatchObject({
    origins: ['http://127.0.0.1/*'],
  });
  const scripts = await registered(popup);
  expect(scripts.map(({ id, matches }) => [id, matches])).toEqual([
    ['detector http://127.0.0.1/*', ['http://127.0.0.1/*']],
    ['interceptor http://127.0.0.1/*', ['http://127.0.0.1/*']],
  ]);
  await firefoxPanelOf(tab).waitFor('CA-3002');
});

test('a permission that is taken back ends it, and the popup says so', async ({ firefox, desk }) => {
  await newTab(firefox.browser, desk.url + CASE);
  const popup = await firefoxPopupOver(firefox, desk.url + CASE);
  await (await popup.waitForSelector('button.primary'))?.click();
  await expect.poll(() => textOf(popup)).toContain('CA-3002');
  await popup.evaluate(() => chrome.permissions.remove({ origins: ['http://127.0.0.1/*'] }));
  await expect.poll(() => textOf(popup)).toContain('Off: no permission');
  await expect.poll(() => registered(popup)).toEqual([]);
  await (await popup.waitForSelector('button.primary'))?.click();
  await expect.poll(() => registered(popup)).toHaveLength(2);
});
