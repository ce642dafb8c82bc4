import { expect, test } from 'playwright/test';
import { type Chromium, startChromium } from './chromium.ts';
import { panelOf } from './chromium-panel.ts';
import { servePanel, usePanel } from './panel-use.ts';

let server: Awaited<ReturnType<typeof servePanel>>;
let chromium: Chromium;

test.beforeAll(async () => {
  server = await servePanel();
  chromium = await startChromium();
});

test.afterAll(async () => {
  await chromium.close();
  server.close();
});

test('a closed root in the page is read and used', async () => {
  const page = await chromium.context.newPage();
  await page.goto(`${server.url}/panel`);
  await usePanel(panelOf(page));
  await page.close();
});

test('closed roots in frames are used, also across processes', async () => {
  const page = await chromium.context.newPage();
  await page.goto(`${server.url}/`);
  await usePanel(panelOf(page, (url) => url.endsWith('?same')));
  await usePanel(panelOf(page, (url) => url.endsWith('?other')));
  await expect(panelOf(page).find('Go on', 200)).rejects.toThrow('2 controls fit Go on');
  expect((await panelOf(page).find({ name: 'Go on', nth: 1 })).name).toBe('Go on');
  await page.close();
});

test('what never comes is said with what is there', async () => {
  const page = await chromium.context.newPage();
  await page.goto(`${server.url}/panel`);
  const panel = panelOf(page);
  await panel.waitFor('Case 7');
  await expect(panel.waitFor('No such text', 100)).rejects.toThrow('Case 7');
  await expect(panel.find('No such control', 100)).rejects.toThrow('button "Go on"');
  await expect(panel.waitGone(undefined, 100)).rejects.toThrow('still shows');
  await page.goto('about:blank');
  await panel.waitGone();
  await page.close();
});
