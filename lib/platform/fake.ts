import type {
  BadgeLook,
  Changes,
  Items,
  Lock,
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
  World,
} from './types.ts';

/** Listeners that can be told. */
class Signal<Arguments extends unknown[]> {
  readonly listeners = new Set<(...args: Arguments) => void>();
  readonly on = (listener: (...args: Arguments) => void): Stop => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  tell(...args: Arguments): void {
    for (const listener of [...this.listeners]) listener(...args);
  }
}

const copy = <T>(value: T): T => (value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T));

/** Storage in memory; values are copied in and out, as the browser does. */
class FakeStorage implements Storage {
  readonly data: Record<string, unknown> = {};
  readonly #changed = new Signal<[Changes]>();
  readonly onChanged = this.#changed.on;
  /** Set: the next write fails with this error. */
  failNext: Error | undefined;
  writes = 0;

  async get(keys: string | readonly string[] | null): Promise<Items> {
    const wanted = keys === null ? Object.keys(this.data) : typeof keys === 'string' ? [keys] : keys;
    const found = wanted.filter((key) => key in this.data);
    return Object.fromEntries(found.map((key) => [key, copy(this.data[key])]));
  }

  async set(items: Items): Promise<void> {
    this.#fail();
    this.writes++;
    const changes: Record<string, { oldValue?: unknown; newValue?: unknown }> = {};
    for (const [key, value] of Object.entries(items)) {
      changes[key] = { oldValue: this.data[key], newValue: copy(value) };
      this.data[key] = copy(value);
    }
    this.#changed.tell(changes);
  }

  async remove(keys: string | readonly string[]): Promise<void> {
    this.#fail();
    const gone = (typeof keys === 'string' ? [keys] : keys).filter((key) => key in this.data);
    if (gone.length === 0) return;
    const changes = Object.fromEntries(gone.map((key) => [key, { oldValue: this.data[key] }]));
    for (const key of gone) delete this.data[key];
    this.#changed.tell(changes);
  }

  #fail(): void {
    const error = this.failNext;
    this.failNext = undefined;
    if (error) throw error;
  }
}

/** One at a time per name, in order of asking. */
function fakeLock(): Lock {
  const tails = new Map<string, Promise<unknown>>();
  return (name, work) => {
    const result = (tails.get(name) ?? Promise.resolve()).then(work);
    tails.set(
      name,
      result.catch(() => undefined),
    );
    return result;
  };
}

export interface Injection {
  readonly target: Target;
  readonly file: string;
  readonly world: World;
}

class FakePermissions implements Permissions {
  readonly granted = new Set<string>();
  /** What the person answers when asked. */
  answer = true;
  readonly #changed = new Signal<[]>();
  readonly onChanged = this.#changed.on;
  origins = async () => [...this.granted];
  has = async (pattern: string) => this.granted.has(pattern);
  async request(patterns: readonly string[]): Promise<boolean> {
    if (this.answer) this.grant(...patterns);
    return this.answer;
  }
  async remove(patterns: readonly string[]): Promise<boolean> {
    for (const pattern of patterns) this.granted.delete(pattern);
    this.#changed.tell();
    return true;
  }
  grant(...patterns: string[]): void {
    for (const pattern of patterns) this.granted.add(pattern);
    this.#changed.tell();
  }
}

