import { join, resolve } from 'node:path';
import { startDesk } from '../../desk/server.ts';
import { tour } from '../tour.ts';
import { buildFolder, startChromium } from './chromium.ts';
import { Extension } from './extension.ts';
import { startFirefox } from './firefox.ts';

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

async function showFirefox(url: string): Promise<void> {
  const firefox = await startFirefox(buildFolder('firefox-mv3-e2e'), { headless });
  const page = await firefox.browser.newPage();
  await page.goto(url);
  if (headless) {
    const path = join(PICTURES, 'firefox.png') as `${string}.png`;
    await page.screenshot({ path });
    say(`Screenshot: ${path}`);
  } else {
    say('Firefox is open. Ctrl+C, or closing it, ends everything.');
    await Promise.race([interrupted, new Promise((done) => firefox.browser.once('disconnected', done))]);
  }
  await firefox.close();
}

async function showChromium(url: string): Promise<void> {
  const chromium = await startChromium({
    extensions: [buildFolder('chrome-mv3-e2e')],
    headless,
    ...(headless ? {} : { viewport: null }),
  });
  await Extension.in(chromium.context);
  const page = chromium.context.pages()[0] ?? (await chromium.context.newPage());
  if (headless) {
    await Promise.race([interrupted, tour({ page, desk: url, folder: PICTURES, say })]);
    say(`Screenshots: ${PICTURES}`);
  } else {
    await page.goto(url);
    say('Chromium is open. Ctrl+C, or closing it, ends everything.');
    await Promise.race([interrupted, chromium.context.waitForEvent('close', { timeout: 0 })]);
  }
  await chromium.close();
}

const desk = await startDesk({ port: Number(process.env.CASERAIL_PORT ?? 0) });
say(`Demo desk: ${desk.url}/`);
try {
  await (process.env.CASERAIL_BROWSER === 'firefox' ? showFirefox(desk.url) : showChromium(desk.url));
} finally {
  await desk.close();
}
