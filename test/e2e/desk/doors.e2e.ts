import type { Page } from 'playwright';
import { expect, type Panel, test } from '../harness.ts';
import { AtDoor, guardDesk } from './desk.ts';

const SET = 'servicenow-csm-australia';
const KEY = 'CA-3002';
const NOTES = 'Replaced the power supply; the customer confirmed.';

const pick = (page: Page, status: string, within = '') =>
  page.locator(`${within} select[data-field=status]`).first().selectOption(status);
const save = (page: Page) => page.locator('[data-save]:visible').first().click();

async function fillBoth(panel: Panel): Promise<void> {
  await panel.waitFor('Held:');
  await panel.select('Resolution code', 'Solved - Workaround');
  await panel.fill('Resolution notes', NOTES);
}

test.beforeEach(async ({ extension, desk }) => guardDesk(extension, desk));

/** Doors whose gesture is held: what is filled in goes along, and one commit arrives. */
const GESTURES: Record<string, (page: Page) => Promise<unknown>> = {
  native: async (page) => {
    await pick(page, 'Resolved');
    await save(page);
  },
  scripted: async (page) => {
    await pick(page, 'Resolved');
    await save(page);
  },
  menu: async (page) => {
    const entry = page.locator('[data-target-status=Resolved]');
    if (!(await entry.isVisible())) await page.locator('[data-menu-button]').click();
    await entry.click();
  },
  select: (page) => page.locator('select[data-live-status]').selectOption('Resolved'),
  action: (page) => page.getByRole('button', { name: 'Propose Solution' }).click(),
  dialog: async (page) => {
    const commit = page.locator('[data-change-status]');
    if (!(await commit.isVisible())) {
      await page.locator('[data-open=attention]').click();
      await page.locator('[data-open=status]').click();
    }
    await pick(page, 'Resolved');
    await commit.click();
  },
  shadow: async (page) => {
    await pick(page, 'Resolved');
    await page.locator('desk-button').click();
  },
  spa: async (page) => {
    await pick(page, 'Resolved', 'article:not([hidden])');
    await save(page);
  },
  keyboard: async (page) => {
    await pick(page, 'Resolved');
    await page.keyboard.press('Control+s');
  },
  frame: async (page) => {
    const frame = page.frameLocator('#desk-frame');
    await frame.locator('select[data-field=status]').selectOption('Resolved');
    await frame.locator('[data-save]').click();
  },
};

for (const [door, act] of Object.entries(GESTURES)) {
  test(`${door}: held, filled in, and sent once`, async ({ page, desk, panel }) => {
    const at = new AtDoor(page, desk, SET, KEY);
    await at.open(door);
    await panel.waitFor('Open');
    await act(page);
    await fillBoth(panel);
    expect((await at.record()).commits).toBe(0);
    await panel.click('Fill and go on');
    await at.expectSaved(1, { status: 'Resolved', fields: { resolutionNotes: NOTES } as never });
  });

  test(`${door}: called off, nothing is sent and the same save works again`, async ({
    page,
    desk,
    panel,
  }) => {
    const at = new AtDoor(page, desk, SET, KEY);
    await at.open(door);
    await panel.waitFor('Open');
    await act(page);
    await panel.waitFor('Held:');
    await panel.click('Back Esc');
    await panel.waitGone('Held:');
    expect(await at.record()).toMatchObject({ commits: 0, status: 'Open' });
    await act(page);
    await fillBoth(panel);
    await panel.click('Fill and go on');
    await at.expectSaved(1, { status: 'Resolved' });
  });
}

/** Doors that are held on the way out: the request is made already, so the agent saves again after the mend. */
for (const door of ['fetch', 'xhr', 'xhr-sync']) {
  test(`${door}: held on the wire, mended, and saved by the next press`, async ({ page, desk, panel }) => {
    const at = new AtDoor(page, desk, SET, KEY);
    await at.open(door);
    await panel.waitFor('Open');
    await pick(page, 'Resolved');
    await save(page);
    await fillBoth(panel);
    expect((await at.record()).commits).toBe(0);
    await panel.click('Fill and go on');
    await panel.waitFor(/again/);
    expect((await at.record()).commits).toBe(0);
    await save(page);
    await at.expectSaved(1, { status: 'Resolved', fields: { resolutionNotes: NOTES } as never });
  });

  test(`${door}: overridden with a reason that the log keeps`, async ({ page, desk, panel, extension }) => {
    const at = new AtDoor(page, desk, SET, KEY);
    await at.open(door);
    await panel.waitFor('Open');
    await pick(page, 'Resolved');
    await save(page);
    await panel.waitFor('Held:');
    await panel.click('Go on anyway…');
    await panel.fill(/Why is it right/, 'Notes follow by mail');
    await panel.click('Go on with this reason');
    if (door === 'xhr-sync') await save(page);
    await at.expectSaved(1, { status: 'Resolved' });
    await expect
      .poll(async () => (await extension.decisions()).map(({ end, reason }) => ({ end, reason })))
      .toContainEqual({ end: 'overridden', reason: 'Notes follow by mail' });
  });
}

test('list: a cell is held before it commits, and goes back without committing', async ({
  page,
  desk,
  panel,
}) => {
  const at = new AtDoor(page, desk, SET, KEY);
  await at.open('list');
  await panel.waitFor(/cases/);
  const cell = page.locator(`tr[data-case-key=${KEY}] select`);
  await cell.selectOption('Resolved');
  await panel.waitFor('Held:');
  await panel.click('Back Esc');
  await panel.waitGone('Held:');
  await expect(cell).toHaveValue('Open');
  await cell.selectOption('Awaiting Info');
  await at.expectSaved(1, { status: 'Awaiting Info' });
});

test('beacon: can not be held, is seen and said so', async ({ page, desk, panel, extension }) => {
  const at = new AtDoor(page, desk, SET, KEY);
  await at.open('beacon');
  await panel.waitFor('Open');
  await pick(page, 'Resolved');
  await save(page);
  await at.expectSaved(1, { status: 'Resolved' });
  await expect.poll(async () => (await extension.decisions()).map(({ end }) => end)).toContain('seen');
});

test('pseudo: what only looks like a save is left alone', async ({ page, desk, panel }) => {
  const at = new AtDoor(page, desk, SET, KEY);
  await at.open('pseudo');
  await panel.waitFor('Open');
  await pick(page, 'Resolved');
  await page.locator('[data-field=comment]').fill('A draft');
  await page.locator('[data-preview]').click();
  await expect.poll(async () => (await at.record()).pseudo).toBeGreaterThan(1);
  expect((await at.record()).commits).toBe(0);
  expect(await panel.text()).not.toContain('Held:');
});

test('an allowed move passes untouched', async ({ page, desk, panel }) => {
  const at = new AtDoor(page, desk, SET, KEY);
  await at.open('native');
  await panel.waitFor('Open');
  await pick(page, 'Awaiting Info');
  await save(page);
  await at.expectSaved(1, { status: 'Awaiting Info' });
  expect(await panel.text()).not.toContain('Held:');
});
