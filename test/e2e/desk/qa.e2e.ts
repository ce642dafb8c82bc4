import { findingsIn, openedBy, rowsOf, savedBy, tell } from '../harness/findings.ts';
import { expect, test } from '../harness.ts';
import { AUSTRALIA, deskSite } from './desk.ts';

const CASES = `/${AUSTRALIA}/cases`;
const LIST = `/${AUSTRALIA}/door/list`;

/** What the seeds of the case set did wrong, as the store tells it. */
const SEVEN = [
  'CA-3007 Open > Resolved S3-11 resolutionCode',
  'CA-3007 Open > Resolved S3-11 resolutionNotes',
  'CA-3007 Resolved > Closed S3-29',
];
const EIGHT = ['CA-3008 Closed > Open S3-33', 'CA-3008 Open > Closed S3-12 resolutionNotes'];
const ALL = [...SEVEN, ...EIGHT];

test.beforeEach(({ extension, desk }) => extension.enableSite(desk.url, deskSite));

test('a case’s history names what broke a rule, with rule and source, and collects it', async ({
  page,
  panel,
  desk,
  extension,
}) => {
  await page.goto(`${desk.url}${CASES}/CA-3007`);
  await panel.click('History');
  await panel.waitFor([
    '2 of 3 changes broke a rule',
    'Resolution notes is missing.',
    'Here the customer decides',
    'for 15 days',
  ]);
  await panel.click({ name: 'Why?', nth: 0 });
  await panel.waitFor([
    'In Resolved the decision is the customer',
    'S3-29',
    'Case states, Closed row, second paragraph',
  ]);
  await expect.poll(async () => (await findingsIn(extension)).map(tell)).toEqual(SEVEN);
});

test('a checked list marks its cases, keeps the findings, and the findings page exports them', async ({
  page,
  panel,
  desk,
  extension,
}) => {
  await page.goto(desk.url + LIST);
  await panel.waitFor('not checked yet');
  await panel.click(/cases/);
  await panel.click('Check this list');
  const rows = [
    /CA-3007 [^\n]+\nClosed · 2 changes broke a rule/,
    /CA-3006 [^\n]+\nClosed · in line with the policy/,
  ];
  await panel.waitFor(['2 of 9 cases with findings', ...rows], 20_000);
  await expect.poll(async () => (await findingsIn(extension)).map(tell)).toEqual(ALL);

  const audit = await openedBy(page, () => panel.click('Open findings'));
  await expect(audit.getByText('5 findings')).toBeVisible();
  const csv = rowsOf(await savedBy(audit, 'Export CSV'));
  const told = csv.map((row) => [row.case, `${row.from} > ${row.to}`, row.rule, row.field].filter(Boolean));
  expect(told.map((words) => words.join(' ')).sort()).toEqual(ALL);
  const pages = ['CA-3007', 'CA-3008'].map((key) => `${desk.url}${CASES}/${key}`);
  expect(new Set(csv.map(({ url }) => url))).toEqual(new Set(pages));
  expect(csv.find(({ rule }) => rule === 'S3-29')).toMatchObject({
    by: 'Mika Aalto',
    actor: 'agent',
    outcome: 'forbidden',
    document: 'Case states',
    section: 'Closed row, second paragraph',
    policy: AUSTRALIA,
  });
  // The page that judged and the page of findings, which quotes the rules, have the same policy in hand.
  for (const { policyVersion, policyDigest, quotedVersion, quotedDigest } of csv) {
    expect(policyDigest).toMatch(/^[0-9a-f]{16}$/);
    expect([policyVersion, policyDigest]).toEqual([quotedVersion, quotedDigest]);
  }
  const json = JSON.parse(await savedBy(audit, 'Export JSON'));
  expect(json.findings).toHaveLength(5);
});

test('a row of the card leads to the row on the page', async ({ page, panel, desk }) => {
  await page.goto(desk.url + LIST);
  await panel.click(/cases/);
  await panel.click(/^CA-3008/);
  await expect(page.locator('tr[data-case-key=CA-3008] a')).toBeFocused();
  await expect(page.locator('tr[data-case-key=CA-3008]')).toBeInViewport();
});

test('a stopped check keeps what it has and goes on from there', async ({ page, panel, desk }) => {
  await page.goto(`${desk.url}/${AUSTRALIA}`);
  await panel.click(/9 cases/);
  await panel.click('Check this list');
  await panel.waitFor(/Reading histories: [2-5] of 9/);
  await panel.click('Stop');
  await panel.waitFor('Stopped. What was read is kept.');
  await panel.click(/Check the other \d/);
  await panel.waitFor('2 of 9 cases with findings', 20_000);
});

test('a case that can’t be read says why, and a folded card goes on', async ({ page, panel, desk }) => {
  await page.route('**/cases/CA-3003/history', (route) => route.fulfill({ status: 403, body: 'no' }));
  await page.goto(desk.url + LIST);
  await panel.click(/cases/);
  await panel.click('Check this list');
  await panel.waitFor(/Reading histories/);
  await panel.click('Fold the panel');
  await panel.waitFor('2 with findings', 20_000);
  await panel.click(/9 cases/);
  await panel.waitFor([
    '1 case could not be read',
    /CA-3003 [^\n]+\nOpen · not read: you may not see its history/,
    '2 of 8 cases with findings',
  ]);
});

test('what was collected before is marked at once', async ({ page, panel, desk, extension }) => {
  await page.goto(`${desk.url}${CASES}/CA-3008`);
  await panel.click('History');
  await expect.poll(async () => (await findingsIn(extension)).map(tell)).toEqual(EIGHT);
  await page.goto(desk.url + LIST);
  await panel.click(/cases/);
  await panel.waitFor(/CA-3008 [^\n]+\nOpen · 2 changes broke a rule/);
});

test('findings gather by themselves for those who want it, and for nobody else', async ({
  page,
  panel,
  desk,
  extension,
}) => {
  await page.goto(`${desk.url}${CASES}/CA-3008`);
  await panel.waitFor('Open');
  // Switched on over an open case, it would gather that one's too.
  await page.goto(desk.url);
  await extension.enableSite(desk.url, deskSite, { collect: true });
  await page.goto(`${desk.url}${CASES}/CA-3007`);
  await expect.poll(async () => (await findingsIn(extension)).map(tell)).toEqual(SEVEN);
});
