import type { Page } from 'playwright';
import { type Desk, startDesk } from '../../desk/server.ts';
import { test as shared } from '../harness/shared.ts';
import { type Extension, type Panel, test } from '../harness.ts';
import { chromiumHands } from './chromium-hands.ts';
import { deskSite, type Scenarios, type Scene } from './desk.ts';

interface Parts {
  readonly page: Page;
  readonly desk: Desk;
  readonly panel: Panel;
  readonly extension: Extension;
}

/** A test's Chromium as a scenario meets it. */
export const sceneIn = ({ page, desk, panel, extension }: Parts): Scene => ({
  hands: chromiumHands(page),
  desk,
  panel,
  decisions: () => extension.decisions(),
});

/** Turns the desk on for each test of the file. Before its page is there: that one is to lie in front. */
export function guardDesk(): void {
  test.beforeEach(({ extension, desk }) => extension.enableSite(desk.url, deskSite));
}

/** One Chromium for all such tests; each has a desk of its own, which is yet to be turned on. */
export const sharing = shared.extend<{ readonly desk: Desk }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads a fixture's needs from this pattern
  desk: async ({}, use) => {
    const desk = await startDesk();
    await use(desk);
    await desk.close();
  },
});

/** Plays scenarios in one Chromium. Each has a desk, and so a site, of its own; what is kept is kept by site. */
export function playInChromium(scenarios: Scenarios): void {
  for (const [name, play] of Object.entries(scenarios)) {
    sharing(name, async ({ desk, page, panel, extension }) => {
      await extension.enableSite(desk.url, deskSite);
      await page.bringToFront();
      const decisions = async () => (await extension.decisions()).filter(({ origin }) => origin === desk.url);
      await play({ ...sceneIn({ page, desk, panel, extension }), decisions });
    });
  }
}
