import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Decision } from '../../../lib/case/messages.ts';
import type { Settings } from '../../../lib/store/settings.ts';
import { requireBrowser } from '../../setup/browsers.mjs';
import { decisionsIn, type SiteChoice, settingsWith } from './settings.ts';
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
  /** Puts settings with one enabled site in force, and waits until its scripts are registered. */
  enableSite(origin: string, site: SiteChoice, more?: Partial<Settings>): Promise<void>;
  /** The decision log, oldest first. */
  decisions(): Promise<Decision[]>;
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

const launch = ({ headless = true, preferences }: FirefoxOptions): Promise<Browser> =>
  puppeteer.launch({
    browser: 'firefox',
    executablePath: requireBrowser('firefox'),
    headless,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { ...PREFERENCES, ...preferences },
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    timeout: 60_000,
  });

const registeredMatches = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const scripts = await chrome.scripting.getRegisteredContentScripts();
    return scripts.flatMap(({ matches }) => matches ?? []);
  });

/** Starts Firefox with a fresh profile and an unpacked extension in it, for example `.output/firefox-mv3-e2e`. */
export async function startFirefox(extension: string, options: FirefoxOptions = {}): Promise<Firefox> {
  const browser = await launch(options);
  await browser.installExtension(extension);
  const url = (path: string) => `moz-extension://${UUID}/${path}`;
  /** A page of the extension that runs none of its code. */
  let quiet: Promise<Page> | undefined;
  const plain = () => {
    quiet ??= openExtensionPage(browser, url('manifest.json'));
    return quiet;
  };
  const stored = async () => (await plain()).evaluate(() => chrome.storage.local.get(null));
  const store = async (items: Record<string, unknown>) =>
    (await plain()).evaluate((values) => chrome.storage.local.set(values), items);
  return {
    browser,
    url,
    open: (path) => openExtensionPage(browser, url(path)),
    stored,
    store,
    async enableSite(origin, site, more) {
      await store(settingsWith(origin, site, more));
      const start = `${new URL(origin).protocol}//${new URL(origin).hostname}`;
      await until(
        () => `no script is registered for ${origin}`,
        async () => (await registeredMatches(await plain())).some((match) => match.startsWith(start)),
      );
    },
    decisions: async () => decisionsIn(await stored()),
    close: () => browser.close(),
  };
}
