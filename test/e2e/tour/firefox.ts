import type { Page } from 'puppeteer-core';
import type { Desk } from '../../desk/server.ts';
import { firefoxHands } from '../desk/firefox-hands.ts';
import type { Firefox } from '../harness/firefox.ts';
import { firefoxPanelOf } from '../harness/firefox-panel.ts';
import type { OwnPage, Stage } from './stage.ts';

async function picture(page: Page, path: string): Promise<void> {
  await page.bringToFront();
  await page.screenshot({ path: path as `${string}.png` });
}

const ownPage = (page: Page): OwnPage => ({
  text: () => page.evaluate(() => document.body.innerText),
  picture: (path) => picture(page, path),
  close: () => page.close(),
});

/** The number by which the extension knows a tab. */
async function tabId(firefox: Firefox, address: string): Promise<number | undefined> {
  const asking = await firefox.open('manifest.json');
  const id = await asking.evaluate(
    async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id,
    address,
  );
  await asking.close();
  return id;
}

/** The stage in Firefox. The popup is a page of its own: its window in the toolbar is out of a driver's reach. */
export const firefoxStage = (page: Page, firefox: Firefox, desk: Desk): Stage => ({
  desk,
  hands: firefoxHands(page),
  panel: firefoxPanelOf(page),
  picture: (path) => picture(page, path),
  own: async (path) => ownPage(await firefox.open(path)),
  popup: async () => ownPage(await firefox.open(`popup.html?tab=${await tabId(firefox, page.url())}`)),
});
