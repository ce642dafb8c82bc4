import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { requireBrowser } from '../../setup/browsers.mjs';
import { Connection, type Params } from './cdp.ts';

/** Debian's program itself: the command of that name is a script that adds the machine's own settings. */
const BARE = '/usr/lib/chromium/chromium';

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
  '--password-store=basic',
  '--mute-audio',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--window-size=1280,900',
  '--remote-debugging-pipe',
];

interface TargetInfo {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

interface Evaluated<T> {
  readonly result: { readonly value: T };
  readonly exceptionDetails?: {
    readonly text: string;
    readonly exception?: { readonly description?: string };
  };
}

/** One open tab. */
export class Tab {
  readonly browser: Browser;
  readonly session: string;
  readonly targetId: string;

  constructor(browser: Browser, session: string, targetId: string) {
    this.browser = browser;
    this.session = session;
    this.targetId = targetId;
  }

  send<T = unknown>(method: string, params: Params = {}): Promise<T> {
    return this.browser.connection.send<T>(method, params, this.session);
  }

  /** Goes to an address and waits for the page's load event. */
  async open(url: string): Promise<void> {
    await this.send('Page.enable');
    const loaded = this.browser.connection.once('Page.loadEventFired', this.session);
    await this.send('Page.navigate', { url });
    await loaded;
  }

  /** Runs an expression in the page and gives its value, once settled. Throws what it throws. */
  async evaluate<T>(expression: string): Promise<T> {
    const params = { expression, returnByValue: true, awaitPromise: true };
    const { result, exceptionDetails } = await this.send<Evaluated<T>>('Runtime.evaluate', params);
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  }

  close(): Promise<unknown> {
    return this.browser.connection.send('Target.closeTarget', { targetId: this.targetId });
  }
}

/** A Chromium of our own, with a fresh profile that goes away with it. */
export class Browser {
  readonly name: string;
  readonly connection: Connection;
  private readonly child: ChildProcess;
  private readonly profile: string;

  private constructor(name: string, child: ChildProcess, profile: string) {
    this.name = name;
    this.child = child;
    this.profile = profile;
    this.connection = new Connection(child.stdio[3] as Writable, child.stdio[4] as Readable);
  }

  /** Starts it, with an unpacked extension or without any. */
  static async start(name: string, extension?: string): Promise<Browser> {
    const profile = mkdtempSync(join(tmpdir(), 'caserail-bench-'));
    const load = extension
      ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]
      : [];
    const program =
      process.env.CASERAIL_CHROMIUM === undefined && existsSync(BARE) ? BARE : requireBrowser('chromium');
    const args = [...FLAGS, `--user-data-dir=${profile}`, ...load, 'about:blank'];
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    const browser = new Browser(name, child, profile);
    await Promise.race([browser.connection.send('Browser.getVersion'), failure(child)]);
    return browser;
  }

  async version(): Promise<string> {
    return (await this.connection.send<{ product: string }>('Browser.getVersion')).product;
  }

  async targets(): Promise<readonly TargetInfo[]> {
    return (await this.connection.send<{ targetInfos: TargetInfo[] }>('Target.getTargets')).targetInfos;
  }

  /** A new tab; without an address an empty one. */
  async tab(url = 'about:blank'): Promise<Tab> {
    const { targetId } = await this.connection.send<{ targetId: string }>('Target.createTarget', { url });
    const { sessionId } = await this.connection.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    return new Tab(this, sessionId, targetId);
  }

  /** Closes every tab that an extension opened. */
  async tidy(): Promise<void> {
    for (const { type, url, targetId } of await this.targets()) {
      if (type === 'page' && url !== 'about:blank') {
        await this.connection.send('Target.closeTarget', { targetId });
      }
    }
  }

  async close(): Promise<void> {
    const gone = new Promise((done) => this.child.once('exit', done));
    if (this.child.exitCode === null && this.child.kill('SIGKILL')) await gone;
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

const failure = (child: ChildProcess): Promise<never> =>
  new Promise((_, reject) => {
    child.once('error', (error) => reject(new Error(`Chromium does not start: ${error.message}`)));
    child.once('exit', (code) => reject(new Error(`Chromium ended at once, with status ${code}.`)));
  });
