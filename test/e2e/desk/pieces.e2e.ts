import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '../harness.ts';
import { AUSTRALIA, deskSite } from './desk.ts';

/** Passes the desk's pages on; of a list, first what stands before a case, the rest when `go` has been called. */
async function inPieces(desk: string, before: string) {
  let go = (): void => undefined;
  const rest = new Promise<void>((resolve) => {
    go = resolve;
  });
  const server: Server = createServer(async ({ url = '/' }, response) => {
    const answer = await fetch(desk + url);
    const body = await answer.text();
    const cut = url.endsWith('/list') ? body.lastIndexOf('<tr', body.indexOf(before)) : body.length;
    response.setHeader('content-type', answer.headers.get('content-type') ?? 'text/html');
    response.write(body.slice(0, cut));
    if (cut < body.length) await rest;
    response.end(body.slice(cut));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, go: () => go(), close: () => server.close() };
}

test('a list that comes in pieces is counted whole', async ({ page, desk, panel, extension }) => {
  const slow = await inPieces(desk.url, 'data-case-key="CA-3005"');
  await extension.enableSite(slow.url, deskSite);
  const whole = page.goto(`${slow.url}/${AUSTRALIA}/door/list`);
  await panel.waitFor('4 cases');
  slow.go();
  await whole;
  await panel.waitFor('9 cases');
  expect(await page.locator('tr[data-case]').count()).toBe(9);
  slow.close();
});
