import type { Page } from 'puppeteer-core';
import { startWorkshop, type Workshop } from '../../hosts/workshop/server.ts';
import { test as base, expect, type Panel } from '../firefox.ts';
import { firefoxPopupOver } from '../harness/firefox-popup.ts';
import { MENDED, mend, next, POLICY } from '../recorder/use.ts';

const test = base.extend<{ workshop: Workshop }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads a fixture's needs from this pattern
  workshop: async ({}, use) => {
    const workshop = await startWorkshop();
    await use(workshop);
    await workshop.close();
  },
});

/** Points at something by the mouse: by then, pointing goes on by itself. */
async function point(tab: Page, panel: Panel, selector: string, shows: string): Promise<void> {
  await panel.waitFor('Pointing…');
  const box = await (await tab.$(selector))?.boundingBox();
  if (!box) throw new Error(`There is no ${selector}`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await tab.mouse.move(x, y);
  await tab.mouse.click(x, y);
  await panel.waitFor(shows);
}

test('a tool that nobody knows is taught by the mouse, and guarded at once', async ({
  firefox,
  tab,
  panel,
  workshop,
}) => {
  const address = `${workshop.url}/shop/job/314`;
  await tab.goto(address);
  const popup = await firefoxPopupOver(firefox, address);
  await (await popup.waitForSelector('.teach button'))?.click();
  await tab.bringToFront();
  await panel.waitFor('Step 1 of 10');
  await panel.select('Judged by', POLICY);
  await next(panel, 2);
  await point(tab, panel, '.docket b', 'WS-314');
  await next(panel, 3);
  await point(tab, panel, '.stage-now', 'Being worked on');
  await next(panel, 4);
  await point(tab, panel, 'select[name=stage]', 'Next stage');
  await next(panel, 5);
  await point(tab, panel, '.keep', 'Keep it');
  await next(panel, 6);
  await point(tab, panel, 'textarea[name=remedy]', 'Resolution notes');
  await point(tab, panel, 'select[name=kind_of_remedy]', 'Resolution code');
  await next(panel, 7);
  await next(panel, 8);
  await (await tab.$('nav a[href$="2718"]'))?.click();
  await panel.waitFor('WS-2718');
  await panel.click('Yes, that is right');
  await panel.waitFor('Step 9 of 10');
  await tab.select('select[name=stage]', 'asked');
  await (await tab.$('.keep'))?.click();
  await panel.waitFor('The form was sent.');
  await next(panel, 10);
  await panel.click('Save and turn on');
  await panel.waitGone('Step 10');

  await tab.goto(address);
  await panel.waitFor('WS-314');
  const before = workshop.commits.length;
  await tab.select('select[name=stage]', 'fixed');
  await (await tab.$('.keep'))?.click();
  await panel.waitFor(/Held: Open\s+to\s+Resolved/);
  expect(workshop.commits.length).toBe(before);
  await mend(panel);
  await expect.poll(() => workshop.commits.slice(before)).toEqual([MENDED]);
});
