import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { init, parse } from 'es-module-lexer';
import { transform } from 'esbuild';

export const ROOT = resolve(import.meta.dirname, '../..');

/** One import as written; type-only imports count like any other. */
export interface Import {
  /** Importing file, from the repository's root, with forward slashes. */
  readonly from: string;
  /** What it names: a file from the root for relative imports, else the package as written. */
  readonly to: string;
}

const SOURCE = /\.(?:ts|tsx|mts|mjs)$/;
const TEST = /\.(?:test|e2e)\.tsx?$/;

const slashes = (path: string) => path.split(sep).join('/');

/** Source files below a folder of the repository, without tests, in a steady order. */
export function sourcesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => SOURCE.test(file) && !TEST.test(file) && !file.endsWith('.d.ts'))
    .map((file) => slashes(join(folder, file)))
    .sort();
}

/**
 * Turns type-only imports and exports into plain ones, and `import('…')` types into side-effect imports, so that
 * the lexer sees them after the types are stripped.
 */
function showTypeImports(code: string): string {
  const types = [...code.matchAll(/\bimport\s*\(\s*(['"])([^'"]+)\1\s*\)\s*[.[>;,)|&]/g)];
  const plain = code.matchAll(/(?:^|;)\s*(?:import|export)\s+type\b[^;'"]*?\bfrom\s*(['"])([^'"]+)\1/gm);
  const names = [...types, ...plain].map((match) => match[2]);
  return names.map((name) => `import ${JSON.stringify(name)};`).join('\n');
}

const strip = async (code: string, file: string): Promise<string> => {
  const { code: script } = await transform(code, {
    loader: file.endsWith('.tsx') ? 'tsx' : 'ts',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  });
  return script;
};

async function lex(script: string): Promise<string[]> {
  await init;
  const [found] = parse(script);
  const names = found.flatMap(({ specifier }) =>
    !specifier || specifier === 'preact/jsx-runtime' ? [] : [specifier],
  );
  return [...new Set(names)].sort();
}

/** What a module's text imports, by `import`, `import type`, `export … from` and `import()`; sorted, each once. */
export async function importsOf(code: string, file = 'module.tsx'): Promise<string[]> {
  return lex(`${await strip(code, file)}\n${showTypeImports(code)}`);
}

/** As {@link importsOf}, without what is gone once the types are. */
export async function runtimeImportsOf(code: string, file = 'module.tsx'): Promise<string[]> {
  return lex(await strip(code, file));
}

/** Every import of a file. Relative ones become paths from the root. */
export async function fileImports(from: string, read = importsOf): Promise<Import[]> {
  const names = await read(readFileSync(join(ROOT, from), 'utf8'), from);
  return names.map((name) => ({
    from,
    to: name.startsWith('.')
      ? slashes(relative(ROOT, resolve(ROOT, dirname(from), name.replace(/\?.*$/, ''))))
      : name,
  }));
}
