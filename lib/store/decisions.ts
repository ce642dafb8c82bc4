import { z } from 'zod';
import type { Decision } from '../case/messages.ts';
import type { Platform, Stop } from '../platform/types.ts';
import { decisionSchema } from './records.ts';
import { SET_ASIDE, withSetAside } from './set-aside.ts';

/** Log lines kept; the oldest block goes when a new one would exceed it. */
export const LOG_LINES = 5000;
const BLOCK = 100;
const HEAD = 'decisions';

const headSchema = z.object({ version: z.literal(1), first: z.int().min(0), last: z.int().min(0) });
/** Numbers of the first and last block. */
type Head = z.infer<typeof headSchema>;

const blockKey = (number: number): string => `${HEAD}:${number}`;

/** The decision log: a ring of blocks, so that a new line writes one block and never the whole log. */
export interface DecisionLog {
  append(decision: Decision): Promise<void>;
  /** Oldest first. Lines that do not validate are left out here and set aside with their block. */
  list(): Promise<Decision[]>;
  clear(): Promise<void>;
  onChanged(listener: () => void): Stop;
}

const numbers = ({ first, last }: Head): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** A head that is gone or damaged is found again from the blocks that are there. */
async function findHead(platform: Platform): Promise<Head> {
  const stored = (await platform.local.get(HEAD))[HEAD];
  const good = headSchema.safeParse(stored);
  if (good.success) return good.data;
  const keys = Object.keys(await platform.local.get(null));
  const found = keys.flatMap((key) =>
    key.startsWith(`${HEAD}:`) ? [Number(key.slice(HEAD.length + 1))] : [],
  );
  const known = found.filter((number) => Number.isInteger(number) && number >= 0);
  return { version: 1, first: Math.min(...known, 0), last: Math.max(...known, 0) };
}

interface Block {
  readonly lines: readonly Decision[];
  readonly bad: readonly unknown[];
}

function checkBlock(raw: unknown): Block {
  if (raw === undefined) return { lines: [], bad: [] };
  const items = Array.isArray(raw) ? raw : [raw];
  const lines: Decision[] = [];
  const bad: unknown[] = [];
  for (const item of items) {
    const parsed = decisionSchema.safeParse(item);
    if (parsed.success) lines.push(parsed.data);
    else bad.push(item);
  }
  return { lines, bad };
}

/** Makes the log. `now` gives an ISO 8601 instant. */
export function decisionLog(platform: Platform, now: () => string): DecisionLog {
  const append = async (decision: Decision): Promise<void> => {
    const head = await findHead(platform);
    const key = blockKey(head.last);
    const { lines, bad } = checkBlock((await platform.local.get(key))[key]);
    const parts = bad.map((raw) => ({ part: '', raw, error: 'Not a line of the decision log' }));
    const aside = await withSetAside(platform, key, parts, now());
    const full = lines.length >= BLOCK;
    const last = full ? head.last + 1 : head.last;
    const first = Math.max(head.first, last - LOG_LINES / BLOCK + 1);
    await platform.local.set({
      ...aside,
      [blockKey(last)]: full ? [decision] : [...lines, decision],
      [HEAD]: { version: 1, first, last },
    });
    if (first > head.first) await platform.local.remove(blockKey(head.first));
  };
  const keysNow = async () => numbers(await findHead(platform)).map(blockKey);
  const locked = <T>(work: () => Promise<T>) => platform.lock(HEAD, () => platform.lock(SET_ASIDE, work));
  return {
    append: (decision) => locked(() => append(decision)),
    async list() {
      const keys = await keysNow();
      const items = await platform.local.get(keys);
      return keys.flatMap((key) => checkBlock(items[key]).lines);
    },
    // A block that was left behind goes too, though the log no longer counts it.
    clear: () =>
      locked(async () => {
        const keys = Object.keys(await platform.local.get(null));
        await platform.local.remove(keys.filter((key) => key === HEAD || key.startsWith(`${HEAD}:`)));
      }),
    onChanged: (listener) =>
      platform.local.onChanged((changes) => {
        if (HEAD in changes) listener();
      }),
  };
}
