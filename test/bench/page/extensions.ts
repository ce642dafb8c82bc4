import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build as bundle } from 'esbuild';
import { build as buildExtension } from 'wxt';

const ROOT = resolve(import.meta.dirname, '../../..');

/** The extensions that Caserail is compared with: one content script each, nothing else. */
const FLOORS = {
  empty: { source: 'empty.ts', at: 'document_start' },
  listener: { source: 'listener.ts', at: 'document_start' },
  panel: { source: 'panel.tsx', at: 'document_idle' },
};

export type Floor = keyof typeof FLOORS;

/** Makes one of the extensions to compare with, in a new folder under `parent`. Gives the folder. */
export async function makeFloor(name: Floor, parent: string): Promise<string> {
  const { source, at } = FLOORS[name];
  const folder = join(parent, name);
  mkdirSync(folder, { recursive: true });
  await bundle({
    entryPoints: [join(import.meta.dirname, 'floors', source)],
    outfile: join(folder, 'content.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const script = { matches: ['http://127.0.0.1/*'], js: ['content.js'], run_at: at };
  const manifest = { manifest_version: 3, name, version: '1.0', content_scripts: [script] };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

/**
 * Builds Caserail as it is here for tests on loopback, in a folder of its own under `parent`.
 * @param readable keeps the names of functions, for profiles
 */
export async function makeCaserail(parent: string, readable = false): Promise<string> {
  const outDir = join(parent, 'caserail');
  await buildExtension({
    root: ROOT,
    outDir,
    outDirTemplate: 'chrome',
    mode: 'e2e',
    browser: 'chrome',
    debug: false,
    ...(readable ? { vite: () => ({ build: { minify: false } }) } : {}),
  });
  return join(outDir, 'chrome');
}
