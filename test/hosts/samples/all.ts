import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SampleHost } from './types.ts';

const HOSTS = resolve(import.meta.dirname, '../../../lib/hosts');

/** Every host with samples in code, by folder name. */
export async function sampleHosts(): Promise<SampleHost[]> {
  const files = readdirSync(HOSTS)
    .map((name) => join(HOSTS, name, 'samples/index.ts'))
    .filter(existsSync);
  return Promise.all(
    files.map(async (file) => ((await import(pathToFileURL(file).href)) as { sample: SampleHost }).sample),
  );
}
