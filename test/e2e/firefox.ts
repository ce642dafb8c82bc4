import { test as base } from 'playwright/test';
import type { Page } from 'puppeteer-core';
import { type Desk, startDesk } from '../desk/server.ts';
import { buildFolder } from './harness/chromium.ts';
import { type Firefox, startFirefox } from './harness/firefox.ts';
import { firefoxPanelOf } from './harness/firefox-panel.ts';
import type { Panel } from './harness/panel.ts';

export { expect } from 'playwright/test';
export type { Firefox } from './harness/firefox.ts';
export { firefoxPanelOf } from './harness/firefox-panel.ts';
export type { Panel } from './harness/panel.ts';
export { until } from './harness/wait.ts';

interface Fixtures {
  /** Firefox ESR with the end-to-end build, and a fresh profile for each test. */
  readonly firefox: Firefox;
  /** An open tab of it: a page of Puppeteer's, not of Playwright's. */
  readonly tab: Page;
  /** The demo desk, started anew for each test. */
  readonly desk: Desk;
  /** The panel in the tab. */
  readonly panel: Panel;
}

/** Playwright's runner, with Firefox driven by WebDriver BiDi. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads a fixture's needs from this pattern
  firefox: async ({}, use) => {
    const firefox = await startFirefox(buildFolder('firefox-mv3-e2e'));
    await use(firefox);
    await firefox.close();
  },

  tab: async ({ firefox }, use, info) => {
    const tab = await firefox.browser.newPage();
    await use(tab);
    if (info.status === info.expectedStatus) return;
    const panel = await firefoxPanelOf(tab)
      .text()
      .catch((error) => String(error));
    await info.attach('panel.txt', { body: `${tab.url()}\n\n${panel}`, contentType: 'text/plain' });
    await info.attach('page.png', { body: Buffer.from(await tab.screenshot()), contentType: 'image/png' });
  },

  // biome-ignore lint/correctness/noEmptyPattern: as above
  desk: async ({}, use) => {
    const desk = await startDesk();
    await use(desk);
    await desk.close();
  },

  panel: async ({ tab }, use) => {
    await use(firefoxPanelOf(tab));
  },
});
