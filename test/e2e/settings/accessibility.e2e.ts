import type { Page } from 'playwright';
import { serveGallery } from '../../../components/panel/gallery/serve.mjs';
import { startDesk } from '../../desk/server.ts';
import { deskSite } from '../desk/desk.ts';
import { violations } from '../harness/axe.ts';
import { Popup } from '../harness/popup.ts';
import { test } from '../harness/shared.ts';
import { expect } from '../harness.ts';
import { CONTENT, EMPTY } from './content.ts';

const VIEWS = ['sites', 'policies', 'tools', 'responses', 'transfer', 'decisions', 'setAside', 'about'];

/** A policy with more faults than fit without scrolling, and one that changes much. */
const REFUSED = { format: 1, id: 'team', statuses: Array.from({ length: 20 }, (_, i) => ({ id: `s${i}` })) };
const PLANNED = {
  format: 1,
  id: 'our-desk',
  version: '1',
  title: { en: 'Our desk' },
  extends: 'servicenow-csm',
  rules: {
    add: [
      {
        id: 'OD-1',
        summary: { en: 'Notes of at least 20 characters' },
        clauses: [{ to: ['resolved'], require: [{ field: 'resolutionNotes', must: { minLength: 20 } }] }],
      },
    ],
  },
};

/** Everything in light, the colours in dark. */
async function expectClean(page: Page, what: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  expect.soft(await violations(page), what).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await violations(page, 'colours'), `${what}, dark`).toEqual([]);
}

/** Goes to a view of the options that are open, and opens whatever is folded in it. */
async function turnTo(page: Page, view: string): Promise<void> {
  await page.locator(`nav a[href="#${view}"]`).click();
  await page.locator(`nav a[href="#${view}"][aria-current]`).waitFor();
  await page.locator('details').evaluateAll((all) => {
    for (const part of all as HTMLDetailsElement[]) part.open = true;
  });
}

test.afterAll(async ({ extension }) => {
  await extension.store(EMPTY);
  await extension.forget();
});

test('options, findings and welcome keep the accessibility guidelines, with much in them and with nothing', async ({
  extension,
  page,
}) => {
  await extension.store(CONTENT);
  // A page behind another is drawn slowly.
  await page.bringToFront();
  await page.goto(extension.url('audit.html'));
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  await expectClean(page, 'findings');
  await page.goto(extension.url('options.html'));
  await page.locator('main[aria-busy=false]').waitFor();
  for (const view of VIEWS) {
    await turnTo(page, view);
    await expectClean(page, view);
  }
  await turnTo(page, 'transfer');
  for (const [stage, file] of Object.entries({ refused: REFUSED, planned: PLANNED })) {
    const buffer = Buffer.from(JSON.stringify(file));
    const mimeType = 'application/json';
    await page.locator('input[type=file]').setInputFiles({ name: 'team.json', mimeType, buffer });
    await page.locator(`.result.${stage}`).waitFor();
    await expectClean(page, stage);
  }
  await extension.store(EMPTY);
  await extension.forget();
  for (const view of ['sites', 'decisions', 'setAside']) {
    await turnTo(page, view);
    await page.locator('.empty').waitFor();
    expect.soft(await violations(page), `${view}, empty`).toEqual([]);
  }
  await page.goto(extension.url('audit.html'));
  await page.locator('.empty').waitFor();
  expect.soft(await violations(page), 'findings, empty').toEqual([]);
  await page.goto(extension.url('welcome.html'));
  await expectClean(page, 'welcome');
});

test('the popup does', async ({ extension, page, panel }) => {
  const desk = await startDesk();
  for (const enabled of [false, true]) {
    if (enabled) await extension.enableSite(desk.url, deskSite);
    await page.goto(`${desk.url}/servicenow-csm-australia/cases/CA-3002`);
    if (enabled) await panel.waitFor('CA-3002');
    const popup = await Popup.over(page, extension);
    await popup.waitFor(enabled ? 'CA-3002' : 'Enable');
    expect.soft(await violations(popup), `enabled: ${enabled}`).toEqual([]);
    await popup.dress('dark');
    expect.soft(await violations(popup, 'colours'), `enabled: ${enabled}, dark`).toEqual([]);
    await popup.close();
  }
  await desk.close();
});

interface Gallery {
  readonly states: readonly string[];
  show(state: string): void;
}

test('the panel does in each of its states', async ({ page }) => {
  const { address, close } = await serveGallery();
  await page.goto(`${address}?state=open`);
  const states = await page.evaluate(() => (globalThis as unknown as Gallery).states);
  for (const state of states) {
    await page.evaluate((name) => (globalThis as unknown as Gallery).show(name), state);
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    await expectClean(page, state);
  }
  close();
});
