import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PAGES } from './pages.ts';

export interface PageServer {
  /** Without a slash at the end. */
  readonly origin: string;
  /** Settles once the busy page that was opened with this query has done its work. */
  done(query: string): Promise<void>;
  close(): Promise<void>;
}

export const servePages = (): Promise<PageServer> => serve(PAGES);

/** Serves pages, by their path, on loopback, uncached. */
export async function serve(pages: ReadonlyMap<string, string>): Promise<PageServer> {
  const waiting = new Map<string, () => void>();
  const server = createServer((request, response) => {
    const [path = '', query = ''] = (request.url ?? '').split('?');
    const text = pages.get(path);
    if (path === '/done') waiting.get(query)?.();
    response.writeHead(text === undefined ? (path === '/done' ? 204 : 404) : 200, {
      'content-type': 'text/html',
      'cache-control': 'no-store',
    });
    response.end(text);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    done: (query) =>
      new Promise<void>((done) => waiting.set(query, done)).finally(() => waiting.delete(query)),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
