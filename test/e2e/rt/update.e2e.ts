import { expect } from '../harness.ts';
import { test } from './fixtures.ts';
import { expectStatus, openTicket, statusChanges, statusOf, typeComment } from './tracker.ts';

const NOTES = 'The backup cell was flat; exchanged and watched for a day.';
const RESOLVE = 'Update.html?Action=Comment&DefaultStatus=Resolved';
const SAVE = 'form[name=TicketUpdate] input[name=SubmitTicket]';

test('a resolve that the document allows passes untouched', async ({ page, panel, rt }) => {
  await openTicket(page, rt, 2, RESOLVE);
  await panel.waitFor('Open');
  await page.click(SAVE);
  await page.waitForURL(/Display\.html\?.*results=/);
  expect(await statusOf(rt, 2)).toBe('Resolved');
  expect(await statusChanges(rt, 2)).toBe(2);
});

test('a resolve without code and notes is held; filled in, it resolves the ticket with one commit', async ({
  page,
  panel,
  rt,
}) => {
  const before = await rt.readHistory(1);
  await openTicket(page, rt, 1, RESOLVE);
  await panel.waitFor('Open');
  await typeComment(page, 'Told the customer.');
  await page.click(SAVE);
  await panel.waitFor('Held:');
  expect(await rt.readHistory(1)).toEqual(before);
  await panel.select('Resolution code', 'Solved');
  await panel.fill('Resolution notes', NOTES);
  await panel.click('Fill and go on');
  await expectStatus(rt, 1, 'Resolved');
  expect((await rt.readTicket(1)).fields).toMatchObject({
    'Resolution Code': 'Solved',
    'Resolution Notes': NOTES,
  });
  await page.waitForURL(/Display\.html\?.*results=/);
  const added = (await rt.readHistory(1)).slice(before.length).filter(({ by }) => by === 'alice');
  expect(added.map(({ type }) => type).sort()).toEqual(['Comment', 'CustomField', 'CustomField', 'Status']);
});

test('called off, the ticket and the typed text stay, and the same save works again', async ({
  page,
  panel,
  rt,
}) => {
  const before = await rt.readHistory(1);
  await openTicket(page, rt, 1, RESOLVE);
  await panel.waitFor('Open');
  await typeComment(page, 'A long explanation');
  await page.click(SAVE);
  await panel.waitFor('Held:');
  await panel.click('Back Esc');
  await panel.waitGone('Held:');
  await expect(page.frameLocator('iframe.cke_wysiwyg_frame').locator('body')).toHaveText(
    'A long explanation',
  );
  expect(await rt.readHistory(1)).toEqual(before);
  await page.click(SAVE);
  await panel.waitFor('Held:');
});

test('an update of a closed case is held', async ({ page, panel, rt }) => {
  const before = await rt.readHistory(6);
  await openTicket(page, rt, 6, 'Update.html?Action=Comment');
  await panel.waitFor('Closed');
  await typeComment(page, 'One more thing');
  await page.click(SAVE);
  await panel.waitFor('Held:');
  expect(await rt.readHistory(6)).toEqual(before);
});

test('a case in another queue is nobody’s business', async ({ page, panel, rt }) => {
  await openTicket(page, rt, 16, 'Update.html?Action=Comment&DefaultStatus=resolved');
  await panel.waitFor(/no policy|off/i);
  await typeComment(page, 'Drips no more');
  await page.click(SAVE);
  await expectStatus(rt, 16, 'resolved');
});

test('a button of the same form that saves nothing is not held', async ({ page, panel, rt }) => {
  await openTicket(page, rt, 1, RESOLVE);
  await panel.waitFor('Open');
  await page.locator('input[name=UpdateSubject]').press('Enter');
  await page.waitForURL(/Update\.html$/);
  expect(await statusOf(rt, 1)).toBe('Open');
});
