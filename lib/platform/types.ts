/** What Caserail needs of the browser. See README.md beside this file. */
export interface Platform {
  readonly local: Storage;
  /** In memory, gone when the browser closes. */
  readonly session: Storage;
  readonly managed: ManagedStorage;
  readonly permissions: Permissions;
  readonly scripts: Scripts;
  readonly tabs: Tabs;
  readonly badge: Badge;
  readonly runtime: Runtime;
  /** Runs one work at a time per name, over all pages and the worker of the extension. */
  readonly lock: Lock;
}

export type Lock = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** Stops listening. */
export type Stop = () => void;

export type Items = Readonly<Record<string, unknown>>;
export type Changes = Readonly<Record<string, { readonly oldValue?: unknown; readonly newValue?: unknown }>>;

export interface Storage {
  /** `null` gives everything. Keys that do not exist are absent from the answer. */
  get(keys: string | readonly string[] | null): Promise<Items>;
  /** All of it or nothing. */
  set(items: Items): Promise<void>;
  remove(keys: string | readonly string[]): Promise<void>;
  onChanged(listener: (changes: Changes) => void): Stop;
}

export interface ManagedStorage {
  /** Everything that the browser's management delivers; empty where there is none. */
  all(): Promise<Items>;
  onChanged(listener: () => void): Stop;
}

export interface Permissions {
  /** Host match patterns that are granted now. */
  origins(): Promise<readonly string[]>;
  has(pattern: string): Promise<boolean>;
  /** Asks the person. Must be called in the very turn of a click. */
  request(patterns: readonly string[]): Promise<boolean>;
  remove(patterns: readonly string[]): Promise<boolean>;
  onChanged(listener: () => void): Stop;
}

export type World = 'ISOLATED' | 'MAIN';

export interface RegisteredScript {
  readonly id: string;
  readonly file: string;
  readonly matches: readonly string[];
  readonly world: World;
}

export interface Target {
  readonly tabId: number;
  /** Exactly this document, where the browser can say so; safer than a frame, which may have moved on. */
  readonly documentId?: string;
  readonly frameId?: number;
}

export interface Scripts {
  registered(): Promise<readonly RegisteredScript[]>;
  register(scripts: readonly RegisteredScript[]): Promise<void>;
  update(scripts: readonly RegisteredScript[]): Promise<void>;
  unregister(ids: readonly string[]): Promise<void>;
  /** Without frame or document: every frame of the tab that may be reached. */
  inject(target: Target, file: string, world: World): Promise<void>;
  /**
   * In each frame of the tab that may be reached, unless something of this load of the extension is there under the name:
   * what a former load left there learns that it is over, and what it can take away itself no more is taken away.
   */
  sweep(tabId: number, name: string): Promise<void>;
  /** True if the document still stands in its tab, may be reached, and answers. */
  alive(tabId: number, documentId: string): Promise<boolean>;
  /**
   * The value of a property (what it gives, if it is a function) of something that is global in the isolated world, in each
   * frame of the tab that may be reached; none if nothing answers.
   * @param path its name; where it stands deeper, the names on the way, with dots between
   */
  probe(tabId: number, name: string, path: string): Promise<readonly unknown[]>;
}

export interface Tab {
  readonly id: number;
  /** Absent where the browser does not let us see it. */
  readonly url?: string;
  readonly title?: string;
}

export interface Tabs {
  /** Open tabs whose address matches one of the patterns; none whose page the browser has put away until it is wanted again. */
  matching(patterns: readonly string[]): Promise<readonly Tab[]>;
  active(): Promise<Tab | undefined>;
  get(id: number): Promise<Tab | undefined>;
  /** In front of the others. */
  open(url: string): Promise<Tab>;
  /** Brings a tab to the front. */
  show(id: number): Promise<void>;
  reload(id: number): Promise<void>;
  /** Says something to our scripts in a frame or document; rejects where none of them listens. */
  tell(target: Target, message: unknown): Promise<void>;
  onRemoved(listener: (tabId: number) => void): Stop;
}

export interface BadgeLook {
  readonly text: string;
  /** CSS colour of the badge's ground. */
  readonly color: string;
  readonly title: string;
}

/** The toolbar button, tab by tab. A tab that is gone is no error. */
export interface Badge {
  show(tabId: number, look: BadgeLook): Promise<void>;
}

/** Who sent a message, as the browser says it, never the message itself. */
export interface Sender {
  readonly tabId?: number;
  readonly frameId?: number;
  readonly documentId?: string;
  /** True while the browser makes the document ready ahead: the tab shows another one, and may never show this. */
  readonly ahead?: true;
  /** Origin of the sending document, `https://desk.example:8443`. */
  readonly origin?: string;
}

export interface Runtime {
  readonly id: string;
  readonly version: string;
  url(path: string): string;
  /** Language of the browser's own interface, `en-US`. */
  language(): string;
  openOptions(): Promise<void>;
  onMessage(listener: (message: unknown, sender: Sender) => Promise<unknown> | undefined): Stop;
  onInstalled(listener: (reason: string) => void): Stop;
  onStartup(listener: () => void): Stop;
}
