import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { type Chromium, startChromium } from './chromium.ts';
import { Extension } from './extension.ts';
import { servePanel } from './panel-use.ts';
import { Popup } from './popup.ts';

/** An extension that counts, in storage, how often its worker was started. */
const FILES = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Counter',
    version: '1',
    permissions: ['storage'],
    host_permissions: ['http://127.0.0.1/*'],
    background: { service_worker: 'worker.js' },
    action: { default_popup: 'popup.html' },
  }),
  'worker.js': `chrome.runtime.onMessage.addListener(() => undefined);
    chrome.storage.local.get({ starts: 0 }).then(({ starts }) => chrome.storage.local.set({ starts: starts + 1 }));`,
  'popup.html':
    '<!doctype html><title>Popup</title><p></p><button>Say</button><script src="popup.js"></script>',
  'popup.js': `document.querySelector('button').addEventListener('click', async (event) => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    document.querySelector('p').textContent = 'over ' + tab.url + ' trusted ' + event.isTrusted;
  });`,
  'page.html': '<!doctype html><title>Page</title><script src="page.js"></script>',
  'page.js': 'chrome.runtime.sendMessage("wake").catch(() => undefined);',
};

let folder: string;
let chromium: Chromium;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'caserail-counter-'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  chromium = await startChromium({ extensions: [folder] });
});

test.afterAll(async () => {
  await chromium.close();
  rmSync(folder, { recursive: true });
});

test('storage is reached, and a stopped worker stays stopped until it is woken', async () => {
  const extension = await Extension.in(chromium.context);
  const starts = async () => (await extension.stored()).starts;
  await expect.poll(starts).toBe(1);
  await extension.store({ other: [1] });
  expect(await extension.stored()).toEqual({ starts: 1, other: [1] });
  expect(await extension.grantedOrigins()).toEqual(['http://127.0.0.1/*']);
  await extension.stopWorker();
  expect(await starts()).toBe(1);
  const page = await extension.open('page.html');
  await expect.poll(starts).toBe(2);
  await page.close();
});

test('sites are withdrawn and given back as a person does it', async () => {
  const extension = await Extension.in(chromium.context);
  await extension.allowSites(false);
  expect(await extension.grantedOrigins()).toEqual([]);
  await extension.allowSites(true);
  expect(await extension.grantedOrigins()).toEqual(['http://127.0.0.1/*']);
});

test('the real popup is opened over a tab, and used', async () => {
  const extension = await Extension.in(chromium.context);
  const server = await servePanel();
  const page = await chromium.context.newPage();
  await page.goto(`${server.url}/panel`);
  const popup = await Popup.over(page, extension);
  await popup.click('button');
  await popup.waitFor(`over ${server.url}/panel trusted true`);
  await page.close();
  server.close();
});
