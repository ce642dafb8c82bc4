import browser, { type Scripting, type Storage as WebStorage } from 'webextension-polyfill';
import type {
  Badge,
  Changes,
  Items,
  ManagedStorage,
  Permissions,
  Platform,
  RegisteredScript,
  Runtime,
  Scripts,
  Sender,
  Stop,
  Storage,
  Tab,
  Tabs,
  Target,
} from './types.ts';

interface Event<Listener> {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
}

function listen<Listener>(event: Event<Listener>, listener: Listener): Stop {
  event.addListener(listener);
  return () => event.removeListener(listener);
}

/** Listens to one storage area by the common event: an area's own is not everywhere. */
function onArea(area: string, listener: (changes: Changes) => void): Stop {
  const filtered = (changes: Record<string, WebStorage.StorageChange>, name: string) => {
    if (name === area) listener(changes);
  };
  return listen(browser.storage.onChanged, filtered);
}

const keysOf = (keys: string | readonly string[] | null) => (Array.isArray(keys) ? [...keys] : keys);

const storageArea = (name: 'local' | 'session'): Storage => ({
  get: (keys) => browser.storage[name].get(keysOf(keys) as string | string[] | null),
  set: (items) => browser.storage[name].set({ ...items }),
  remove: (keys) => browser.storage[name].remove(keysOf(keys) as string | string[]),
  onChanged: (listener) => onArea(name, listener),
});

const managed: ManagedStorage = {
  async all(): Promise<Items> {
    try {
      return await browser.storage.managed.get(null);
    } catch {
      // Firefox refuses where no administrator delivers anything.
      return {};
    }
  },
  onChanged: (listener) => onArea('managed', () => listener()),
};