class FakeScripts implements Scripts {
  list: RegisteredScript[] = [];
  readonly injections: Injection[] = [];
  /** What a probe of a tab's frames finds, by the name that is asked for. */
  readonly found: Record<string, readonly unknown[]> = {};
  failNext: Error | undefined;
  /** Documents that are gone. */
  readonly gone = new Set<string>();
  alive = async (_tabId: number, documentId: string) => !this.gone.has(documentId);
  registered = async () => copy(this.list);
  /** Patterns that the browser does not take. */
  readonly refused = new Set<string>();
  register = async (scripts: readonly RegisteredScript[]): Promise<void> => {
    if (scripts.some((script) => script.matches.some((match) => this.refused.has(match)))) {
      throw new Error('Invalid match pattern');
    }
    for (const script of scripts) {
      if (this.list.some((known) => known.id === script.id))
        throw new Error(`Duplicate script ID '${script.id}'`);
    }
    this.list.push(...copy(scripts));
  };
  update = async (scripts: readonly RegisteredScript[]): Promise<void> => {
    for (const script of scripts) {
      const at = this.list.findIndex((known) => known.id === script.id);
      if (at < 0) throw new Error(`Nonexistent script ID '${script.id}'`);
      this.list[at] = copy(script);
    }
  };
  async unregister(ids: readonly string[]): Promise<void> {
    this.list = this.list.filter((script) => !ids.includes(script.id));
  }
  async inject(target: Target, file: string, world: World): Promise<void> {
    const error = this.failNext;
    this.failNext = undefined;
    if (error) throw error;
    this.injections.push({ target, file, world });
  }
  readonly swept: number[] = [];
  sweep = async (tabId: number): Promise<void> => void this.swept.push(tabId);
  probe = async (_tabId: number, name: string) => this.found[name] ?? [];
}

class FakeTabs implements Tabs {
  list: Tab[] = [];
  current: Tab | undefined;
  readonly opened: string[] = [];
  readonly removed = new Signal<[number]>();
  readonly onRemoved = this.removed.on;
  matching = async (patterns: readonly string[]) =>
    this.list.filter((tab) => patterns.some((pattern) => tab.url?.startsWith(pattern.replace('/*', ''))));
  active = async () => this.current;
  get = async (id: number) => this.list.find((tab) => tab.id === id);
  async open(url: string): Promise<Tab> {
    const tab = { id: 100 + this.opened.push(url), url };
    this.list.push(tab);
    return tab;
  }
  readonly shown: number[] = [];
  async show(id: number): Promise<void> {
    this.shown.push(id);
  }
  readonly reloaded: number[] = [];
  async reload(id: number): Promise<void> {
    this.reloaded.push(id);
  }
  readonly told: { readonly target: Target; readonly message: unknown }[] = [];
  async tell(target: Target, message: unknown): Promise<void> {
    this.told.push({ target, message });
  }
}

class FakeRuntime implements Runtime {
  readonly id = 'fake';
  readonly version = '0.0.0';
  optionsOpened = 0;
  readonly installed = new Signal<[string]>();
  readonly startup = new Signal<[]>();
  readonly onInstalled = this.installed.on;
  readonly onStartup = this.startup.on;
  #receive: ((message: unknown, sender: Sender) => Promise<unknown> | undefined) | undefined;
  url = (path: string) => `chrome-extension://fake/${path}`;
  language = () => 'en';
  async openOptions(): Promise<void> {
    this.optionsOpened++;
  }
  onMessage(listener: (message: unknown, sender: Sender) => Promise<unknown> | undefined): Stop {
    this.#receive = listener;
    return () => {
      this.#receive = undefined;
    };
  }
  /** Delivers a message as a page's script would. */
  async send(message: unknown, sender: Sender): Promise<unknown> {
    return this.#receive?.(message, sender);
  }
}

/** A browser in memory, for tests. */
export class FakePlatform implements Platform {
  readonly local = new FakeStorage();
  readonly session = new FakeStorage();
  readonly delivered = new FakeStorage();
  readonly managed = {
    all: () => this.delivered.get(null),
    onChanged: (listener: () => void) => this.delivered.onChanged(() => listener()),
  };
  readonly permissions = new FakePermissions();
  readonly scripts = new FakeScripts();
  readonly tabs = new FakeTabs();
  readonly runtime = new FakeRuntime();
  readonly lock = fakeLock();
  readonly badges = new Map<number, BadgeLook>();
  readonly badge = {
    show: async (tabId: number, look: BadgeLook) => {
      this.badges.set(tabId, look);
    },
  };
}
