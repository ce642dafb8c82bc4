import { readdirSync, readFileSync } from 'node:fs';
import { transform } from 'esbuild';
import { HttpError, type Reply } from './http.ts';

const FOLDER = new URL('./static/', import.meta.url);
const NAMES = new Set(readdirSync(FOLDER));
const TYPES: Record<string, string> = {
  ts: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};
const ready = new Map<string, string>();

async function load(name: string): Promise<string> {
  const source = readFileSync(new URL(name, FOLDER), 'utf8');
  return name.endsWith('.ts') ? (await transform(source, { loader: 'ts', target: 'es2022' })).code : source;
}

/** A file of the desk's own; scripts are sent without their types. @throws HttpError 404 */
export async function staticFile(name: string): Promise<Reply> {
  const type = TYPES[name.split('.').at(-1) ?? ''];
  if (!NAMES.has(name) || !type) throw new HttpError(404, `The desk has no file "${name}".`);
  const body = ready.get(name) ?? (await load(name));
  ready.set(name, body);
  return { status: 200, type, body };
}
