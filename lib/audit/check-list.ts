import type { CaseHistory } from '../case/index.ts';
import type { Replay } from './types.ts';

export interface Progress {
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  /** Cases with a violation. */
  readonly flagged: number;
}

export interface CheckOptions {
  /** Reads a case's history; rejects with an error whose `code` says why. */
  readonly read: (key: string, signal: AbortSignal) => Promise<CaseHistory>;
  readonly judge: (history: CaseHistory) => Replay;
  readonly signal: AbortSignal;
  readonly progress?: (progress: Progress) => void;
  /** Called with each case as it is judged, so that a cancelled check keeps what it has. */
  readonly judged?: (replay: Replay) => void;
  /** Waits so many milliseconds, or less if aborted. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

export interface CheckResult {
  readonly replays: readonly Replay[];
  readonly failures: readonly { readonly key: string; readonly code: string }[];
  /** Why it ended before its time; absent if every case was tried. */
  readonly stopped?: 'cancelled' | 'signedOut' | 'unwell';
}

/** Requests under way at once: the host serves people too. */
export const CONCURRENCY = 2;
/** Milliseconds from one start to the next. */
export const PAUSE = 250;
/** After "too many requests", the pause doubles, up to this. */
export const LONGEST_PAUSE = 8000;
/** How often a case is asked for again when the host was busy. */
const TRIES = 3;
/** So many failures in a row, and the host is let be. */
export const GIVE_UP = 5;

/** Reads and judges the histories of many cases, gently. Never rejects. */
export async function checkList(keys: readonly string[], options: CheckOptions): Promise<CheckResult> {
  const run = new ListRun(keys, options);
  await Promise.all(Array.from({ length: CONCURRENCY }, () => run.work()));
  return run.result();
}

class ListRun {
  readonly #keys: readonly string[];
  readonly #options: CheckOptions;
  readonly #replays = new Map<string, Replay>();
  readonly #failures = new Map<string, string>();
  #next = 0;
  #pause = PAUSE;
  #inRow = 0;
  #stopped: CheckResult['stopped'];
  /** Starts queue up here, so that they keep their distance whoever makes them. */
  #gate: Promise<void> = Promise.resolve();

  constructor(keys: readonly string[], options: CheckOptions) {
    this.#keys = [...new Set(keys)];
    this.#options = options;
  }

  async work(): Promise<void> {
    for (let key = this.#take(); key !== undefined; key = this.#take()) {
      await this.#check(key);
      this.#tell();
    }
  }

  result(): CheckResult {
    const replays = this.#keys.flatMap((key) => this.#replays.get(key) ?? []);
    const failures = [...this.#failures].map(([key, code]) => ({ key, code }));
    return { replays, failures, ...(this.#stopped === undefined ? {} : { stopped: this.#stopped }) };
  }

  #take(): string | undefined {
    const left = this.#next < this.#keys.length;
    if (left && this.#options.signal.aborted) this.#stopped ??= 'cancelled';
    return left && this.#stopped === undefined ? this.#keys[this.#next++] : undefined;
  }

  async #check(key: string): Promise<void> {
    const { read, judge, signal, judged } = this.#options;
    for (let tries = 1; ; tries++) {
      await this.#turn(tries > 1 || this.#started());
      if (signal.aborted) return this.#cancel();
      try {
        const replay = judge(await read(key, signal));
        this.#replays.set(key, replay);
        this.#inRow = 0;
        judged?.(replay);
        return;
      } catch (error) {
        if (signal.aborted) return this.#cancel();
        const code = codeOf(error);
        if (code !== 'busy' || tries === TRIES) return this.#fail(key, code);
        this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
      }
    }
  }

  #started(): boolean {
    return this.#next > 1;
  }

  /** Waits for one's turn: starts are a pause apart, over all workers. */
  #turn(paused: boolean): Promise<void> {
    const { wait = sleep, signal } = this.#options;
    this.#gate = this.#gate.then(() => (paused ? wait(this.#pause, signal) : undefined));
    return this.#gate;
  }

  #cancel(): void {
    this.#stopped ??= 'cancelled';
  }

  #fail(key: string, code: string): void {
    this.#failures.set(key, code);
    this.#inRow += 1;
    if (code === 'signedOut') this.#stopped ??= 'signedOut';
    else if (this.#inRow >= GIVE_UP) this.#stopped ??= 'unwell';
  }

  #tell(): void {
    this.#options.progress?.({
      total: this.#keys.length,
      done: this.#replays.size + this.#failures.size,
      failed: this.#failures.size,
      flagged: [...this.#replays.values()].filter(({ summary }) => summary.violations > 0).length,
    });
  }
}

const codeOf = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : 'failed';
};

const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
    if (signal.aborted) done();
  });
