import { rmSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { type Chromium, startChromium } from '../harness/chromium.ts';
import { Extension } from '../harness/extension.ts';
import { until } from '../harness/wait.ts';
import { buildGuard } from './extension.ts';
import { type Site, startSite } from './site.ts';
import { chromiumTab, type Tab } from './tab.ts';

let site: Site;
let folder: string;
let chromium: Chromium;
let extension: Extension;
let tab: Tab;

const start = async (order: Parameters<typeof buildGuard>[0]) => {
  folder = await buildGuard(order, site.origin);
  chromium = await startChromium({ extensions: [folder] });
  extension = await Extension.in(chromium.context);
  tab = await chromiumTab(chromium.context);
};

const states = async () => ((await extension.stored()).states ?? []) as string[];
const reported = (why: string) =>
  until(
    async () => `${why} was not reported, but ${await states()}`,
    async () => (await states()).includes(why),
  );
const key = () => `detector:${site.origin}`;

test.beforeEach(async () => {
  site = await startSite();
});

test.afterEach(async () => {
  await chromium.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

/** Clicks and sends, as soon as the page is seen and before anybody can judge. */
const HURRY = `(async () => {
  const present = () => document.querySelector('#case') && document.readyState === 'complete';
  while (!present()) await new Promise((done) => setTimeout(done, 5));
  document.querySelector('#plain').addEventListener('click', () => { window.clicked = (window.clicked ?? 0) + 1 });
  await new Promise((done) => setTimeout(done, 50));
  document.querySelector('#plain').click();
  window.sent = fetch('/commit', { method: 'POST', body: '{"a":1}' }).then(() => 'sent', ({ name }) => name);
  return window.clicked ?? 0;
})()`;

test('what happens before the judge is there waits for it', async () => {
  await start('detector first');
  await extension.store({ delay: 500 });
  await tab.go(site.url);
  expect(await tab.run(HURRY)).toBe(0);
  await tab.logged({ waited: 'click' });
  const { body } = await tab.logged({ waited: 'fetch' });
  expect(body).toEqual({ a: 1 });
  expect(site.commits).toEqual([]);
  await tab.tell('replay');
  expect(await tab.run('window.clicked')).toBe(1);
  await tab.tell('answer', false);
  expect(await tab.run('window.sent')).toBe('AbortError');
});

test('if no judge comes, what waited goes on after a second, once, and it is said', async () => {
  await start('detector first');
  await extension.store({ mute: true });
  await tab.go(site.url);
  expect(await tab.run(HURRY)).toBe(0);
  expect(await tab.run('window.sent')).toBe('sent');
  await until(
    () => 'not clicked',
    async () => (await tab.run('window.clicked')) === 1,
  );
  await reported('notChecked');
  // Nothing waits a second time.
  await tab.run(`document.querySelector('#plain').click()`);
  expect(await tab.run('window.clicked')).toBe(2);
});

test('the first click finds the worker stopped, and is judged', async () => {
  await start('detector first');
  await tab.judged(site.url, '');
  await extension.stopWorker();
  await tab.go(site.url);
  await tab.run(HURRY);
  await until(
    async () => `neither waited nor judged: ${JSON.stringify(await tab.log())}`,
    async () => (await tab.log()).some((line) => line.waited === 'click' || line.gesture === 'click'),
  );
});

test('a site that is switched off falls silent at once, and back on', async () => {
  await start('detector first');
  await tab.judged(site.url, 'click fetch');
  const stored = (await extension.stored())[key()];
  await extension.store({ [key()]: { version: 1, pages: [] } });
  await tab.logged({ turned: 1 });
  await tab.run(`document.querySelector('#plain').click()`);
  expect(await tab.run(`fetch('/commit', { method: 'POST' }).then(() => 'sent')`)).toBe('sent');
  expect((await tab.log()).filter((line) => line.gesture ?? line.question)).toEqual([]);
  await extension.store({ [key()]: stored });
  await tab.logged({ turned: 2 });
});

for (const [what, damage] of Object.entries({
  'no pages': { version: 1 },
  'another version': { version: 2, pages: [] },
  'bad tests': { version: 1, pages: [{ url: [{}], doors: [], present: 'a' }] },
  text: 'x',
})) {
  test(`damaged settings (${what}) are as none, and it is said`, async () => {
    await start('detector first');
    await extension.store({ [key()]: damage });
    await tab.go(site.url);
    await reported('badSettings');
    expect(await tab.run(`fetch('/commit', { method: 'POST' }).then(() => 'sent')`)).toBe('sent');
  });
}

test('a page without an interceptor can not pose as one', async () => {
  await start('detector only');
  await tab.judged(site.url, 'click');
  expect(await tab.see('ready')).toBe('false');
  await tab.run(`window.heard = []; addEventListener('caserail:guard', (event) => heard.push(event.detail), true);
    document.dispatchEvent(new CustomEvent('caserail:page')); 0`);
  expect(await tab.run('heard.length')).toBe(0);
});

test('an open tab is guarded from the injection on', async () => {
  await start('none');
  await tab.go(site.url);
  await until(
    () => 'no page',
    async () => (await tab.run('document.readyState')) === 'complete',
  );
  const page = await extension.open('manifest.json');
  await page.evaluate(async () => {
    const [target] = await chrome.tabs.query({ url: 'http://127.0.0.1/*' });
    const inject = (file: string, world: 'MAIN' | 'ISOLATED') =>
      chrome.scripting.executeScript({ target: { tabId: target?.id as number }, files: [file], world });
    for (let twice = 0; twice < 2; twice++) {
      await inject('detector.js', 'ISOLATED');
      await inject('interceptor.js', 'MAIN');
    }
  });
  await tab.see('ready');
  await tab.hold('click fetch');
  await tab.run(`void fetch('/commit', { method: 'POST' })`);
  await tab.run(`document.querySelector('#plain').click()`);
  await tab.logged({ gesture: 'click' });
  await tab.logged({ question: 'fetch' });
  const log = await tab.log();
  expect(log.filter((line) => line.gesture)).toHaveLength(1);
  expect(log.filter((line) => line.question)).toHaveLength(1);
});

test('after an update only the new generation holds; what the old one held fails, unsent', async () => {
  await start('detector first');
  await tab.judged(site.url, 'click fetch');
  await tab.run(`void (window.held = fetch('/commit', { method: 'POST' }).catch((error) => error.name))`);
  await tab.logged({ question: 'fetch', by: '1' });
  await buildGuard('detector first', site.origin, '2', folder);
  const session = await chromium.context.browser()?.newBrowserCDPSession();
  await session?.send('Extensions.loadUnpacked', { path: folder });
  expect(await tab.run('window.held')).toBe('AbortError');
  expect(site.commits).toEqual([]);
  await until(
    async () => `the new generation is not there: ${JSON.stringify(await tab.log())}`,
    async () => {
      await tab.run(`document.querySelector('#plain').click()`);
      return (await tab.log()).some((line) => line.gesture && line.by === '2');
    },
  );
  const before = (await tab.log()).length;
  await tab.run(`document.querySelector('#plain').click()`);
  await tab.run(`void fetch('/commit', { method: 'POST' })`);
  await tab.logged({ question: 'fetch', by: '2' });
  const after = (await tab.log()).slice(before);
  expect(after.filter((line) => line.by === '1')).toEqual([]);
  expect(after.filter((line) => line.gesture)).toHaveLength(1);
});
