import { test as base } from 'playwright/test';
import { type Desk, startDesk } from '../desk/server.ts';
import { buildFolder, startChromium } from './harness/chromium.ts';
import { panelOf } from './harness/chromium-panel.ts';
import { Extension, welcomed } from './harness/extension.ts';
import type { Panel } from './harness/panel.ts';

export { expect } from 'playwright/test';
export { panelOf } from './harness/chromium-panel.ts';
export type { Extension } from './harness/extension.ts';
export type { Panel } from './harness/panel.ts';
export { Popup } from './harness/popup.ts';

interface Fixtures {
  /** The end-to-end build, in a browser with a fresh profile for each test. */
  readonly extension: Extension;
  /** The demo desk, started anew for each test. */
  readonly desk: Desk;
  /** The panel in the test's page. */
  readonly panel: Panel;
}

/** Playwright's test, with `context` and `page` in a Chromium that has Caserail. */
export const test = base.extend<Fixtures>({
  context: async ({ headless, colorScheme, locale, viewport }, use) => {
    const chromium = await startChromium({
      extensions: [buildFolder('chrome-mv3-e2e')],
      headless: headless ?? true,
      colorScheme: colorScheme === 'dark' ? 'dark' : 'light',
      locale: locale ?? 'en-US',
      viewport,
    });
    await welcomed(chromium.context);
    await use(chromium.context);
    await chromium.close();
  },

  extension: async ({ context }, use) => {
    await use(await Extension.in(context));
  },

  page: async ({ context }, use, info) => {
    const page = await context.newPage();
    await use(page);
    if (info.status === info.expectedStatus) return;
    const panel = await panelOf(page)
      .text()
      .catch((error) => String(error));
    await info.attach('panel.txt', { body: `${page.url()}\n\n${panel}`, contentType: 'text/plain' });
    await info.attach('page.png', { body: await page.screenshot(), contentType: 'image/png' });
  },

  panel: async ({ page }, use) => {
    await use(panelOf(page));
  },

  // biome-ignore lint/correctness/noEmptyPattern: the runner reads a fixture's needs from this pattern
  desk: async ({}, use) => {
    const desk = await startDesk();
    await use(desk);
    await desk.close();
  },
});
