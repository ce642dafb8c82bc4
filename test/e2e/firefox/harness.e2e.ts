import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { type Firefox, startFirefox } from '../harness/firefox.ts';
import { firefoxPanelOf } from '../harness/firefox-panel.ts';
import { servePanel, usePanel } from '../harness/panel-use.ts';

/** An extension that asks for a site by a click. */
const FILES = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Asks',
    version: '1',
    browser_specific_settings: { gecko: { id: 'caserail@caserail.example' } },
    permissions: ['storage'],
    optional_host_permissions: ['http://127.0.0.1/*'],
  }),
  'page.html': '<!doctype html><title>Page</title><button>Ask</button><script src="page.js"></script>',
  'page.js': `document.querySelector('button').addEventListener('click', async () => {
    const granted = await browser.permissions.request({ origins: ['http://127.0.0.1/*'] });
    document.title = 'granted ' + granted;
  });`,
};

let folder: string;
let server: Awaited<ReturnType<typeof servePanel>>;
let firefox: Firefox;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'caserail-asks-'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  server = await servePanel();
  firefox = await startFirefox(folder);
});

test.afterAll(async () => {
  await firefox.close();
  server.close();
  rmSync(folder, { recursive: true });
});

test('storage is reached, and a clicked request is granted', async () => {
  await firefox.store({ other: [1] });
  expect(await firefox.stored()).toEqual({ other: [1] });
  const page = await firefox.open('page.html');
  const button = await page.waitForSelector('button');
  await button?.click();
  await expect.poll(() => page.title()).toBe('granted true');
  await page.close();
});

test('closed roots in the page and in its frames are read and used', async () => {
  const page = await firefox.browser.newPage();
  await page.goto(`${server.url}/panel`);
  await usePanel(firefoxPanelOf(page));
  await page.goto(`${server.url}/`);
  await usePanel(firefoxPanelOf(page, (url) => url.endsWith('?same')));
  await usePanel(firefoxPanelOf(page, (url) => url.endsWith('?other')));
  await page.close();
});
