import type { FrameLocator, Locator, Page } from 'playwright';
import { startWorkshop, type Workshop } from '../../hosts/workshop/server.ts';
import { test as base, type Extension, expect, type Panel, Popup } from '../harness.ts';
import { MENDED, mend, next, POLICY } from './use.ts';

export { expect } from '../harness.ts';
export { MENDED, mend, next, POLICY } from './use.ts';

/** A browser with a ticket tool that nobody knows. */
export const test = base.extend<{ workshop: Workshop }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads a fixture's needs from this pattern
  workshop: async ({}, use) => {
    const workshop = await startWorkshop();
    await use(workshop);
    await workshop.close();
  },
});

/** Begins to teach the page, from the popup. */
export async function teach(page: Page, extension: Extension, panel: Panel): Promise<void> {
  const popup = await Popup.over(page, extension);
  await popup.waitFor('Teach Caserail this page');
  await popup.click('.teach button');
  await panel.waitFor('Step 1 of 10');
}

/** Points at something by the mouse: by then, pointing goes on by itself. */
export async function point(panel: Panel, target: Locator, shows: string): Promise<void> {
  await panel.waitFor('Pointing…');
  await target.hover();
  await target.click({ force: true });
  await panel.waitFor(shows);
}

type Where = Page | FrameLocator;

/** Points at all that the workshop's sheet has, up to the meaning of its words. */
export async function pointAtSheet(where: Where, panel: Panel): Promise<void> {
  await panel.select('Judged by', POLICY);
  await next(panel, 2);
  await point(panel, where.locator('.docket:visible'), 'WS-314');
  await next(panel, 3);
  await point(panel, where.locator('.stage-now:visible'), 'Being worked on');
  await next(panel, 4);
  await point(panel, where.locator('select[name=stage]:visible'), 'Next stage');
  await next(panel, 5);
  await point(panel, where.locator('.keep:visible'), 'Keep it');
  await next(panel, 6);
  await point(panel, where.locator('textarea[name=remedy]:visible'), 'Resolution notes');
  await point(panel, where.locator('select[name=kind_of_remedy]:visible'), 'Resolution code');
  await next(panel, 7);
  expect(await panel.value('Fixed')).toBe('Resolved');
}

/** From the second case on: one that is read rightly, no save that is watched, and it is kept. */
export async function goOnFrom(second: () => Promise<void>, panel: Panel): Promise<void> {
  await next(panel, 8);
  await second();
  await panel.waitFor('WS-2718');
  await panel.click('Yes, that is right');
  await panel.waitFor('Step 9 of 10');
  await next(panel, 10);
  await panel.click('Save and turn on');
  await panel.waitGone('Step 10');
}

/** What was taught is guarded at once: held, mended in the dialog, and sent once. */
export async function expectGuarded(where: Where, panel: Panel, workshop: Workshop): Promise<void> {
  const before = workshop.commits.length;
  await where.locator('select[name=stage]:visible').selectOption('fixed');
  await where.locator('.keep:visible').click();
  await panel.waitFor(/Held: Open\s+to\s+Resolved/);
  expect(workshop.commits.length).toBe(before);
  await mend(panel);
  await expect.poll(() => workshop.commits.slice(before)).toEqual([MENDED]);
}
