import type { Page } from 'playwright';
import type { TicketHost } from '../../hosts/ticket-host.ts';
import { expect, type Panel } from '../harness.ts';
import { test } from './fixtures.ts';
import {
  cellPosts,
  choose,
  expectChanges,
  expectStatus,
  openTicket,
  pick,
  statusChanges,
} from './tracker.ts';

const NOTES = 'Exchanged the part; the customer agrees.';
const BASICS = '.titlebox.ticket-info-basics';

const boxSave = (page: Page, box: string): Promise<void> =>
  page.locator(`${box} form.inline-edit input[type=submit]`).click();

async function openStatusCell(page: Page, id: number): Promise<void> {
  const cell = page.locator(`[data-record-id="${id}"] td.editable`, {
    has: page.locator('select[name=Status]'),
  });
  await cell.hover();
  await cell.locator('.edit-icon').click();
}

/** Each way to resolve ticket 1, up to the gesture that would commit. */
const DOORS: Readonly<Record<string, (page: Page, rt: TicketHost, panel: Panel) => Promise<void>>> = {
  'the inline box of the display page': async (page, rt, panel) => {
    await openTicket(page, rt, 1);
    await panel.waitFor('Open');
    await page.locator(`${BASICS} a.inline-edit-toggle.edit`).click();
    await pick(page, BASICS, 'Status', 'Resolved');
    await boxSave(page, BASICS);
  },
  'the page for basics': async (page, rt, panel) => {
    await openTicket(page, rt, 1, 'Modify.html');
    await panel.waitFor('Open');
    await pick(page, 'form[name=TicketModify]', 'Status', 'Resolved');
    await page.locator('form[name=TicketModify] input[name=SubmitTicket]').click();
  },
  'the page for everything': async (page, rt, panel) => {
    await openTicket(page, rt, 1, 'ModifyAll.html');
    await panel.waitFor('Open');
    await pick(page, 'form[name=TicketModifyAll]', 'Status', 'Resolved');
    await page.locator('form[name=TicketModifyAll] input[name=SubmitTicket]').last().click();
  },
};

for (const [door, act] of Object.entries(DOORS)) {
  test(`${door}: held, filled in, and sent once`, async ({ page, panel, rt }) => {
    await act(page, rt, panel);
    await panel.waitFor('Held:');
    expect(await statusChanges(rt, 1)).toBe(1);
    await panel.select('Resolution code', 'Solved');
    await panel.fill('Resolution notes', NOTES);
    await panel.click('Fill and go on');
    await expectStatus(rt, 1, 'Resolved');
    await expectChanges(rt, 1, 2);
    expect((await rt.readTicket(1)).fields).toMatchObject({
      'Resolution Code': 'Solved',
      'Resolution Notes': NOTES,
    });
  });
}

test('saving the fields’ box takes the open status along, and is held for it', async ({
  page,
  panel,
  rt,
}) => {
  const fields = '.titlebox.ticket-info-cfs';
  await openTicket(page, rt, 1);
  await panel.waitFor('Open');
  for (const box of [BASICS, fields]) await page.locator(`${box} a.inline-edit-toggle.edit`).click();
  await pick(page, BASICS, 'Status', 'Resolved');
  await page.locator(`${fields} textarea`).fill(NOTES);
  await boxSave(page, fields);
  await panel.waitFor('Held:');
  expect(await statusChanges(rt, 1)).toBe(1);
  await panel.select('Resolution code', 'Solved');
  await panel.click('Fill and go on');
  await expectStatus(rt, 1, 'Resolved');
  expect((await rt.readTicket(1)).fields['Resolution Notes']).toBe(NOTES);
});

test('a menu entry that writes at once is held', async ({ page, panel, rt }) => {
  await openTicket(page, rt, 1);
  await panel.waitFor('Open');
  await page.locator('#page-actions').hover();
  await page.locator('#page-actions-close-case').click();
  await panel.waitFor('Held:');
  expect(await statusChanges(rt, 1)).toBe(1);
  await panel.fill('Resolution notes', NOTES);
  await panel.click('Fill and go on');
  await expectStatus(rt, 1, 'Closed');
  await expectChanges(rt, 1, 2);
});

