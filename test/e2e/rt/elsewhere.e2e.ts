import type { Page } from 'playwright';
import type { TicketHost } from '../../hosts/ticket-host.ts';
import { expect } from '../harness.ts';
import { test } from './fixtures.ts';
import { expectChanges, expectStatus, openTicket, statusChanges, statusOf } from './tracker.ts';

const RESOLVE = 'Update.html?Action=Comment&DefaultStatus=Resolved';
const SAVE = 'form[name=TicketUpdate] input[name=SubmitTicket]';
const FILLED = { 'Resolution Code': 'Solved', 'Resolution Notes': 'Filled in by a colleague.' };
const EMPTIED = { 'Resolution Code': '', 'Resolution Notes': '' };
/** What the tool's interface told counts for two seconds. */
const OLD_MS = 2100;

/** Waits until the page has been told what only the tool's interface knows, and that is old. */
async function openLong(page: Page, rt: TicketHost, id: number): Promise<void> {
  const told = page.waitForResponse((response) => response.url().includes(`/REST/2.0/ticket/${id}?`));
  await openTicket(page, rt, id, RESOLVE);
  await (await told).finished();
  const at = await page.evaluate(() => performance.now());
  await page.waitForFunction((old) => performance.now() > old, at + OLD_MS);
}

test('fields that were filled in elsewhere meanwhile hold nothing', async ({ page, panel, rt }) => {
  await openLong(page, rt, 1);
  await panel.waitFor('Open');
  await rt.writeFields(1, FILLED);
  await page.click(SAVE);
  await page.waitForURL(/Display\.html\?.*results=/);
  await expectStatus(rt, 1, 'Resolved');
  await expectChanges(rt, 1, 2);
});

test('fields that were emptied elsewhere meanwhile hold the change, and it can be mended', async ({
  page,
  panel,
  rt,
}) => {
  await openLong(page, rt, 2);
  await panel.waitFor('Open');
  await rt.writeFields(2, EMPTIED);
  const before = await statusChanges(rt, 2);
  await page.click(SAVE);
  await panel.waitFor('Held:');
  await panel.waitFor(['Resolution notes', 'Resolution code']);
  expect(await statusOf(rt, 2)).toBe('Open');
  expect(await statusChanges(rt, 2)).toBe(before);
  await panel.select('Resolution code', 'Solved');
  await panel.fill('Resolution notes', 'Filled in again.');
  await panel.click('Fill and go on');
  await expectStatus(rt, 2, 'Resolved');
  await expectChanges(rt, 2, before + 1);
});

test('a reading that failed is tried again when something is to be saved', async ({ page, panel, rt }) => {
  let isBroken = true;
  await page.route(/REST\/2\.0\/ticket\/2\?/, async (route) => {
    if (isBroken) await route.fulfill({ status: 500, body: 'The notes of Ms Doe' });
    else await route.continue();
  });
  await openTicket(page, rt, 2, RESOLVE);
  const text = await panel.waitFor('HTTP 500');
  expect(text).not.toContain('Ms Doe');
  isBroken = false;
  await page.click(SAVE);
  await page.waitForURL(/Display\.html\?.*results=/);
  await expectStatus(rt, 2, 'Resolved');
  await expectChanges(rt, 2, 2);
});

test('where nothing can be read, nobody is told that something is missing', async ({ page, panel, rt }) => {
  await openLong(page, rt, 1);
  await panel.waitFor('Open');
  await page.route(/REST\/2\.0\/ticket\/1\?/, (route) => route.abort());
  await page.click(SAVE);
  const text = await panel.waitFor('Held:');
  expect(text).not.toContain('Fill and go on');
  expect(await statusOf(rt, 1)).toBe('Open');
  await panel.click(/^Go on unchecked/);
  await expectStatus(rt, 1, 'Resolved');
  await expectChanges(rt, 1, 2);
});
