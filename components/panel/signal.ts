/**
 * Values that tell who reads them: as much of `@preact/signals` as the overlay uses, in a fifth of its size, since it
 * runs in every case page. The two do not know of each other: what reads one kind must not be made of the other.
 */

export interface ReadonlySignal<T> {
  /** Read in a computed value or an effect, it is followed there. */
  readonly value: T;
  /** The value, without following it. */
  peek(): T;
  /** Calls back with the value, now and whenever it has changed, until the function that it gives back is called. */
  subscribe(told: (value: T) => void): () => void;
}

export interface Signal<T> extends ReadonlySignal<T> {
  value: T;
}

interface Source {
  readonly readers: Set<Reader>;
  /** Counts the changes of the value. */
  version: number;
  /** Brings a computed value up to date. */
  refresh(): void;
}

interface Reader {
  /** What it read, and which version of it. */
  readonly from: Map<Source, number>;
  /** Something that it read may have changed. */
  stale(): void;
}

let reading: Reader | null = null;
let flushing = false;
const due = new Set<() => void>();

function run<T>(reader: Reader | null, body: () => T): T {
  if (reader) forget(reader);
  const outer = reading;
  reading = reader;
  try {
    return body();
  } finally {
    reading = outer;
  }
}

function forget(reader: Reader): void {
  for (const source of reader.from.keys()) source.readers.delete(reader);
  reader.from.clear();
}

/** True if something that was read is no longer what it was. */
function outdated({ from }: Reader): boolean {
  for (const [source, version] of from) {
    source.refresh();
    if (source.version !== version) return true;
  }
  return false;
}

function tell(source: Source): void {
  for (const reader of source.readers) reader.stale();
}

/** Runs the effects that are due, and those that they make due. One that throws keeps no other from running. */
function flush(): void {
  if (flushing) return;
  flushing = true;
  for (const act of due) {
    due.delete(act);
    try {
      act();
    } catch (error) {
      reportError(error);
    }
  }
  flushing = false;
}

function signalOf<T>(source: Source, get: () => T, set?: (value: T) => void): Signal<T> {
  const signal: Signal<T> = {
    get value() {
      source.refresh();
      if (reading) {
        source.readers.add(reading);
        reading.from.set(source, source.version);
      }
      return get();
    },
    set value(value) {
      set?.(value);
    },
    peek() {
      source.refresh();
      return get();
    },
    subscribe: (told) =>
      effect(() => {
        const { value } = signal;
        run(null, () => told(value));
      }),
  };
  return signal;
}

export function signal<T>(value: T): Signal<T> {
  const source: Source = { readers: new Set(), version: 0, refresh: () => undefined };
  let now = value;
  return signalOf(
    source,
    () => now,
    (next) => {
      if (next === now) return;
      now = next;
      source.version++;
      tell(source);
      flush();
    },
  );
}

/** A value made of others: when it is read, and only if one of them has changed. */
export function computed<T>(make: () => T): ReadonlySignal<T> {
  let now: T;
  let made = false;
  let fresh = false;
  /** What making it threw: whoever reads the value gets that, and follows it like a value. */
  let failure: { readonly error: unknown } | null = null;
  const source: Source = {
    readers: new Set(),
    version: 0,
    refresh() {
      if (fresh) return;
      if (!made || outdated(reader)) {
        const before = failure;
        try {
          const next = run(reader, make);
          failure = null;
          if (!made || before || next !== now) source.version++;
          now = next;
        } catch (error) {
          failure = { error };
          source.version++;
        }
        made = true;
      }
      fresh = true;
    },
  };
  const reader: Reader = {
    from: new Map(),
    stale() {
      if (fresh) {
        fresh = false;
        tell(source);
      }
    },
  };
  return signalOf(source, () => {
    if (failure) throw failure.error;
    return now;
  });
}

/**
 * Runs `act` now, and again after each change of what it read the last time. A function that it gives back is called
 * before the next run, and at the end.
 * @returns ends that
 */
export function effect(act: () => unknown): () => void {
  let undo: unknown;
  const clear = (): void => {
    if (typeof undo === 'function') run(null, undo as () => void);
    undo = undefined;
  };
  const again = (): void => {
    if (!outdated(reader)) return;
    clear();
    undo = run(reader, act);
  };
  const reader: Reader = { from: new Map(), stale: () => due.add(again) };
  undo = run(reader, act);
  return () => {
    forget(reader);
    due.delete(again);
    clear();
  };
}