test('an override with a reason goes through and is in the decision log', async ({
  page,
  panel,
  rt,
  extension,
}) => {
  await openTicket(page, rt, 5, 'Update.html?Action=Comment&DefaultStatus=Closed');
  await panel.waitFor('Resolved');
  await page.click('form[name=TicketUpdate] input[name=SubmitTicket]');
  await panel.waitFor('Held:');
  await panel.click('Go on anyway…');
  await panel.fill('Why is it right this time?', 'The customer accepted by phone.');
  await panel.click('Go on with this reason');
  await expectStatus(rt, 5, 'Closed');
  await expect
    .poll(() => extension.decisions())
    .toEqual(
      expect.arrayContaining([
        expect.objectContaining({ end: 'overridden', reason: 'The customer accepted by phone.' }),
      ]),
    );
});

const LIST = `/Search/Results.html?Query=${encodeURIComponent("Queue = 'Support' AND id < 3")}`;

test('a list cell: an allowed change passes, at once and once', async ({ page, rt }) => {
  const posts = cellPosts(page);
  await page.goto(rt.url + LIST);
  await openStatusCell(page, 2);
  await choose(page, 'Resolved');
  await expectStatus(rt, 2, 'Resolved');
  await expectChanges(rt, 2, 2);
  await page.locator('.jGrowl-message').first().waitFor();
  expect(posts).toEqual([`${rt.url}/Helpers/TicketUpdate?id=2`]);
});

test('a list without the queue: the row that one is in is asked for, judged and held', async ({
  page,
  panel,
  rt,
}) => {
  const posts = cellPosts(page);
  await page.goto(`${rt.url}${LIST}&Format=${encodeURIComponent("'__id__','__Status__'")}`);
  await panel.waitFor(/2 cases/);
  // The first press of the pointer brings what asks.
  const asked = page.waitForResponse((response) => response.url().includes('/REST/2.0/ticket/1?'));
  await openStatusCell(page, 1);
  await (await asked).finished();
  await choose(page, 'Resolved');
  await panel.waitFor('Held:');
  expect(posts).toEqual([]);
  expect(await statusChanges(rt, 1)).toBe(1);
});

/** A list whose rows don't tell their queue, with a ticket of each: a closed one of Support's, and one of Facilities. */
const TAKES = `/Search/Results.html?Query=${encodeURIComponent('id = 11 OR id = 16')}&Format=${encodeURIComponent(
  `'__id__','__Status__','<a href="__WebPath__/Ticket/Display.html?Action=Take&id=__id__">Take</a>/TITLE:Take'`,
)}`;

test('a Take that is the first thing pressed in such a list waits for whose the row is', async ({
  page,
  panel,
  rt,
}) => {
  const told = Promise.withResolvers<void>();
  await page.route(/REST\/2\.0\/ticket\/\d+\?/, async (route) => {
    await told.promise;
    await route.continue();
  });
  const take = (id: number) => page.locator(`[data-record-id="${id}"] a[href*="Action=Take"]`).click();
  const { owner } = await rt.readTicket(11);
  await page.goto(rt.url + TAKES);
  await take(11);
  await panel.waitFor('Checking');
  told.resolve();
  await panel.waitFor('Held:');
  expect((await rt.readTicket(11)).owner).toBe(owner);
  await panel.click('Back Esc');
  await panel.waitGone('Held:');
  // The other queue is nobody's business.
  await page.goto(rt.url + TAKES);
  await take(16);
  await page.waitForURL(/Display\.html\?.*id=16/);
});

test('a list cell: held, called off without a commit, and held again', async ({ page, panel, rt }) => {
  const posts = cellPosts(page);
  await page.goto(rt.url + LIST);
  await openStatusCell(page, 1);
  await choose(page, 'Resolved');
  await panel.waitFor('Held:');
  await panel.click('Back Esc');
  await panel.waitGone('Held:');
  await page.locator('td.editing .bootstrap-select > button').click();
  await choose(page, 'Resolved');
  await panel.waitFor('Held:');
  expect(posts).toEqual([]);
  await panel.select('Resolution code', 'Solved');
  await panel.fill('Resolution notes', NOTES);
  await panel.click('Fill and go on');
  await expectStatus(rt, 1, 'Resolved');
  await expectChanges(rt, 1, 2);
  await page.locator('.jGrowl-message').first().waitFor();
  expect(posts).toEqual([`${rt.url}/Helpers/TicketUpdate?id=1`]);
});
