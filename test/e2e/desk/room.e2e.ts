import { expect } from 'playwright/test';
import { chromiumHands } from './chromium-hands.ts';
import { AUSTRALIA, deskSite, pick } from './desk.ts';
import { sharing as test } from './scenarios.ts';

const SAVE = '[data-save]';

test('in a low or enlarged window a question has room beside what was said before', async ({
  page,
  desk,
  panel,
  extension,
}) => {
  const hands = chromiumHands(page);
  const isSaved = (status: string) =>
    expect.poll(() => page.locator('[data-case]').getAttribute('data-status')).toBe(status);
  await extension.enableSite(desk.url, deskSite);
  await page.setViewportSize({ width: 640, height: 360 });
  await page.bringToFront();
  await page.goto(`${desk.url}/${AUSTRALIA}/door/fetch/CA-3002`);
  await panel.waitFor('Open');
  // Each leaves a remark.
  for (const status of ['New', 'Awaiting Info', 'New', 'Awaiting Info', 'New', 'Open']) {
    await pick(hands, status);
    await hands.focus(SAVE);
    await hands.press('Enter');
    await isSaved(status);
  }
  await pick(hands, 'Resolved');
  await hands.focus(SAVE);
  await hands.press('Enter');
  await panel.waitFor(['Held:', 'with a remark']);
  await panel.click('Go on anyway…');
  await panel.fill(/Why is it right/, 'Notes follow by mail');
  await panel.click('Go on with this reason');
  await isSaved('Resolved');
});