const permissions: Permissions = {
  origins: async () => (await browser.permissions.getAll()).origins ?? [],
  has: (pattern) => browser.permissions.contains({ origins: [pattern] }),
  request: (patterns) => browser.permissions.request({ origins: [...patterns] }),
  remove: (patterns) => browser.permissions.remove({ origins: [...patterns] }),
  onChanged(listener) {
    const changed = () => listener();
    const stops = [
      listen(browser.permissions.onAdded, changed),
      listen(browser.permissions.onRemoved, changed),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  },
};

const toBrowser = (script: RegisteredScript): Scripting.RegisteredContentScript => ({
  id: script.id,
  js: [script.file],
  matches: [...script.matches],
  world: script.world,
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  persistAcrossSessions: true,
});

const fromBrowser = (script: Scripting.RegisteredContentScript): RegisteredScript => ({
  id: script.id,
  // Browsers give the file back with or without the package's address.
  file: (script.js?.[0] ?? '').replace(/^.*\//, ''),
  matches: script.matches ?? [],
  world: script.world ?? 'ISOLATED',
});

function toTarget(target: Target): Scripting.InjectionTarget {
  if (target.documentId !== undefined) return { tabId: target.tabId, documentIds: [target.documentId] };
  if (target.frameId !== undefined) return { tabId: target.tabId, frameIds: [target.frameId] };
  return { tabId: target.tabId, allFrames: true };
}

/** Serialised into the page: may use nothing from outside. */
const readGlobal = (name: unknown, path: unknown): unknown => {
  // An element of the page is global under its id, but not as an own property.
  let found: unknown = Object.hasOwn(globalThis, name as string) ? globalThis : null;
  for (const step of [name as string, ...(path as string).split('.')]) {
    found = (found as Record<string, unknown> | null | undefined)?.[step];
  }
  return (typeof found === 'function' ? found() : found) ?? null;
};

/** Serialised into the page, as above. */
const sweepFrame = (name: unknown): void => {
  if (Object.hasOwn(globalThis, name as string)) return;
  // Chromium: what still runs there sees by the next event that its extension is gone, and goes.
  document.documentElement.dispatchEvent(new Event('change'));
  // Firefox: nothing runs there any more, and its panel stands on the page like a picture of itself.
  for (const left of document.querySelectorAll('html > div[popover=manual]:empty'))
    if (left.attributes.length === 1) left.remove();
};

/** How long a frame may take to answer; a page that hangs, or waits for a person's leave, never does. */
const ANSWER_MS = 1500;

/** What came in time; nothing where the browser refuses, or lets us wait. */
function answered(run: Promise<Scripting.InjectionResult[]>): Promise<Scripting.InjectionResult[]> {
  const late = new Promise<Scripting.InjectionResult[]>((resolve) => setTimeout(resolve, ANSWER_MS, []));
  return Promise.race([run.catch(() => []), late]);
}

const scripts: Scripts = {
  registered: async () => (await browser.scripting.getRegisteredContentScripts()).map(fromBrowser),
  register: (list) => browser.scripting.registerContentScripts(list.map(toBrowser)),
  update: (list) => browser.scripting.updateContentScripts(list.map(toBrowser)),
  unregister: (ids) => browser.scripting.unregisterContentScripts({ ids: [...ids] }),
  async inject(target, file, world) {
    await browser.scripting.executeScript({
      target: toTarget(target),
      files: [file],
      world,
      injectImmediately: true,
    });
  },
  async sweep(tabId, name) {
    const target = { tabId, allFrames: true };
    await browser.scripting.executeScript({
      target,
      func: sweepFrame,
      args: [name],
      injectImmediately: true,
    });
  },
  async alive(tabId, documentId) {
    const target = { tabId, documentIds: [documentId] };
    const found = await answered(browser.scripting.executeScript({ target, func: () => true }));
    return found[0]?.result === true;
  },
  async probe(tabId, name, path) {
    const target = { tabId, allFrames: true };
    const run = browser.scripting.executeScript({ target, func: readGlobal, args: [name, path] });
    return (await answered(run)).map((entry) => entry.result ?? null);
  },
};

interface BrowserTab {
  id?: number | undefined;
  url?: string | undefined;
  title?: string | undefined;
}

const toTab = ({ id, url, title }: BrowserTab): Tab[] =>
  id === undefined
    ? []
    : [{ id, ...(url === undefined ? {} : { url }), ...(title === undefined ? {} : { title }) }];

const tabs: Tabs = {
  matching: async (patterns) =>
    (await browser.tabs.query({ url: [...patterns], discarded: false })).flatMap(toTab),
  active: async () => (await browser.tabs.query({ active: true, currentWindow: true })).flatMap(toTab)[0],
  get: async (id) => (await browser.tabs.get(id).then(toTab, () => []))[0],
  open: async (url) => toTab(await browser.tabs.create({ url }))[0] ?? { id: -1 },
  async show(id) {
    const { windowId } = await browser.tabs.update(id, { active: true });
    if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
  },
  reload: (id) => browser.tabs.reload(id),
  async tell({ tabId, ...to }, message) {
    await browser.tabs.sendMessage(tabId, message, to);
  },
  onRemoved: (listener) => listen(browser.tabs.onRemoved, (tabId: number) => listener(tabId)),
};

const badge: Badge = {
  async show(tabId, look) {
    const done = await Promise.allSettled([
      browser.action.setBadgeText({ tabId, text: look.text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: look.color }),
      browser.action.setTitle({ tabId, title: look.title }),
    ]);
    for (const one of done) {
      if (one.status === 'rejected' && !/no tab|invalid tab/i.test(String(one.reason))) throw one.reason;
    }
  },
};

interface BrowserSender {
  id?: string;
  tab?: { id?: number };
  frameId?: number;
  documentId?: string;
  documentLifecycle?: string;
  origin?: string;
  url?: string;
}

/** Origin of the sender; Firefox gives it only by the document's address in older versions. */
function originOf(sender: BrowserSender): string | undefined {
  if (sender.origin !== undefined) return sender.origin;
  return sender.url !== undefined && URL.canParse(sender.url) ? new URL(sender.url).origin : undefined;
}

function toSender(sender: BrowserSender): Sender {
  const origin = originOf(sender);
  return {
    ...(sender.tab?.id === undefined ? {} : { tabId: sender.tab.id }),
    ...(sender.frameId === undefined ? {} : { frameId: sender.frameId }),
    ...(sender.documentId === undefined ? {} : { documentId: sender.documentId }),
    ...(sender.documentLifecycle === 'prerender' ? { ahead: true } : {}),
    ...(origin === undefined ? {} : { origin }),
  };
}

const runtime: Runtime = {
  id: browser.runtime.id,
  version: browser.runtime.getManifest().version,
  url: (path) => browser.runtime.getURL(path),
  language: () => browser.i18n.getUILanguage(),
  openOptions: () => browser.runtime.openOptionsPage(),
  onMessage(listener) {
    const receive = (message: unknown, sender: unknown) => {
      const from = sender as BrowserSender;
      return from.id === browser.runtime.id ? listener(message, toSender(from)) : undefined;
    };
    return listen(browser.runtime.onMessage as Event<typeof receive>, receive);
  },
  onInstalled: (listener) =>
    listen(browser.runtime.onInstalled, (details: { reason: string }) => listener(details.reason)),
  onStartup: (listener) => listen(browser.runtime.onStartup, listener),
};

/** The real browser. */
export const platform: Platform = {
  local: storageArea('local'),
  session: storageArea('session'),
  managed,
  permissions,
  scripts,
  tabs,
  badge,
  runtime,
  lock: (name, work) => navigator.locks.request(name, work) as ReturnType<typeof work>,
};
