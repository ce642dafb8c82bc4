import { findingsIn, openedBy, rowsOf, savedBy, tell } from '../harness/findings.ts';
import { expect } from '../harness.ts';
import { test } from './fixtures.ts';
import { openTicket } from './tracker.ts';

/** What the seeds did wrong, by ticket; the tool's own history words a status in lower case. */
const SEEDED = [
  '10 closed > open S3-33',
  '11 new > closed S3-05 resolutionNotes',
  '7 resolved > closed S3-29',
  '8 open > resolved S3-11 resolutionCode',
  '8 open > resolved S3-11 resolutionNotes',
  '9 closed > Update S3-33',
  '9 closed > Update S3-33',
];
const of = (ticket: number): string[] => SEEDED.filter((line) => line.startsWith(`${ticket} `));
const LIST = `/Search/Results.html?Query=${encodeURIComponent("Queue = 'Support'")}&OrderBy=id&Order=ASC`;

test('the display page’s history names what broke a rule, in the team’s words', async ({
  page,
  panel,
  rt,
  extension,
}) => {
  await openTicket(page, rt, 7);
  await panel.click('History');
  await panel.waitFor(
    [
      '1 of 3 changes broke a rule',
      /Resolved\s+to\s+Closed was not allowed/,
      'bob',
      'Here the customer decides',
      /Closed\nfor \d+ days/,
    ],
    15_000,
  );
  await panel.click('Why?');
  await panel.waitFor(['S3-29', 'Case states, Closed row, second paragraph']);
  await expect.poll(async () => (await findingsIn(extension)).map(tell)).toEqual(of(7));
});

test('a past by the book shows as such, and leaves nothing', async ({ page, panel, rt, extension }) => {
  await openTicket(page, rt, 6);
  await panel.click('History');
  await panel.waitFor('3 changes, all in line with the policy', 15_000);
  expect(await findingsIn(extension)).toEqual([]);
});

test('what was done with a ticket before it was merged into this one accuses nobody', async ({
  page,
  panel,
  rt,
  extension,
}) => {
  const api = `${rt.url}/REST/2.0/ticket`;
  // Ticket 6 is closed: a comment on it would break a rule.
  const data = { Content: 'Still at it', ContentType: 'text/plain' };
  expect((await page.request.post(`${api}/1/comment`, { data })).status()).toBe(201);
  const merged = await page.request.put(`${api}/1`, { data: { MergeInto: 6 } });
  expect(await merged.text()).toContain('Successful');
  await openTicket(page, rt, 6);
  await panel.click('History');
  await panel.waitFor('3 changes, all in line with the policy', 15_000);
  expect(await findingsIn(extension)).toEqual([]);
});

test('what was done in a queue that no policy speaks for is not judged by that of the next', async ({
  page,
  panel,
  rt,
  extension,
}) => {
  await rt.writeStatus(16, 'resolved');
  const moved = await page.request.put(`${rt.url}/REST/2.0/ticket/16`, { data: { Queue: 'Support' } });
  expect(await moved.text()).toContain('to Support');
  await openTicket(page, rt, 16);
  await panel.click('History');
  await panel.waitFor(['Resolved', 'Made before the case came here'], 15_000);
  expect(await findingsIn(extension)).toEqual([]);
});

test('search results are checked, and the findings page exports the seeded violations', async ({
  page,
  panel,
  rt,
  extension,
}) => {
  await page.goto(rt.url + LIST);
  await panel.click(/15 cases/);
  await panel.click('Check this list');
  const marked = [
    ...[7, 8, 10, 11].map((ticket) => new RegExp(`\n${ticket} .*\n.* 1 change broke a rule`)),
    /\n9 .*\nClosed · 2 changes broke a rule/,
    /\n5 .*\nResolved · in line with the policy/,
  ];
  await panel.waitFor(['5 of 15 cases with findings', ...marked], 30_000);
  await expect.poll(async () => (await findingsIn(extension)).map(tell)).toEqual(SEEDED);

  await panel.click(/^9 /);
  await expect(page.locator('tbody.list-item[data-record-id="9"]')).toBeInViewport();

  const audit = await openedBy(page, () => panel.click('Open findings'));
  const rows = rowsOf(await savedBy(audit, 'Export CSV'));
  expect(rows.map((row) => `${row.case} ${row.rule}`).sort()).toEqual(
    SEEDED.map((line) => line.replace(/ .*(?= S3)/, '').replace(/ resolution.*/, '')).sort(),
  );
  expect(rows.find((row) => row.case === '7')).toMatchObject({
    by: 'bob',
    actor: 'agent',
    outcome: 'forbidden',
    url: `${rt.url}/Ticket/Display.html?id=7`,
    section: 'Closed row, second paragraph',
  });
});
