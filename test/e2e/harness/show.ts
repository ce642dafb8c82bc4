import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startDesk } from '../../desk/server.ts';
import { tour } from '../tour.ts';
import { buildFolder, type Chromium, startChromium } from './chromium.ts';
import { Extension } from './extension.ts';
import { type Firefox, startFirefox } from './firefox.ts';

/**
 * The part of `npm start` that runs on the toolchain's Node: the desk, and a browser with the extension. Takes its
 * options by CASERAIL_HEADLESS, CASERAIL_BROWSER and CASERAIL_PORT, as `test/setup/start.mjs` sets them.
 */
const headless = process.env.CASERAIL_HEADLESS === '1';
const PICTURES = resolve(import.meta.dirname, '../../../.caserail/tour');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const interrupted = new Promise<void>((done) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
});

async function useFirefox({ browser }: Firefox, url: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(url);
  if (headless) {
    mkdirSync(PICTURES, { recursive: true });
    const path = join(PICTURES, 'firefox.png') as `${string}.png`;
    await page.screenshot({ path });
    say(`Screenshot: ${path}`);
    return;
  }
  say('Firefox is open. Ctrl+C, or closing it, ends everything.');
  await Promise.race([interrupted, new Promise((done) => browser.once('disconnected', done))]);
}

async function useChromium({ context }: Chromium, url: string): Promise<void> {
  await Extension.in(context);
  const page = context.pages()[0] ?? (await context.newPage());
  if (headless) {
    await Promise.race([interrupted, tour({ page, desk: url, folder: PICTURES, say })]);
    say(`Screenshots: ${PICTURES}`);
    return;
  }
  await page.goto(url);
  say('Chromium is open. Ctrl+C, or closing it, ends everything.');
  await Promise.race([interrupted, context.waitForEvent('close', { timeout: 0 })]);
}

/** Uses something that must be closed, whatever happens. */
async function closing<T extends { close(): Promise<void> }>(thing: T, use: (thing: T) => Promise<void>) {
  try {
    await use(thing);
  } finally {
    await thing.close();
  }
}

async function show(url: string): Promise<void> {
  if (process.env.CASERAIL_BROWSER === 'firefox') {
    const firefox = await startFirefox(buildFolder('firefox-mv3-e2e'), { headless });
    return closing(firefox, () => useFirefox(firefox, url));
  }
  const extensions = [buildFolder('chrome-mv3-e2e')];
  const chromium = await startChromium({ extensions, headless, ...(headless ? {} : { viewport: null }) });
  return closing(chromium, () => useChromium(chromium, url));
}

await closing(await startDesk({ port: Number(process.env.CASERAIL_PORT ?? 0) }), async ({ url }) => {
  say(`Demo desk: ${url}/`);
  await show(url);
}).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
