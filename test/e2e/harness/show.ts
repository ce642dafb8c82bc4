import { resolve } from 'node:path';
import { type Desk, startDesk } from '../../desk/server.ts';
import { deskSite } from '../desk/desk.ts';
import { chromiumStage } from '../tour/chromium.ts';
import { firefoxStage } from '../tour/firefox.ts';
import type { Stage } from '../tour/stage.ts';
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

/** Closes what the harness opened to write the settings, which is no sight for a person. */
async function tidy(pages: readonly { url(): string; close(): Promise<void> }[]): Promise<void> {
  for (const page of pages) if (page.url().endsWith('/manifest.json')) await page.close();
}

/** The tour without a window; with one, the desk until the person has seen enough. */
async function use(stage: Stage, name: string, closed: Promise<unknown>): Promise<void> {
  if (headless) {
    await Promise.race([interrupted, tour(stage, PICTURES, say)]);
    say(`Screenshots: ${PICTURES}`);
    return;
  }
  await stage.hands.go(`${stage.desk.url}/`);
  say(`${name} is open, and the desk is enabled in it. Ctrl+C, or closing it, ends everything.`);
  await Promise.race([interrupted, closed]);
}

async function useFirefox(firefox: Firefox, desk: Desk): Promise<void> {
  const { browser } = firefox;
  await firefox.enableSite(desk.url, deskSite);
  const page = await browser.newPage();
  if (!headless) await tidy(await browser.pages());
  await page.bringToFront();
  const closed = new Promise((done) => browser.once('disconnected', done));
  await use(firefoxStage(page, firefox, desk), 'Firefox', closed);
}

async function useChromium({ context }: Chromium, desk: Desk): Promise<void> {
  const extension = await Extension.in(context);
  await extension.enableSite(desk.url, deskSite);
  const page = context.pages()[0] ?? (await context.newPage());
  if (!headless) await tidy(context.pages());
  await page.bringToFront();
  const closed = context.waitForEvent('close', { timeout: 0 });
  await use(await chromiumStage(page, extension, desk), 'Chromium', closed);
}

/** Uses something that must be closed, whatever happens. */
async function closing<T extends { close(): Promise<void> }>(thing: T, use: (thing: T) => Promise<void>) {
  try {
    await use(thing);
  } finally {
    await thing.close();
  }
}

async function show(desk: Desk): Promise<void> {
  if (process.env.CASERAIL_BROWSER === 'firefox') {
    // Pictures are of what stands there, not of its entrance.
    const preferences = headless ? { 'ui.prefersReducedMotion': 1 } : {};
    const firefox = await startFirefox(buildFolder('firefox-mv3-e2e'), { headless, preferences });
    return closing(firefox, () => useFirefox(firefox, desk));
  }
  const extensions = [buildFolder('chrome-mv3-e2e')];
  const chromium = await startChromium({ extensions, headless, ...(headless ? {} : { viewport: null }) });
  return closing(chromium, () => useChromium(chromium, desk));
}

await closing(await startDesk({ port: Number(process.env.CASERAIL_PORT ?? 0) }), async (desk) => {
  say(`Demo desk: ${desk.url}/`);
  await show(desk);
}).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
