import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { html } from './html.ts';
import { HttpError, json, page, type Reply } from './http.ts';
import { layout } from './pages/layout.ts';
import { route } from './router.ts';
import { ROUTES } from './routes.ts';
import { createStore, type Store } from './store.ts';

export interface DeskOptions {
  /** 0 (the default) takes any free port. */
  readonly port?: number;
  readonly host?: string;
  /** Clock in epoch milliseconds. */
  readonly now?: () => number;
}

export interface Desk {
  /** Without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Stops the server and drops open connections. */
  close(): Promise<void>;
  /** The cases as the server holds them. */
  readonly state: Store;
}

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
};

function failure(error: unknown, pathname: string): Reply {
  const status = error instanceof HttpError ? error.status : 500;
  const message = error instanceof HttpError ? error.message : 'The desk failed. This is a fault of its own.';
  if (!(error instanceof HttpError)) console.error(error);
  if (pathname.startsWith('/api/')) return json({ error: message }, status);
  const main = html`<section class="intro"><h1>${status}</h1><p>${message}</p><p><a href="/">Index page</a></p></section>`;
  return page(layout({ title: `${status} · Demo Desk`, main }), status);
}

async function answer(request: IncomingMessage, store: Store): Promise<Reply> {
  const path = request.url ?? '/';
  let pathname = path;
  try {
    const url = URL.parse(path, 'http://desk.invalid');
    if (!url) throw new HttpError(400, 'The address is not written correctly.');
    pathname = url.pathname;
    const { handler, params } = route(ROUTES, request.method ?? 'GET', pathname);
    return await handler({ request, url, params, store });
  } catch (error) {
    return failure(error, pathname);
  }
}

function send(response: ServerResponse, { status, type, body, location }: Reply, head: boolean): void {
  response.writeHead(status, {
    ...HEADERS,
    ...(type ? { 'content-type': type } : {}),
    ...(location ? { location } : {}),
  });
  response.end(head ? undefined : body);
}

/** Starts the demo desk. @throws the system's error when the port is taken */
export async function startDesk({
  port = 0,
  host = '127.0.0.1',
  now = Date.now,
}: DeskOptions = {}): Promise<Desk> {
  const state = createStore(now);
  const server = createServer(async (request, response) => {
    send(response, await answer(request, state), request.method === 'HEAD');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: own } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${own}`,
    port: own,
    state,
    close: () =>
      new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
