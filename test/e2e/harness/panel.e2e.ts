import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'playwright/test';
import { type Chromium, startChromium } from './chromium.ts';
import { panelOf } from './chromium-panel.ts';
import type { Panel } from './panel.ts';

/** A page with a closed panel like ours: hostile to selectors, drawn late, and counting what reaches it. */
const PANEL_PAGE = `<!doctype html><title>Panel</title><p>Page text<script>
  Array.from = null;
  setTimeout(() => {
    const host = document.createElement('x-panel');
    const root = host.attachShadow({ mode: 'closed' });
    root.innerHTML = '<section style="position:fixed;right:8px;top:8px;width:280px;background:#eee">' +
      '<h2>Case 7</h2><label>Notes <textarea></textarea></label>' +
      '<label>Code <select><option>None</option><option>固定</option><option>Fixed late</option></select></label>' +
      '<label><input type="checkbox"> Category checked</label><p role="status"></p>' +
      '<button>Go on</button><button hidden>Hidden</button></section>';
    let clicks = 0;
    root.querySelector('button').addEventListener('click', (event) => {
      root.querySelector('p').textContent = 'clicked ' + (clicks += 1) + ' trusted ' + event.isTrusted;
    });
    document.documentElement.append(host);
  }, 50);
</script>`;

const frames = (other: string) => `<!doctype html><title>Frames</title><p style="height:150px">Above
  <iframe src="/panel?same" width="400" height="300" style="margin-left:60px"></iframe>
  <iframe src="${other}/panel?other" width="400" height="300"></iframe>`;

let server: Server;
let chromium: Chromium;
let address: string;

test.beforeAll(async () => {
  server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const page = request.url?.startsWith('/panel') ? PANEL_PAGE : frames(`http://localhost:${port}`);
    response.end(page);
  });
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  chromium = await startChromium();
});

test.afterAll(async () => {
  await chromium.close();
  server.close();
});

async function usePanel(panel: Panel): Promise<void> {
  await panel.waitFor('Case 7');
  await panel.fill('Notes', 'first');
  await panel.fill('Notes', 'Über 二');
  expect(await panel.value('Notes')).toBe('Über 二');
  await panel.select('Code', '固定');
  await panel.select('Code', 'Fixed late');
  expect(await panel.value('Code')).toBe('Fixed late');
  expect(await panel.isChecked('Category checked')).toBe(false);
  await panel.click('Category checked');
  expect(await panel.isChecked('Category checked')).toBe(true);
  await panel.click('Go on');
  await panel.waitFor('clicked 1 trusted true');
  expect((await panel.focused())?.name).toBe('Go on');
}

test('a closed root in the page is read and used', async () => {
  const page = await chromium.context.newPage();
  await page.goto(`${address}/panel`);
  const panel = panelOf(page);
  await usePanel(panel);
  expect(await panel.text()).not.toContain('Page text');
  expect(await panel.has('Hidden')).toBe(false);
  expect(await panel.outline()).toContain('heading "Case 7"');
  await page.close();
});

test('closed roots in frames are used, also across processes', async () => {
  const page = await chromium.context.newPage();
  await page.goto(`${address}/`);
  await usePanel(panelOf(page, (url) => url.endsWith('?same')));
  await usePanel(panelOf(page, (url) => url.endsWith('?other')));
  await expect(panelOf(page).find('Go on', 200)).rejects.toThrow('2 controls fit Go on');
  await page.close();
});

test('what never comes is said with what is there', async () => {
  const page = await chromium.context.newPage();
  await page.goto(`${address}/panel`);
  const panel = panelOf(page);
  await panel.waitFor('Case 7');
  await expect(panel.waitFor('No such text', 100)).rejects.toThrow('Case 7');
  await expect(panel.find('No such control', 100)).rejects.toThrow('button "Go on"');
  await expect(panel.waitGone(undefined, 100)).rejects.toThrow('still shows');
  await page.goto('about:blank');
  await panel.waitGone();
  await page.close();
});
