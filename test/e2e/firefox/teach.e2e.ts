import type { Frame, Page } from 'puppeteer-core';
import { startWorkshop, type Workshop } from '../../hosts/workshop/server.ts';
import { test as base, expect, type Firefox, type Panel } from '../firefox.ts';
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
async function point(tab: Page, where: Page | Frame, panel: Panel, selector: string, shows: string) {
  await panel.waitFor('Pointing…');
  const box = await (await where.waitForSelector(selector))?.boundingBox();
  if (!box) throw new Error(`There is no ${selector}`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await tab.mouse.move(x, y);
  await tab.mouse.click(x, y);
  await panel.waitFor(shows);
}

const press = async (where: Page | Frame, selector: string): Promise<void> =>
  (await where.waitForSelector(selector))?.click();

/** Begins to teach, from the popup. */
async function teach(firefox: Firefox, tab: Page, panel: Panel): Promise<void> {
  const popup = await firefoxPopupOver(firefox, tab.url());
  // Over the toolbar it closes itself; the driver loses hold of a tab that does.
  await popup.evaluate(() => Object.assign(window, { close: () => undefined }));
  await press(popup, '.teach button');
  await tab.bringToFront();
  await panel.waitFor('Step 1 of 10');
  await panel.select('Judged by', POLICY);
}

/** Points at all that the workshop's sheet has, up to the second case. */
async function pointAtSheet(tab: Page, where: Page | Frame, panel: Panel): Promise<void> {
  await next(panel, 2);
  await point(tab, where, panel, '.docket b', 'WS-314');
  await next(panel, 3);
  await point(tab, where, panel, '.stage-now', 'Being worked on');
  await next(panel, 4);
  await point(tab, where, panel, 'select[name=stage]', 'Next stage');
  await next(panel, 5);
  await point(tab, where, panel, '.keep', 'Keep it');
  await next(panel, 6);
  await point(tab, where, panel, 'textarea[name=remedy]', 'Resolution notes');
  await point(tab, where, panel, 'select[name=kind_of_remedy]', 'Resolution code');
  await next(panel, 7);
  await next(panel, 8);
  await press(where, 'nav a[href$="2718"]');
  await panel.waitFor('WS-2718');
  await panel.click('Yes, that is right');
  await panel.waitFor('Step 9 of 10');
}

async function keepIt(panel: Panel): Promise<void> {
  await next(panel, 10);
  await panel.click('Save and turn on');
  await panel.waitGone('Step 10');
}

async function expectGuarded(where: Page | Frame, panel: Panel, workshop: Workshop): Promise<void> {
  await panel.waitFor('WS-314');
  const before = workshop.commits.length;
  await where.select('select[name=stage]', 'fixed');
  await press(where, '.keep');
  await panel.waitFor(/Held: Open\s+to\s+Resolved/);
  expect(workshop.commits.length).toBe(before);
  await mend(panel);
  await expect.poll(() => workshop.commits.slice(before)).toEqual([MENDED]);
}

const frameIn = async (tab: Page): Promise<Frame> => {
  const frame = await (await tab.waitForSelector('iframe'))?.contentFrame();
  if (!frame) throw new Error('There is no frame.');
  await frame.waitForSelector('.keep');
  return frame;
};

test('a tool that nobody knows is taught by the mouse, and guarded at once', async ({
  firefox,
  tab,
  panel,
  workshop,
}) => {
  await tab.goto(`${workshop.url}/shop/job/314`);
  await teach(firefox, tab, panel);
  await pointAtSheet(tab, tab, panel);
  await tab.select('select[name=stage]', 'asked');
  await press(tab, '.keep');
  await panel.waitFor('The form was sent.');
  await keepIt(panel);
  await tab.goto(`${workshop.url}/shop/job/314`);
  await expectGuarded(tab, panel, workshop);
});

test('a case in a frame is taught in the page around it, and guarded in its frame', async ({
  firefox,
  tab,
  panel,
  workshop,
}) => {
  await tab.goto(`${workshop.url}/framed/314`);
  await frameIn(tab);
  await teach(firefox, tab, panel);
  await pointAtSheet(tab, await frameIn(tab), panel);
  await keepIt(panel);
  await tab.goto(`${workshop.url}/framed/314`);
  await expectGuarded(await frameIn(tab), panel, workshop);
});
