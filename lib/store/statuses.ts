import { z } from 'zod';
import type { Platform } from '../platform/types.ts';
import { originSchema } from './settings.ts';

const PREFIX = 'statuses:';
/** Cases lie in this many blocks, by their key: one report reads one small block, and nobody has to count them all. */
const BLOCKS = 64;
/** Cases in a block; the one that was looked at longest ago goes. */
const BLOCK_CASES = 32;
/** Characters of a block as JSON; whatever pages say, the whole memory stays below a megabyte. */
const BLOCK_SIZE = 12_000;
/** Earlier statuses of a case that are remembered. */
export const BEFORE = 6;
/** Changes of a case that were let go and did not show yet. */
export const TRIES = 4;

/** Longer than any status's name: such a text is not remembered. */
const word = z.string().min(1).max(200);
const instant = z.iso.datetime({ offset: true });

const knownSchema = z.strictObject({
  origin: originSchema,
  key: z.string().min(1).max(200),
  status: word,
  at: instant,
  before: z.array(word).max(BEFORE),
  tries: z
    .array(z.strictObject({ to: z.string().max(500), any: z.literal(true).optional(), at: instant }))
    .max(TRIES),
  own: z.strictObject({ from: word, at: instant }).optional(),
});

/** What is remembered of a case: its key and statuses, nothing else. Times are ISO 8601 instants. */
export interface KnownCase {
  readonly origin: string;
  readonly key: string;
  /** The saved status, as a page worded it. */
  readonly status: string;
  /** When it was first seen in that status. */
  readonly at: string;
  /** Statuses it was seen in earlier, the latest last. */
  readonly before: readonly string[];
  /** Changes that left by a door of ours since: the target's id, or a folded action; `any`: where it leads is not known. */
  readonly tries: readonly Try[];
  /** The last change of ours that showed: pages take back what the server refuses. */
  readonly own?: { readonly from: string; readonly at: string };
}

export interface Try {
  readonly to: string;
  readonly any?: true;
  readonly at: string;
}

const blockSchema = z.looseObject({ version: z.literal(1), cases: z.array(z.unknown()).max(1000) });

/** FNV-1a over UTF-16 units: spreads keys that differ in their last digit. */
function blockOf(origin: string, key: string): string {
  let hash = 0x811c9dc5;
  for (const unit of `${origin} ${key}`) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return `${PREFIX}${(hash >>> 0) % BLOCKS}`;
}

/** What does not validate is forgotten: the next look at the case knows as much again. */
function casesIn(raw: unknown): KnownCase[] {
  const block = blockSchema.safeParse(raw);
  if (!block.success) return [];
  return block.data.cases.flatMap((item) => {
    const known = knownSchema.safeParse(item);
    return known.success ? [known.data as KnownCase] : [];
  });
}

function bounded(cases: readonly KnownCase[]): readonly KnownCase[] {
  let kept = cases.slice(-BLOCK_CASES);
  while (JSON.stringify(kept).length > BLOCK_SIZE) kept = kept.slice(1);
  return kept;
}

/** The statuses in which cases were last seen, so that one that was changed elsewhere is noticed. */
export interface StatusMemory {
  /**
   * Changes what is known of a case, one at a time.
   * @param change gets what is known; giving the same back, or undefined, writes nothing
   */
  change(
    origin: string,
    key: string,
    change: (known: KnownCase | undefined) => Promise<KnownCase | undefined>,
  ): Promise<void>;
  clear(): Promise<void>;
}

/** Makes the memory. */
export function statusMemory(platform: Platform): StatusMemory {
  return {
    change: (origin, key, change) =>
      platform.lock(PREFIX, async () => {
        const name = blockOf(origin, key);
        const cases = casesIn((await platform.local.get(name))[name]);
        const known = cases.find((one) => one.key === key && one.origin === origin);
        const next = await change(known);
        if (next === undefined || next === known || !knownSchema.safeParse(next).success) return;
        const kept = bounded([...cases.filter((one) => one !== known), next]);
        await platform.local.set({ [name]: { version: 1, cases: kept } });
      }),
    clear: () =>
      platform.lock(PREFIX, () =>
        platform.local.remove(Array.from({ length: BLOCKS }, (_, number) => `${PREFIX}${number}`)),
      ),
  };
}
