import type { PastFinding } from '../case/messages.ts';
import type { Platform, Stop } from '../platform/types.ts';
import { findingSchema } from './records.ts';
import { SET_ASIDE, withSetAside } from './set-aside.ts';

const PREFIX = 'findings:';
/** One case's findings are bounded, since a page's process sends them. */
export const CASE_FINDINGS = 500;
/** Cases kept at most; collecting more needs an export and a clearing, and says so. */
export const CASES = 5000;
/**
 * Characters of findings, as JSON, above which no further case is taken. A browser gives all that is kept ten megabytes at
 * most: once they are full, neither a setting nor a line of the log could be written.
 */
export const FINDINGS_SIZE = 5_000_000;

const caseKey = (finding: PastFinding): string => `${PREFIX}${finding.origin}:${finding.key}`;

/** Two findings that say the same of the same past change. */
const identity = (finding: PastFinding): string =>
  JSON.stringify([
    finding.origin,
    finding.key,
    finding.policy,
    finding.at ?? '',
    finding.from ?? '',
    finding.to ?? finding.action ?? '',
    finding.rule,
    finding.code,
    finding.field ?? '',
  ]);

/** What QA collected while browsing, one storage entry per case. */
export interface FindingsStore {
  /** Adds them; a known one is replaced by its newer judgement. Rejects a further case once {@link CASES} cases, or {@link FINDINGS_SIZE}, are kept. */
  add(findings: readonly PastFinding[]): Promise<void>;
  /** By case, each in order of collection. */
  list(): Promise<PastFinding[]>;
  clear(): Promise<void>;
  onChanged(listener: () => void): Stop;
}

function checkList(raw: unknown): { good: PastFinding[]; bad: unknown[] } {
  const items = raw === undefined ? [] : Array.isArray(raw) ? raw : [raw];
  const good: PastFinding[] = [];
  const bad: unknown[] = [];
  for (const item of items) {
    const parsed = findingSchema.safeParse(item);
    if (parsed.success) good.push(parsed.data);
    else bad.push(item);
  }
  return { good, bad };
}

const storedKeys = async (platform: Platform): Promise<string[]> =>
  Object.keys(await platform.local.get(null)).filter((key) => key.startsWith(PREFIX));

/** Tells whether one more case has no room; what is kept, which costs a look at everything, is counted once. */
function roomCheck(platform: Platform): (key: string) => Promise<boolean> {
  let kept: Set<string> | undefined;
  let size = 0;
  return async (key) => {
    if (!kept) {
      const items = Object.entries(await platform.local.get(null)).filter(([name]) =>
        name.startsWith(PREFIX),
      );
      kept = new Set(items.map(([name]) => name));
      size = JSON.stringify(items).length;
    }
    if (!kept.has(key) && (kept.size >= CASES || size >= FINDINGS_SIZE)) return false;
    kept.add(key);
    return true;
  };
}

async function addCase(
  platform: Platform,
  key: string,
  findings: readonly PastFinding[],
  at: string,
  hasRoom: (key: string) => Promise<boolean>,
) {
  const stored = (await platform.local.get(key))[key];
  if (stored === undefined && !(await hasRoom(key))) {
    throw new Error('As many findings are kept as there is room for. Export and clear them to collect more.');
  }
  const { good, bad } = checkList(stored);
  const merged = new Map(good.map((finding) => [identity(finding), finding]));
  for (const finding of findings) merged.set(identity(finding), finding);
  const parts = bad.map((raw) => ({ part: '', raw, error: 'Not a finding' }));
  const aside = await withSetAside(platform, key, parts, at);
  await platform.local.set({ ...aside, [key]: [...merged.values()].slice(-CASE_FINDINGS) });
}

/** Makes the store. `now` gives an ISO 8601 instant. */
export function findingsStore(platform: Platform, now: () => string): FindingsStore {
  const locked = <T>(work: () => Promise<T>) => platform.lock(PREFIX, () => platform.lock(SET_ASIDE, work));
  return {
    add: (findings) =>
      locked(async () => {
        const byCase = Map.groupBy(findings, caseKey);
        const hasRoom = roomCheck(platform);
        for (const [key, list] of byCase) await addCase(platform, key, list, now(), hasRoom);
      }),
    async list() {
      const items = await platform.local.get(await storedKeys(platform));
      return Object.keys(items)
        .sort()
        .flatMap((key) => checkList(items[key]).good);
    },
    clear: () => locked(async () => platform.local.remove(await storedKeys(platform))),
    onChanged: (listener) =>
      platform.local.onChanged((changes) => {
        if (Object.keys(changes).some((key) => key.startsWith(PREFIX))) listener();
      }),
  };
}
