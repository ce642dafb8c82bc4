import type { Page } from 'playwright';
import type { Desk } from '../../desk/server.ts';
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

/** Plays scenarios in Chromium, each in a browser of its own. */
export function playInChromium(scenarios: Scenarios): void {
  for (const [name, play] of Object.entries(scenarios)) {
    test(name, async ({ page, desk, panel, extension }) => play(sceneIn({ page, desk, panel, extension })));
  }
}
