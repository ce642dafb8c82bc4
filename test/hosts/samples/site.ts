import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import type { Cases } from './cases.ts';
import type { SampleHost, SampleReply, SampleServer } from './types.ts';

const HOSTS = resolve(import.meta.dirname, '../../../lib/hosts');
/** Scripts of a host's samples: `/~/form.js` is `samples/browser/form.ts`, bundled. */
const SCRIPT = /^\/~\/([\w-]+)\.js$/;

/** A sample host on an origin of its own. */
export interface SampleSite {
  readonly origin: string;
  /** The server's cases; another object after each {@link reset}. */
  cases(): Cases;
  reset(): void;
  close(): Promise<void>;
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

/** JSON as it is, forms as an object, anything else as text. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const type = request.headers['content-type'] ?? '';
  const text = await textOf(request);
  if (type.startsWith('multipart/form-data')) {
    const form = await new Response(text, { headers: { 'content-type': type } }).formData();
    return Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  }
  if (type.startsWith('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function script(host: string, name: string): Promise<SampleReply> {
  const made = await build({
    entryPoints: [join(HOSTS, host, 'samples/browser', `${name}.ts`)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  });
  return { type: 'text/javascript', body: made.outputFiles[0]?.text ?? '' };
}

function send(response: ServerResponse, reply: SampleReply | undefined): void {
  const { status, type = 'text/html', body = '', location } = reply ?? { status: 404, body: 'No such page.' };
  response.writeHead(status ?? (location ? 303 : 200), {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
    ...(location ? { location } : {}),
  });
  response.end(body);
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Serves a host's samples on a port of their own. */
export async function startSampleSite(host: SampleHost): Promise<SampleSite> {
  let running: SampleServer = host.start();
  const scripts = new Map<string, Promise<SampleReply>>();
  const answer = async (request: IncomingMessage): Promise<SampleReply | undefined> => {
    const url = new URL(request.url ?? '/', 'http://sample.example');
    const name = SCRIPT.exec(url.pathname)?.[1];
    if (name !== undefined) {
      const known = scripts.get(name) ?? script(host.host, name);
      scripts.set(name, known);
      return known;
    }
    return running.answer({ method: request.method ?? 'GET', url, body: await bodyOf(request) });
  };
  const server = createServer((request, response) => {
    answer(request).then(
      (reply) => send(response, reply),
      (error: unknown) => send(response, { status: 500, type: 'text/plain', body: String(error) }),
    );
  });
  return {
    origin: await listen(server),
    cases: () => running.cases,
    reset: () => {
      running = host.start();
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
