import type { Page } from 'playwright';
import { test as base } from 'playwright/test';
import { buildFolder, startChromium } from './chromium.ts';
import { panelOf } from './chromium-panel.ts';
import { Extension, welcomed } from './extension.ts';
import type { Panel } from './panel.ts';

/** Playwright's test with one Chromium for all tests of a worker: starting it anew for each would take longer than they do. */
export const test = base.extend<{ readonly panel: Panel }, { readonly extension: Extension }>({
  extension: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads a fixture's needs from this pattern
    async ({}, use) => {
      const chromium = await startChromium({
        extensions: [buildFolder('chrome-mv3-e2e')],
        viewport: { width: 1280, height: 720 },
      });
      await welcomed(chromium.context);
      await use(await Extension.in(chromium.context));
      await chromium.close();
    },
    { scope: 'worker' },
  ],

  page: async ({ extension }, use, info) => {
    const page = await extension.context.newPage();
    const popups: Page[] = [];
    page.on('popup', (popup) => popups.push(popup));
    await use(page);
    if (info.status !== info.expectedStatus) {
      const panel = await panelOf(page)
        .text()
        .catch((error) => String(error));
      await info.attach('panel.txt', { body: `${page.url()}\n\n${panel}`, contentType: 'text/plain' });
      await info.attach('page.png', { body: await page.screenshot(), contentType: 'image/png' });
    }
    // Not waited for: a busy machine takes its time over it, and the context's end closes what is left.
    for (const opened of [...popups, page]) void opened.close().catch(() => undefined);
  },

  panel: async ({ page }, use) => {
    await use(panelOf(page));
  },
});
