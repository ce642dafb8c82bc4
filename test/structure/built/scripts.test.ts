import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, sourcesIn } from '../imports.ts';

/** What is left of WXT's wrapper once it is minified: a failure that is caught to be thrown again. */
const WRAPPED = /\.catch\((\w+)=>\{throw \1\}\)/;

/** Scripts that are injected into pages, by the names of their built files. */
const UNLISTED = sourcesIn('entrypoints')
  .filter((file) => readFileSync(join(ROOT, file), 'utf8').includes('export default defineUnlistedScript('))
  .map((file) => `${basename(file.replace(/(?:\/index)?\.ts$/, ''))}.js`);

describe.each(['chrome', 'firefox'])('scripts in pages, for %s', (browser) => {
  const folder = join(ROOT, '.output', `${browser}-mv3`);

  it('are built from every entry point that is one, and nothing else lies beside the background', () => {
    const built = readdirSync(folder).filter((file) => file.endsWith('.js') && file !== 'background.js');
    expect(built.sort()).toEqual(UNLISTED.sort());
  });

  it.each(UNLISTED)('%s starts without a wrapper, and has nothing else of the framework in it', (file) => {
    const script = readFileSync(join(folder, file), 'utf8');
    expect(script).not.toMatch(WRAPPED);
    expect(script).not.toMatch(/\bwxt\b/i);
  });
});
