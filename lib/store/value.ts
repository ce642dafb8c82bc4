import { z } from 'zod';
import type { Platform, Stop } from '../platform/types.ts';
import {
  type BadPart,
  discardSetAside,
  readSetAside,
  SET_ASIDE,
  type SetAside,
  withSetAside,
} from './set-aside.ts';

/** How one property of a stored value is validated. */
export interface PartSpec {
  readonly schema: z.ZodType;
  /** For a list: each item stands for itself, and no two may have the same key. */
  readonly each?: { readonly schema: z.ZodType; readonly key: (item: never) => string };
}

export interface ValueSpec<T extends object> {
  /** Storage key. */
  readonly key: string;
  /** Present version. What is stored carries it as `version`. */
  readonly version: number;
  readonly initial: T;
  readonly parts: { readonly [K in keyof T]-?: PartSpec };
  /** `migrations[i]` makes version i + 2 of version i + 1. */
  readonly migrations: readonly ((old: Record<string, unknown>) => Record<string, unknown>)[];
}

/** A versioned value in extension storage, validated on read, written under a lock. */
export interface StoredValue<T extends object> {
  read(): Promise<T>;
  /** Changes it; `change` gets the present value. Returns the new one; rejects, and changes nothing, if that does not validate. */
  update(change: (value: T) => T): Promise<T>;
  /** Puts a set-aside part back; rejects with the reason if it still does not validate, and changes nothing. */
  restore(entry: SetAside): Promise<void>;
  onChanged(listener: () => void): Stop;
}

interface Checked<T> {
  readonly value: T;
  readonly bad: readonly BadPart[];
}

const problem = (error: z.ZodError): string => z.prettifyError(error).replaceAll('✖ ', '');

function checkList(name: string, raw: readonly unknown[], each: NonNullable<PartSpec['each']>) {
  const bad: BadPart[] = [];
  const good = new Map<string, unknown>();
  const reject = (item: unknown, error: string) => bad.push({ part: `${name}[]`, raw: item, error });
  for (const item of raw) {
    const parsed = each.schema.safeParse(item);
    if (!parsed.success) {
      reject(item, problem(parsed.error));
      continue;
    }
    const key = each.key(parsed.data as never);
    if (good.has(key)) reject(item, `There is already an entry for ${key}`);
    else good.set(key, parsed.data);
  }
  return { value: [...good.values()], bad };
}

function checkPart(name: string, spec: PartSpec, raw: unknown): Checked<unknown> {
  if (spec.each && Array.isArray(raw)) return checkList(name, raw, spec.each);
  const parsed = spec.schema.safeParse(raw);
  if (parsed.success) return { value: parsed.data, bad: [] };
  return { value: undefined, bad: [{ part: name, raw, error: problem(parsed.error) }] };
}

function checkParts<T extends object>(spec: ValueSpec<T>, raw: Record<string, unknown>): Checked<T> {
  const value = { ...spec.initial } as Record<string, unknown>;
  const bad: BadPart[] = [];
  for (const [name, stored] of Object.entries(raw)) {
    if (name === 'version' || stored === undefined) continue;
    const part = Object.hasOwn(spec.parts, name) ? spec.parts[name as keyof T] : undefined;
    if (part === undefined) {
      bad.push({ part: name, raw: stored, error: 'This version knows no such setting' });
      continue;
    }
    const checked = checkPart(name, part, stored);
    if (checked.value !== undefined) value[name] = checked.value;
    bad.push(...checked.bad);
  }
  return { value: value as T, bad };
}

function migrate<T extends object>(
  spec: ValueSpec<T>,
  raw: Record<string, unknown>,
): Record<string, unknown> {
  let value = raw;
  for (let from = Number(raw.version); from < spec.version; from++) {
    value = { ...spec.migrations[from - 1]?.(value), version: from + 1 };
  }
  return value;
}

const envelope = z.looseObject({ version: z.int().min(1) });

