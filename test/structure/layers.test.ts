import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileImports, importsOf, ROOT, runtimeImportsOf, sourcesIn } from './imports.ts';
import { heavyPath, layerComplaint, PAGE_ENTRIES } from './layers.ts';

/** Begins every script that the background puts into a page. */
const UNLISTED = 'export default defineUnlistedScript(';

const sources = ['lib', 'components', 'entrypoints'].flatMap(sourcesIn);

describe('the reader of imports', () => {
  it('sees every way to import, types included', async () => {
    const code = `
      import a from 'a'; import { type B } from './b.ts'; import type { C } from './c.ts';
      import type {
        D,
      } from "./d.ts";
      export * from './e.ts'; export type { F } from './f.ts';
      type G = import('./g.ts').G; let h: Array<import('./h.ts').H>; import './i.css';
      const lazy = async () => (await import('./j.ts')).default; import k from './k.json' with { type: 'json' };
      // import 'commented';
      const text = "import x from 'quoted'"; const view = <p>import y from 'shown'</p>;
    `;
    const relative = 'bcdefgh'.split('').map((name) => `./${name}.ts`);
    expect(await importsOf(code)).toEqual([...relative, './i.css', './j.ts', './k.json', 'a']);
    expect(await runtimeImportsOf(code)).toEqual(['./b.ts', './e.ts', './i.css', './j.ts', './k.json', 'a']);
  });
});

describe('layers', () => {
  it('are kept by every import', async () => {
    const imports = (await Promise.all(sources.map((file) => fileImports(file)))).flat();
    expect(imports.map(layerComplaint).filter(Boolean)).toEqual([]);
  });

  it.each([
    ['lib/case/a.ts', 'lib/policy/b.ts', 'lib/case may import nothing'],
    ['lib/policy/a.ts', 'lib/hosts/b.ts', 'lib/policy may import lib/case'],
    ['lib/hosts/a.ts', 'lib/policy/b.ts', 'lib/hosts may import lib/case'],
    [
      'components/panel/a.tsx',
      'lib/platform/b.ts',
      'components may import lib/case, lib/policy, lib/i18n, lib/reference',
    ],
    ['lib/store/a.ts', 'webextension-polyfill', 'only lib/platform may'],
    ['lib/policy/a.ts', 'node:fs', 'only lib/cli may'],
    ['lib/guard/a.ts', 'preact/hooks', 'only components and entrypoints may'],
    ['lib/store/a.ts', 'entrypoints/background.ts', 'lib/store may import'],
    ['lib/cli/a.ts', 'entrypoints/background.ts', 'nothing imports entrypoints'],
    ['lib/guard/a.ts', 'test/desk/main.ts', 'not part of the product'],
    ['entrypoints/options/main.tsx', 'lib/policies/load.ts', 'which reads the disk'],
    ['lib/store/a.ts', 'lib/platform/fake.ts', 'which is for tests alone'],
    ['lib/new/a.ts', 'lib/case/b.ts', 'lib/new is no layer'],
  ])('%s may not import %s', (from, to, message) => {
    expect(layerComplaint({ from, to })).toContain(message);
  });

  it.each([
    ['lib/guard/a.ts', 'lib/hosts/types.ts'],
    ['entrypoints/background.ts', 'lib/store/b.ts'],
    ['lib/platform/browser.ts', 'webextension-polyfill'],
    ['lib/policy/a.ts', 'zod'],
    ['lib/cli/a.ts', 'lib/policies/load.ts'],
    ['components/panel/testing.ts', 'locales/en.json'],
    ['lib/policies/load.ts', 'node:fs'],
    ['test/e2e/a.ts', 'lib/store/b.ts'],
  ])('%s may import %s', (from, to) => {
    expect(layerComplaint({ from, to })).toBeUndefined();
  });
});

describe('scripts in host pages', () => {
  it('are all known as such', () => {
    const scripts = sources.filter((file) => readFileSync(join(ROOT, file), 'utf8').includes(UNLISTED));
    expect(scripts.filter((file) => !PAGE_ENTRIES.test(file))).toEqual([]);
    expect(scripts.length).toBeGreaterThan(4);
  });

  it('reach no schema library, no parser and no polyfill', async () => {
    const graph = new Map(
      await Promise.all(
        sources.map(async (file) => {
          const found = await fileImports(file, runtimeImportsOf);
          return [file, found.map(({ to }) => to)] as const;
        }),
      ),
    );
    const paths = sources.filter((file) => PAGE_ENTRIES.test(file)).map((file) => heavyPath(file, graph));
    expect(paths.filter(Boolean).map((path) => path?.join(' -> '))).toEqual([]);
  });

  it('are followed through other modules', () => {
    const graph = new Map([
      ['entrypoints/overlay.ts', ['lib/guard/a.ts', 'lib/case/b.ts']],
      ['lib/guard/a.ts', ['lib/case/b.ts']],
      ['lib/case/b.ts', ['zod/mini']],
    ]);
    expect(heavyPath('entrypoints/overlay.ts', graph)).toEqual([
      'entrypoints/overlay.ts',
      'lib/case/b.ts',
      'zod/mini',
    ]);
    expect(heavyPath('lib/none.ts', graph)).toBeUndefined();
  });

  it('use the bare browser object', () => {
    const users = sources.filter((file) => PAGE_ENTRIES.test(file));
    const wrong = users.filter((file) => /from 'wxt\/browser'/.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(wrong).toEqual([]);
  });
});
