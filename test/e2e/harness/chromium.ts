import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium } from 'playwright';
import { requireBrowser } from '../../setup/browsers.mjs';

const OUTPUT = resolve(import.meta.dirname, '../../../.output');

/** The folder of a build, for example `chrome-mv3-e2e`. Throws if it was not built. */
export function buildFolder(name: string): string {
  const folder = join(OUTPUT, name);
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`${folder} is not built: run \`npm test -- build\`.`);
  }
  return folder;
}

const QUIET = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export interface ChromiumOptions {
  /** Folders of unpacked extensions. */
  readonly extensions?: readonly string[];
  readonly headless?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  readonly locale?: string;
  readonly viewport?: { readonly width: number; readonly height: number } | null;
}

/** A running Chromium with a profile of its own, which goes away with it. */
export interface Chromium {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

/** Starts Chromium with a fresh profile and the given extensions. */
export async function startChromium(options: ChromiumOptions = {}): Promise<Chromium> {
  const { extensions = [], headless = true, colorScheme = 'light', locale = 'en-US' } = options;
  const profile = mkdtempSync(join(tmpdir(), 'caserail-chromium-'));
  const list = extensions.join(',');
  const load = list ? [`--disable-extensions-except=${list}`, `--load-extension=${list}`] : [];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: requireBrowser('chromium'),
    headless,
    timeout: 60_000,
    colorScheme,
    locale,
    viewport: options.viewport === undefined ? { width: 1280, height: 900 } : options.viewport,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...QUIET, `--lang=${locale}`, ...load],
  });
  return {
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
