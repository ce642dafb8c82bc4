import type { Page } from 'playwright';
import { expect, test } from '../harness.ts';
import { AtDoor, guardDesk } from './desk.ts';

const AUSTRALIA = 'servicenow-csm-australia';

const pick = (page: Page, status: string) => page.locator('select[data-field=status]').selectOption(status);
const save = (page: Page) => page.locator('[data-save]:visible').click();

test.beforeEach(async ({ extension, desk }) => guardDesk(extension, desk));

test('the update of a closed case is held, with the rule that says so', async ({ page, desk, panel }) => {
  const at = new AtDoor(page, desk, AUSTRALIA, 'CA-3006');
  await at.open('native');
  await panel.waitFor('Closed');
  await page.locator('[data-field=comment]').fill('One more thing');
  await save(page);
  await panel.waitFor('Held:');
  await panel.click({ name: 'Why?' });
  expect(await panel.waitFor('S3-33')).toContain('Case states');
  expect((await at.record()).commits).toBe(0);
});

test('closing at the help center asks for the three verifications; a changed value voids its own', async ({
  page,
  desk,
  panel,
}) => {
  const at = new AtDoor(page, desk, 'ithelpcenter', 'HC-104');
  await at.open('native');
  await panel.waitFor('Resolved');
  await pick(page, 'Closed');
  await save(page);
  await panel.waitFor('Held:');
  for (const nth of [0, 0, 0]) await panel.click({ name: /Looks right/, nth });
  await panel.waitFor(/Nothing stands in the way/);
  await page.locator('[data-field=priority]').selectOption('1');
  await panel.waitFor(/One thing is to be checked/);
  await panel.click({ name: /Looks right/ });
  await panel.click('Go on');
  await at.expectSaved(1, { status: 'Closed' });
});

test('Pending without a sub-status is held until one is given', async ({ page, desk, panel }) => {
  const at = new AtDoor(page, desk, 'support-center', 'SC-4002');
  await at.open('native');
  await panel.waitFor('In Progress');
  await pick(page, 'Pending');
  await save(page);
  await panel.waitFor('Held:');
  await page.locator('select[data-field=subStatus]').selectOption('Customer Input');
  await panel.waitFor(/Nothing stands in the way/);
  await panel.click('Go on');
  await at.expectSaved(1, { status: 'Pending', subStatus: 'Customer Input' });
});

test('Enter and a double click ask once and send once', async ({ page, desk, panel, extension }) => {
  const at = new AtDoor(page, desk, AUSTRALIA, 'CA-3003');
  await at.open('native');
  await panel.waitFor('Open');
  await page.locator('[data-field=resolutionNotes]').fill('');
  await pick(page, 'Resolved');
  await page.locator('[data-save]').dblclick();
  await panel.waitFor('Held:');
  await page.locator('select[data-field=status]').focus();
  await page.locator('[data-field=comment]').fill('typed');
  await panel.fill('Resolution notes', 'Rebooted the gateway');
  await panel.click('Fill and go on');
  await at.expectSaved(1, { status: 'Resolved' });
  const ends = (await extension.decisions()).map(({ end }) => end);
  expect(ends).toEqual(['mended']);
});

test('what was typed stays after Back, and the form keeps its file', async ({ page, desk, panel }) => {
  const at = new AtDoor(page, desk, AUSTRALIA, 'CA-3002');
  await at.open('native');
  await panel.waitFor('Open');
  await page.locator('[data-field=comment]').fill('A long answer to the customer');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'trace.txt', mimeType: 'text/plain', buffer: Buffer.from('trace') });
  await pick(page, 'Resolved');
  await save(page);
  await panel.waitFor('Held:');
  await panel.press('Escape');
  await panel.waitGone('Held:');
  await expect(page.locator('[data-field=comment]')).toHaveValue('A long answer to the customer');
  await pick(page, 'Awaiting Info');
  await save(page);
  await at.expectSaved(1, { status: 'Awaiting Info' });
  expect(desk.state.commits()[0]).toMatchObject({ files: [{ name: 'trace.txt' }] });
});

test('the first click is judged though the worker sleeps and the panel is not there yet', async ({
  page,
  desk,
  panel,
  extension,
}) => {
  const at = new AtDoor(page, desk, AUSTRALIA, 'CA-3002');
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      const list = document.querySelector<HTMLSelectElement>('select[data-field=status]');
      if (list) list.value = 'Resolved';
      document.querySelector<HTMLButtonElement>('[data-save]')?.click();
    });
  });
  await extension.stopWorker();
  await at.open('native');
  await panel.waitFor('Held:', 15_000);
  expect((await at.record()).commits).toBe(0);
});

test('a move that no rule speaks of passes, and the next page says so', async ({ page, desk, panel }) => {
  const at = new AtDoor(page, desk, AUSTRALIA, 'CA-3002');
  await at.open('native');
  await panel.waitFor('Open');
  await pick(page, 'New');
  await save(page);
  await at.expectSaved(1, { status: 'New' });
  await panel.waitFor(/says nothing|not documented/i);
});

test('a status that the policy does not know is never treated as fine and never blocked', async ({
  page,
  desk,
  panel,
}) => {
  const at = new AtDoor(page, desk, 'ex-libris', 'EL-5017');
  await at.open('native');
  await panel.waitFor(/not a status of the policy/);
  await pick(page, 'In Progress');
  await save(page);
  await at.expectSaved(1, { status: 'In Progress' });
});

test('a modal dialog of the page does not shut the panel out', async ({ page, desk, panel }) => {
  const at = new AtDoor(page, desk, AUSTRALIA, 'CA-3002');
  await at.open('dialog', '?modal=1');
  await panel.waitFor('Open');
  await page.locator('[data-open=attention]').click();
  await page.locator('[data-open=status]').click();
  await pick(page, 'Resolved');
  await page.locator('[data-change-status]').click();
  await panel.waitFor('Held:');
  await panel.select('Resolution code', 'Solved - Workaround');
  await panel.fill('Resolution notes', 'Cleared the cache');
  await panel.click('Fill and go on');
  await at.expectSaved(1, { status: 'Resolved' });
});

test('a page that attacks the panel neither hides it nor switches the guard off', async ({
  page,
  desk,
  panel,
}) => {
  const at = new AtDoor(page, desk, AUSTRALIA, 'CA-3002');
  await at.open('native', '?hostile=kill');
  await panel.waitFor('Open');
  await expect(page.locator('html[data-hostile]')).toBeAttached();
  await pick(page, 'Resolved');
  await page.locator('[data-save]').dispatchEvent('click');
  await panel.waitFor('Held:');
  expect((await at.record()).commits).toBe(0);
});

test('a storm of mutations ends on the right answer', async ({ page, desk, panel }) => {
  const at = new AtDoor(page, desk, AUSTRALIA, 'CA-3002');
  await at.open('native', '?storm=1');
  await expect(page.locator('html[data-storm=done]')).toBeAttached();
  await panel.waitFor('Open');
  await pick(page, 'Resolved');
  await save(page);
  await panel.waitFor('Held:');
});
