/**
 * `npm run gallery`: builds the gallery and takes pictures of every state of the panel, light and dark, wide and
 * narrow, in each language, into `.output/gallery/`. `npm run gallery -- hold open` takes those states only.
 */
import { mkdirSync } from 'node:fs';
import { copyFile, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { build, transform } from 'esbuild';
import { chromium } from 'playwright';
import { requireBrowser } from '../../../test/setup/browsers.mjs';

const HERE = import.meta.dirname;
const OUTPUT = resolve(HERE, '../../../.output/gallery');

const VARIANTS = [
  { name: 'light-en', colorScheme: 'light', lang: 'en', width: 520, height: 760 },
  { name: 'dark-ja', colorScheme: 'dark', lang: 'ja', width: 520, height: 760 },
  { name: 'narrow-en', colorScheme: 'light', lang: 'en', width: 320, height: 568 },
  { name: 'rtl-dark', colorScheme: 'dark', lang: 'en', dir: 'rtl', width: 480, height: 640 },
  { name: 'contrast', colorScheme: 'dark', forcedColors: 'active', lang: 'en', width: 520, height: 760 },
];

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

/** Serves the gallery on a free port of this machine. */
async function serve() {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = pathname === '/' ? 'index.html' : pathname.slice(1);
    const type = TYPES[extname(file)];
    const body = type && !file.includes('/') && (await readFile(join(OUTPUT, file)).catch(() => undefined));
    response.writeHead(body ? 200 : 404, { 'content-type': type ?? 'text/plain' });
    response.end(body || 'not found');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

async function shoot(browser, address, { name, width, height, lang, dir, ...look }, wanted) {
  const context = await browser.newContext({ viewport: { width, height }, ...look });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.goto(address);
  const states = await page.evaluate(() =>
    [...document.querySelectorAll('iframe')].map((frame) => frame.title),
  );
  for (const state of states.filter((one) => wanted.length === 0 || wanted.includes(one))) {
    await page.goto(`${address}?state=${state}&lang=${lang}&dir=${dir ?? 'ltr'}`);
    await page
      .locator('html[data-ready]')
      .waitFor({ state: 'attached', timeout: 5000 })
      .catch(() => {
        throw new Error(`State "${state}" did not come about: is what it presses there?`);
      });
    await page.screenshot({ path: join(OUTPUT, `${state}-${name}.png`), animations: 'disabled' });
  }
  await context.close();
}

async function main(wanted) {
  await buildGallery();
  const server = await serve();
  const browser = await chromium.launch({
    executablePath: requireBrowser('chromium'),
    args: ['--no-sandbox'],
  });
  try {
    const address = `http://127.0.0.1:${server.address().port}/`;
    for (const variant of VARIANTS) await shoot(browser, address, variant, wanted);
    console.log(`Pictures are in ${OUTPUT}`);
  } finally {
    await browser.close();
    server.close();
  }
}

await main(process.argv.slice(2));