/** Validates what is stored, migrating it first. Never throws. */
export function checkStored<T extends object>(spec: ValueSpec<T>, raw: unknown): Checked<T> {
  const whole = (error: string): Checked<T> => ({ value: spec.initial, bad: [{ part: '', raw, error }] });
  if (raw === undefined) return { value: spec.initial, bad: [] };
  const opened = envelope.safeParse(raw);
  if (!opened.success) return whole(problem(opened.error));
  if (opened.data.version > spec.version) {
    return whole(`Written by a newer version (${opened.data.version}; this one reads up to ${spec.version})`);
  }
  try {
    return checkParts(spec, migrate(spec, opened.data));
  } catch (error) {
    return whole(`Could not be brought up to version ${spec.version}: ${String(error)}`);
  }
}

/** The value as it would be with a set-aside part back in its place. */
function withPart<T extends object>(spec: ValueSpec<T>, value: T, entry: SetAside): unknown {
  if (entry.part === '') return entry.raw;
  const stored = { ...value, version: spec.version } as Record<string, unknown>;
  if (!entry.part.endsWith('[]')) return { ...stored, [entry.part]: entry.raw };
  const name = entry.part.slice(0, -2);
  return { ...stored, [name]: [...((stored[name] as unknown[] | undefined) ?? []), entry.raw] };
}

/** Makes a stored value of its specification. */
export function storedValue<T extends object>(
  platform: Platform,
  spec: ValueSpec<T>,
  now: () => string,
): StoredValue<T> {
  const load = async () => checkStored(spec, (await platform.local.get(spec.key))[spec.key]);

  /** Both locks, always in this order: the list of set-aside values is written along with the value. */
  const locked = <R>(work: () => Promise<R>): Promise<R> =>
    platform.lock(spec.key, () => platform.lock(SET_ASIDE, work));

  const write = async (value: T, bad: readonly BadPart[]): Promise<T> => {
    const aside = await withSetAside(platform, spec.key, bad, now());
    await platform.local.set({ [spec.key]: { ...value, version: spec.version }, ...aside });
    return value;
  };

  const mend = (): Promise<T> =>
    locked(async () => {
      const { value, bad } = await load();
      return bad.length === 0 ? value : write(value, bad);
    });

  return {
    async read() {
      const { value, bad } = await load();
      return bad.length === 0 ? value : mend();
    },
    update: (change) =>
      locked(async () => {
        const { value, bad } = await load();
        const next = change(value);
        // What could not be read again must not be written: its part would be set aside.
        const { bad: refused } = checkStored(spec, { ...next, version: spec.version });
        if (refused.length > 0) throw new Error(refused.map(({ error }) => error).join('\n'));
        return write(next, bad);
      }),
    restore: (entry) =>
      locked(async () => {
        const present = await load();
        const { value, bad } = checkStored(spec, withPart(spec, present.value, entry));
        if (bad.length > 0) throw new Error(bad.map((part) => part.error).join('\n'));
        const aside = await withSetAside(platform, spec.key, present.bad, now());
        const list = readSetAside({ ...(await platform.local.get(SET_ASIDE)), ...aside }, now());
        await platform.local.set({
          [spec.key]: { ...value, version: spec.version },
          [SET_ASIDE]: list.filter((one) => one.id !== entry.id),
        });
      }),
    onChanged: (listener) =>
      platform.local.onChanged((changes) => {
        if (spec.key in changes) listener();
      }),
  };
}

/** The list of set-aside values. */
export const setAsideList = (platform: Platform, now: () => string) => ({
  list: async (): Promise<SetAside[]> => readSetAside(await platform.local.get(SET_ASIDE), now()),
  discard: (id: string) => discardSetAside(platform, id),
  onChanged: (listener: () => void): Stop =>
    platform.local.onChanged((changes) => {
      if (SET_ASIDE in changes) listener();
    }),
});
