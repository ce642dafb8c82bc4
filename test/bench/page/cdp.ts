import type { Readable, Writable } from 'node:stream';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
}

interface Waiting {
  readonly done: (result: unknown) => void;
  readonly failed: (error: Error) => void;
}

export type Params = Readonly<Record<string, unknown>>;
type Listener = (params: Params) => void;

/** The debugging protocol over a browser's pipes: JSON texts with a zero byte after each. */
export class Connection {
  private readonly out: Writable;
  private readonly waiting = new Map<number, Waiting>();
  private readonly listeners = new Map<string, Set<Listener>>();
  private last = 0;
  private rest = '';

  constructor(out: Writable, input: Readable) {
    this.out = out;
    input.setEncoding('utf8');
    input.on('data', (text: string) => this.read(text));
    input.on('close', () => this.end());
    out.on('error', () => this.end());
  }

  /** Sends a command. `session` is a target's, by `Target.attachToTarget` with `flatten`; none: the browser itself. */
  send<T = unknown>(method: string, params: Params = {}, session?: string): Promise<T> {
    this.last += 1;
    const id = this.last;
    return new Promise<T>((done, reject) => {
      const failed = (error: Error) => reject(new Error(`${method}: ${error.message}`));
      this.waiting.set(id, { done: done as Waiting['done'], failed });
      this.out.write(`${JSON.stringify({ id, method, params, sessionId: session })}\0`);
    });
  }

  /** Calls back for each event of a session; gives the function that ends it. */
  on(method: string, session: string | undefined, listener: Listener): () => void {
    const key = `${session ?? ''} ${method}`;
    const all = this.listeners.get(key) ?? new Set();
    this.listeners.set(key, all.add(listener));
    return () => all.delete(listener);
  }

  /** The next event of a session. */
  once(method: string, session: string | undefined): Promise<Params> {
    return new Promise((done) => {
      const stop = this.on(method, session, (params) => {
        stop();
        done(params);
      });
    });
  }

  private read(text: string): void {
    const parts = (this.rest + text).split('\0');
    this.rest = parts.pop() ?? '';
    for (const part of parts) this.take(JSON.parse(part) as Message);
  }

  private take({ id, method, params, result, error, sessionId }: Message): void {
    if (id === undefined) {
      const all = this.listeners.get(`${sessionId ?? ''} ${method}`) ?? [];
      for (const listener of all) listener((params ?? {}) as Params);
      return;
    }
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (error) waiting?.failed(new Error(error.message));
    else waiting?.done(result);
  }

  private end(): void {
    for (const { failed } of this.waiting.values()) failed(new Error('the browser is gone'));
    this.waiting.clear();
  }
}
