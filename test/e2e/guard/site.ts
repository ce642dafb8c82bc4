import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { until } from '../harness/wait.ts';
import { HOSTILE } from './hostile-page.ts';

/** One commit that the server received. */
export interface Commit {
  readonly method: string;
  readonly body: string;
}

export interface Site {
  readonly origin: string;
  /** A case page. */
  readonly url: string;
  readonly commits: Commit[];
  /** Waits until so many commits have come, since the list was emptied. */
  received(count: number): Promise<unknown>;
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}

/** The tests' own way to speak, from before the page's script changes it. */
const KEEP = `{ const { apply } = Reflect, { dispatchEvent } = EventTarget.prototype, Kept = CustomEvent;
  window.__tell = (detail) => void apply(dispatchEvent, window, [new Kept('judge', { detail })]); }`;

const page = (
  script = '',
  extra = '',
) => `<!doctype html><html><head><script>${KEEP}${script}</script></head><body>
${extra}<div id="case">case</div>
<form id="form" action="/commit" method="post" target="sink">
  <input name="status" value="Resolved"><input name="id"><input name="submit"><input name="requestSubmit">
  <input name="isConnected"><input name="action" value="x"><input name="addEventListener">
  <input id="required"><button id="save" class="door" name="go" value="1"><b id="inner">Save</b></button>
</form>
<select id="select"><option>Open</option><option>Closed</option></select>
<button id="plain" class="door">Plain</button>
<iframe name="sink"></iframe></body></html>`;

/** Names that hide the document's own, where scripts look properties up on it. */
const CLOBBER = [
  'querySelector',
  'querySelectorAll',
  'addEventListener',
  'dispatchEvent',
  'baseURI',
  'head',
  'hidden',
]
  .map((name) => `<img name="${name}">`)
  .concat(
    '<html id="__caserailGuard" version="1">',
    '<a id="__caserailGuard"></a>',
    '<a id="navigation"></a>',
  )
  .join('');

function pageAt(url = ''): string {
  if (url.endsWith('/hostile')) return page(HOSTILE);
  return url.endsWith('/clobber') ? page('', CLOBBER) : page();
}

/** Serves `/case/…`, the more hostile the later, and counts what `/commit` receives. */
export async function startSite(): Promise<Site> {
  const commits: Commit[] = [];
  const server = createServer(async (request, response) => {
    const commit = request.url?.startsWith('/commit') === true;
    if (commit) commits.push({ method: request.method ?? '', body: await bodyOf(request) });
    response.setHeader('content-type', 'text/html');
    response.end(commit ? 'saved' : pageAt(request.url));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    url: `${origin}/case/1`,
    commits,
    received: (count) =>
      until(
        () => `${commits.length} commits instead of ${count}`,
        async () => commits.length === count,
      ),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
