import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One commit that the server received. */
export interface Commit {
  readonly method: string;
  readonly body: string;
}

export interface Site {
  readonly origin: string;
  readonly commits: Commit[];
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}

/** The tests' own way to speak, from before the page's script changes it. */
const KEEP =
  'window.__Event = CustomEvent; window.__dispatch = (t, e) => __native.call(t, e); var __native = EventTarget.prototype.dispatchEvent;';

const page = (script: string) => `<!doctype html><html><head><script>${KEEP}${script}</script></head><body>
<div id="case">case</div>
<form id="form" action="/commit" method="post" target="sink">
  <input name="status" value="Resolved"><input name="id"><input name="submit"><input name="requestSubmit">
  <input name="isConnected"><input name="action" value="x"><input name="addEventListener">
  <input id="required"><button id="save" class="door" name="go" value="1"><b id="inner">Save</b></button>
</form>
<select id="select"><option>Open</option><option>Closed</option></select>
<button id="plain" class="door">Plain</button>
<iframe name="sink"></iframe></body></html>`;

/** Serves `/case/…` and `/other` and counts what `/commit` receives. `script` runs first in each page. */
export async function startSite(script = ''): Promise<Site> {
  const commits: Commit[] = [];
  const server = createServer(async (request, response) => {
    const commit = request.url?.startsWith('/commit') === true;
    if (commit) commits.push({ method: request.method ?? '', body: await bodyOf(request) });
    response.setHeader('content-type', 'text/html');
    response.end(commit ? 'saved' : page(script));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    commits,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
