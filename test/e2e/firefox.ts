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
  /** An open tab, new for each test: a page of Puppeteer's, not of Playwright's. */
  readonly tab: Page;
  /** The demo desk, brought back to its invented data for each test. */
  readonly desk: Desk;
  /** The panel in the tab. */
  readonly panel: Panel;
}

interface WorkerFixtures {
  /** Firefox ESR with the end-to-end build. It takes seconds to start: a file's tests share one, and what they store. */
  readonly firefox: Firefox;
  /** The server behind `desk`, for what is set up before all tests. */
  readonly deskServer: Desk;
}

/** Playwright's runner, with Firefox driven by WebDriver BiDi. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  firefox: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads a fixture's needs from this pattern
    async ({}, use) => {
      const firefox = await startFirefox(buildFolder('firefox-mv3-e2e'));
      await use(firefox);
      await firefox.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  tab: async ({ firefox }, use, info) => {
    const tab = await firefox.browser.newPage();
    await use(tab);
    if (info.status !== info.expectedStatus) {
      const panel = await firefoxPanelOf(tab)
        .text()
        .catch((error) => String(error));
      await info.attach('panel.txt', { body: `${tab.url()}\n\n${panel}`, contentType: 'text/plain' });
      await info.attach('page.png', { body: Buffer.from(await tab.screenshot()), contentType: 'image/png' });
    }
    await tab.close();
  },

  deskServer: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const desk = await startDesk();
      await use(desk);
      await desk.close();
    },
    { scope: 'worker' },
  ],

  desk: async ({ deskServer }, use) => {
    deskServer.state.reset();
    await use(deskServer);
  },

  panel: async ({ tab }, use) => {
    await use(firefoxPanelOf(tab));
  },
});
