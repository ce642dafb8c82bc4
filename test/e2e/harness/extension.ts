import type { BrowserContext, Page, Worker } from 'playwright';
import type { Decision } from '../../../lib/case/messages.ts';
import type { Settings } from '../../../lib/store/settings.ts';
import { decisionsIn, type SiteChoice, settingsWith, withoutStatuses } from './settings.ts';
import { until } from './wait.ts';

type Area = 'local' | 'session' | 'managed';
/** The little of the browser's API that is called inside extension pages. */
interface ExtensionApi {
  readonly chrome: {
    readonly storage: Record<
      Area,
      {
        get(keys: null): Promise<Record<string, unknown>>;
        set(items: object): Promise<void>;
        remove(keys: string[]): Promise<void>;
      }
    >;
    readonly permissions: { getAll(): Promise<{ origins?: string[] }> };
    readonly scripting: { getRegisteredContentScripts(): Promise<{ matches?: string[] }[]> };
  };
}

/** What the browser's own page of extensions calls. */
interface SettingsApi {
  readonly chrome: {
    readonly developerPrivate: {
      updateExtensionConfiguration(update: { extensionId: string; hostAccess: string }): Promise<void>;
    };
  };
}

const WORKER_START_MS = 15_000;
/** Keys of what is kept of cases. */
const KEPT = /^(?:decisions|findings|statuses|verified)\b/;

/**
 * Waits until a fresh installation has shown its welcome page. It opens in front; a test whose page was in front before
 * would find itself behind.
 */
export const welcomed = (context: BrowserContext): Promise<unknown> =>
  until(
    () => 'the welcome page does not open',
    async () => context.pages().some((page) => page.url().endsWith('/welcome.html')),
  );

/** The loaded extension, reached without regard to whether its worker lives. */
export class Extension {
  readonly context: BrowserContext;
  /** The 32 letters of its address. */
  readonly id: string;
  private plainPage: Promise<Page> | undefined;

  private constructor(context: BrowserContext, id: string) {
    this.context = context;
    this.id = id;
  }

  /** Waits until the one loaded extension has started its worker. */
  static async in(context: BrowserContext): Promise<Extension> {
    const worker =
      context.serviceWorkers()[0] ??
      (await context.waitForEvent('serviceworker', { timeout: WORKER_START_MS }));
    return new Extension(context, new URL(worker.url()).host);
  }

  url(path: string): string {
    return `chrome-extension://${this.id}/${path}`;
  }

  /** Opens one of the extension's pages, for example `options.html`, in a new tab. */
  async open(path: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(this.url(path));
    return page;
  }

  /** The worker, if it lives now. */
  worker(): Worker | undefined {
    return this.context.serviceWorkers().find((worker) => worker.url().startsWith(this.url('')));
  }

  /** Everything in a storage area. */
  async stored(area: Area = 'local'): Promise<Record<string, unknown>> {
    return (await this.quiet()).evaluate(
      (name) => (globalThis as unknown as ExtensionApi).chrome.storage[name].get(null),
      area,
    );
  }

  /** Writes items into a storage area, as an extension page would. */
  async store(items: Record<string, unknown>, area: Area = 'local'): Promise<void> {
    await (await this.quiet()).evaluate(
      ([name, values]) => (globalThis as unknown as ExtensionApi).chrome.storage[name].set(values),
      [area, items] as const,
    );
  }

  /** Removes what was kept of cases and of what was decided on them; settings stay. */
  async forget(): Promise<void> {
    const keys = Object.keys(await this.stored()).filter((key) => KEPT.test(key));
    await (await this.quiet()).evaluate(
      (gone) => (globalThis as unknown as ExtensionApi).chrome.storage.local.remove(gone),
      keys,
    );
  }

  /** Origins that are granted now. */
  async grantedOrigins(): Promise<string[]> {
    const all = await (await this.quiet()).evaluate(() =>
      (globalThis as unknown as ExtensionApi).chrome.permissions.getAll(),
    );
    return all.origins ?? [];
  }

  /** Withdraws the extension's granted sites, or gives them back, as a person does on the browser's extensions page. */
  async allowSites(allow: boolean): Promise<void> {
    const page = await this.context.newPage();
    await page.goto('chrome://extensions/');
    await page.evaluate(
      ([extensionId, hostAccess]) =>
        (globalThis as unknown as SettingsApi).chrome.developerPrivate.updateExtensionConfiguration({
          extensionId,
          hostAccess,
        }),
      [this.id, allow ? 'ON_ALL_SITES' : 'ON_CLICK'] as const,
    );
    await page.close();
  }

  /** Match patterns of the scripts that are registered now. */
  async registeredMatches(): Promise<string[]> {
    const scripts = await (await this.quiet()).evaluate(() =>
      (globalThis as unknown as ExtensionApi).chrome.scripting.getRegisteredContentScripts(),
    );
    return scripts.flatMap(({ matches }) => matches ?? []);
  }

  /** Puts settings with one enabled site in force, and waits until its scripts are registered. */
  async enableSite(origin: string, site: SiteChoice, more: Partial<Settings> = {}): Promise<void> {
    await this.store(settingsWith(origin, site, more));
    const { protocol, hostname } = new URL(origin);
    await until(
      () => `no script is registered for ${origin}`,
      async () =>
        (await this.registeredMatches()).some((match) => match.startsWith(`${protocol}//${hostname}`)),
    );
  }

  /** The decision log, oldest first. */
  async decisions(): Promise<Decision[]> {
    return decisionsIn(await this.stored());
  }

  /** Forgets in which status each case was seen: see `withoutStatuses`. */
  async forgetStatuses(): Promise<void> {
    await this.store(withoutStatuses(await this.stored()));
  }

  /** Ends the worker as the browser does after 30 idle seconds; the next event starts it again. */
  async stopWorker(): Promise<void> {
    const session = await this.context.newCDPSession(await this.quiet());
    const address = this.url('');
    const living = async () => {
      const { targetInfos } = await session.send('Target.getTargets');
      return targetInfos.filter(({ type, url }) => type === 'service_worker' && url.startsWith(address));
    };
    for (const { targetId } of await living()) await session.send('Target.closeTarget', { targetId });
    await until(
      () => 'the worker still runs',
      async () => (await living()).length === 0,
    );
    await session.detach();
  }

  /** A page of the extension that runs none of its code. */
  private quiet(): Promise<Page> {
    this.plainPage ??= this.open('manifest.json');
    return this.plainPage;
  }
}
