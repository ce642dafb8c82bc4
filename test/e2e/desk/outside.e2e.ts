import type { Page } from 'playwright';
import { type Decision, OUTSIDE } from '../../../lib/case/messages.ts';
import type { KnownCase } from '../../../lib/store/statuses.ts';
import type { Desk } from '../../desk/server.ts';
import { type Extension, expect, panelOf, test } from '../harness.ts';
import { chromiumHands } from './chromium-hands.ts';
import { AUSTRALIA, pick, save } from './desk.ts';
import { betweenVisits, changeElsewhere, KEY, pageOf } from './outside.ts';
import { guardDesk, playInChromium } from './scenarios.ts';

guardDesk();

/** The page asks its server for the case and shows the status that it is told, as tools that refresh themselves do. */
const refresh = (page: Page, desk: Desk): Promise<void> =>
  page.evaluate(async (url) => {
    const { status } = await (await fetch(url)).json();
    document.querySelector('[data-case]')?.setAttribute('data-status', status);
  }, `${desk.url}/api/${AUSTRALIA}/cases/${KEY}`);

const outside = async (extension: Extension): Promise<Decision[]> =>
  (await extension.decisions()).filter(({ door }) => door === OUTSIDE);

/** When the case was first seen, in milliseconds since 1970. */
const firstSeen = async (extension: Extension): Promise<number> => {
  const blocks = Object.entries(await extension.stored()).filter(([key]) => key.startsWith('statuses:'));
  const known = blocks.flatMap(([, block]) => (block as { cases: KnownCase[] }).cases);
  return Date.parse(known.find(({ key }) => key === KEY)?.at ?? '');
};

playInChromium({ 'what was changed between two visits is told once, step by step': betweenVisits });

test('a page that refreshes itself shows a colleague’s change; two tabs note it once', async ({
  page,
  panel,
  desk,
  extension,
  context,
}) => {
  const second = await context.newPage();
  for (const tab of [second, page]) {
    await tab.goto(pageOf(desk, 'fetch'));
    await panelOf(tab).waitFor('Open');
    await tab.locator('[data-history]:not([aria-busy])').waitFor();
  }
  // What comes right after the first sight of a case may be the page that settles.
  await expect.poll(async () => Date.now() - (await firstSeen(extension))).toBeGreaterThan(2000);
  await changeElsewhere(desk, { status: 'New' });
  await Promise.all([refresh(page, desk), refresh(second, desk)]);
  await expect.poll(async () => (await outside(extension)).length).toBe(1);
  const [line] = await outside(extension);
  expect(line).toMatchObject({ from: 'Open', to: 'New', steps: 'unknown', outcome: 'undocumented' });
  // Which of the two tells it is chance.
  const texts = () => Promise.all([panel.text(), panelOf(second).text()]);
  await expect.poll(async () => (await texts()).join()).toContain('What lay between is not known');
  // The tab that still shows the old status, and is worked in, proves nothing.
  await second.goto(pageOf(desk, 'fetch', 'CA-3003'));
  await second.goBack();
  await panelOf(second).waitFor(/Open|New/);
  await changeElsewhere(desk, { status: 'Resolved' }, 'CA-3003');
  await second.goto(pageOf(desk, 'native', 'CA-3003'));
  await panelOf(second).waitFor('changed elsewhere');
  expect((await outside(extension)).map(({ key }) => key)).toEqual([KEY, 'CA-3003']);
});

test('what we let go, saw leave, or what never was saved is no change from elsewhere', async ({
  page,
  panel,
  desk,
  extension,
}) => {
  const hands = chromiumHands(page);
  await page.goto(pageOf(desk, 'native'));
  await panel.waitFor('Open');
  await pick(hands, 'Awaiting Info');
  await save(hands);
  await panel.waitFor('Awaiting Info');
  await page.goBack();
  await panel.waitFor('Open');

  await page.goto(pageOf(desk, 'fetch'));
  await panel.waitFor('Awaiting Info');
  await page.route('**/api/**', (route) => route.fulfill({ status: 500, json: {} }));
  await pick(hands, 'Open');
  await save(hands);
  await page.unroute('**/api/**');
  await page.reload();
  await panel.waitFor('Awaiting Info');

  await page.goto(pageOf(desk, 'beacon', 'CA-3001'));
  await panel.waitFor('New');
  await pick(hands, 'Resolved');
  await save(hands);
  await expect.poll(async () => (await extension.decisions()).some(({ end }) => end === 'seen')).toBe(true);
  await page.reload();
  await panel.waitFor('Resolved');

  // What is noticed comes in order: had there been anything before, it would stand in the log by now.
  await page.goto(pageOf(desk, 'native', 'CA-3003'));
  await panel.waitFor('Open');
  await changeElsewhere(desk, { status: 'Resolved' }, 'CA-3003');
  await page.reload();
  await panel.waitFor('changed elsewhere');
  expect((await outside(extension)).map(({ key }) => key)).toEqual(['CA-3003']);
  const seen = (await extension.decisions()).filter(({ end }) => end === 'seen');
  expect(seen.map(({ key, door }) => `${key} ${door}`)).toEqual(['CA-3001 case/beacon', 'CA-3003 outside']);
});
