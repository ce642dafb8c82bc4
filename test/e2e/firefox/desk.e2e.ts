import type { Page } from 'puppeteer-core';
import type { Desk } from '../../desk/server.ts';
import { AtDoor, AUSTRALIA, deskSite, type Scenarios, type Scene } from '../desk/desk.ts';
import { doors } from '../desk/doors.ts';
import { firefoxHands } from '../desk/firefox-hands.ts';
import { betweenVisits } from '../desk/outside.ts';
import { resolveAtOnce, rules } from '../desk/rules.ts';
import { type Firefox, firefoxPanelOf, test, until } from '../firefox.ts';
import { buildFolder } from '../harness/chromium.ts';
import { startFirefox } from '../harness/firefox.ts';
import { decisionsIn, withoutStatuses } from '../harness/settings.ts';

/** A tab as a scenario meets it. @param before how many lines the log has already */
const sceneIn = (firefox: Firefox, desk: Desk, tab: Page, before = 0): Scene => ({
  hands: firefoxHands(tab),
  desk,
  panel: firefoxPanelOf(tab),
  decisions: async () => (await firefox.decisions()).slice(before),
});

test.beforeAll(async ({ firefox, deskServer }) => firefox.enableSite(deskServer.url, deskSite));

/** One Firefox plays all; each scenario has the desk as new, a tab of its own, and its own part of the log. */
function playInFirefox(scenarios: Scenarios): void {
  for (const [name, play] of Object.entries(scenarios)) {
    test(name, async ({ firefox, desk, tab }) => {
      const stored = await firefox.stored();
      await firefox.store(withoutStatuses(stored));
      await play(sceneIn(firefox, desk, tab, decisionsIn(stored).length));
    });
  }
}

playInFirefox(doors);
playInFirefox(rules);
playInFirefox({ 'what was changed between two visits is told once': betweenVisits });

/** Wakes the background, and waits until Firefox has put it to sleep again. */
async function untilAsleep(firefox: Firefox): Promise<void> {
  const page = await firefox.open('manifest.json');
  const path = await page.evaluate(async () => {
    const background = await chrome.runtime.getBackgroundPage();
    if (!background || !chrome.extension.getViews().includes(background)) throw new Error('It is not seen.');
    return background.location.pathname;
  });
  await until(
    () => 'the background does not sleep',
    () =>
      page.evaluate(
        (own) => !chrome.extension.getViews().some(({ location }) => location.pathname === own),
        path,
      ),
    15_000,
  );
  await page.close();
}

test('the first click is judged though the background sleeps and the panel is not there yet', async ({
  desk,
}) => {
  const sleepy = { preferences: { 'extensions.background.idle.timeout': 300 } };
  const firefox = await startFirefox(buildFolder('firefox-mv3-e2e'), sleepy);
  await firefox.enableSite(desk.url, deskSite);
  const tab = await firefox.browser.newPage();
  await tab.evaluateOnNewDocument(resolveAtOnce);
  await untilAsleep(firefox);
  const at = new AtDoor(sceneIn(firefox, desk, tab), AUSTRALIA, 'CA-3002');
  await at.open('native', 'Held:');
  await at.expectUnsent();
  await firefox.close();
});
