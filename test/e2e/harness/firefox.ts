import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { requireBrowser } from '../../setup/browsers.mjs';
import { until } from './wait.ts';

const GECKO_ID = 'caserail@caserail.example';
/** Firefox makes up an extension's address; the tests need to know it. */
const UUID = '3f0c1a5e-7d42-4c57-9b1e-5a0e6f2d8c11';

const PREFERENCES = {
  // A clicked permission request is answered with yes: the prompt itself can't be clicked by a test.
  'extensions.webextOptionalPermissionPrompts': false,
  'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.auto': false,
};

const PAGE_MS = 20_000;

/** A running Firefox ESR with Caserail in it. */
export interface Firefox {
  readonly browser: Browser;
  /** Address of one of the extension's pages. */
  url(path: string): string;
  /** Opens one of the extension's pages in a new tab. */
  open(path: string): Promise<Page>;
  /** Everything in the extension's local storage. */
  stored(): Promise<Record<string, unknown>>;
  /** Writes items into it, as an extension page would. */
  store(items: Record<string, unknown>): Promise<void>;
  close(): Promise<void>;
}

/** Navigation to an extension page opens it, but is never reported as done: wait for the page itself. */
async function openExtensionPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  page.goto(url).catch(() => undefined);
  const there = () => page.evaluate(() => document.readyState === 'complete' && location.href);
  await until(
    () => `${url} does not open`,
    async () => (await there().catch(() => false)) === url,
    PAGE_MS,
  );
  return page;
}

export interface FirefoxOptions {
  readonly headless?: boolean;
  readonly preferences?: Readonly<Record<string, unknown>>;
}

/** Starts Firefox with a fresh profile and an unpacked extension in it, for example `.output/firefox-mv3-e2e`. */
export async function startFirefox(extension: string, options: FirefoxOptions = {}): Promise<Firefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: requireBrowser('firefox'),
    headless: options.headless ?? true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { ...PREFERENCES, ...options.preferences },
    defaultViewport: { width: 1280, height: 900 },
    timeout: 60_000,
  });
  await browser.installExtension(extension);
  const url = (path: string) => `moz-extension://${UUID}/${path}`;
  let quiet: Promise<Page> | undefined;
  const plain = () => (quiet ??= openExtensionPage(browser, url('manifest.json')));
  return {
    browser,
    url,
    open: (path) => openExtensionPage(browser, url(path)),
    stored: async () => (await plain()).evaluate(() => chrome.storage.local.get(null)),
    store: async (items) => (await plain()).evaluate((values) => chrome.storage.local.set(values), items),
    close: () => browser.close(),
  };
}
