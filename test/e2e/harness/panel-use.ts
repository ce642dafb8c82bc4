import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'playwright/test';
import type { Panel } from './panel.ts';
import { PANEL_PAGE } from './panel-page.ts';

const frames = (other: string) => `<!doctype html><title>Frames</title><p style="height:150px">Above
  <iframe src="/panel?same" width="400" height="300" style="margin-left:60px"></iframe>
  <iframe src="${other}/panel?other" width="400" height="300"></iframe>`;

/** Serves the page with a panel (`/panel`) and a page with two such frames, one of another site (`/`). */
export async function servePanel(): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(request.url?.startsWith('/panel') ? PANEL_PAGE : frames(`http://localhost:${port}`));
  });
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Does with the panel what a person would, and expects what they would see. */
export async function usePanel(panel: Panel): Promise<void> {
  await panel.waitFor('Case 7');
  expect(await panel.text()).not.toContain('Page text');
  expect(await panel.has('Hidden')).toBe(false);
  expect(await panel.outline()).toContain('heading "Case 7"');
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
