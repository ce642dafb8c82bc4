import { mkdirSync } from 'node:fs';
import { copyFile, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { build, transform } from 'esbuild';

const HERE = import.meta.dirname;
/** Where the gallery is built, and its pictures are kept. */
export const OUTPUT = resolve(HERE, '../../../.output/gallery');

/** Style sheets as minified text, as the extension's build has them. */
const inlineStyles = {
  name: 'inline-styles',
  setup(builder) {
    builder.onResolve({ filter: /\.css\?inline$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.replace('?inline', '')),
      namespace: 'inline',
    }));
    builder.onLoad({ filter: /.*/, namespace: 'inline' }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};

/** Bundles the gallery. */
async function buildGallery() {
  mkdirSync(OUTPUT, { recursive: true });
  await build({
    entryPoints: [join(HERE, 'gallery.ts')],
    outdir: OUTPUT,
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [inlineStyles],
  });
  for (const file of ['index.html', 'gallery.css']) await copyFile(join(HERE, file), join(OUTPUT, file));
}

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** Builds the gallery and serves it on a free port of this machine; `?state=…&lang=…&dir=…` shows one state alone. */
export async function serveGallery() {
  await buildGallery();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = pathname === '/' ? 'index.html' : pathname.slice(1);
    const type = TYPES[extname(file)];
    const body = type && !file.includes('/') && (await readFile(join(OUTPUT, file)).catch(() => undefined));
    response.writeHead(body ? 200 : 404, { 'content-type': type ?? 'text/plain' });
    response.end(body || 'not found');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
