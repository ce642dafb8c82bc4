import type { Browser } from './browser.ts';

/** One entry of a trace; times in microseconds, `tdur` of processor time. */
interface Entry {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string; readonly data?: { readonly url?: string } };
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'v8', 'disabled-by-default-v8.compile', 'blink', 'cc'];

/** The entry's own name, with the file where one is named. */
function nameOf({ name, args }: Entry): string {
  const file = args.data?.url?.split('/').pop()?.split('?')[0];
  return file ? `${name} ${file}` : name;
}

/** Processor time of each activity less that of the activities within it, in milliseconds. */
export function ownTimes(entries: readonly Entry[]): Map<string, number> {
  const sums = new Map<string, number>();
  const add = (name: string, us: number) => sums.set(name, (sums.get(name) ?? 0) + us / 1000);
  const open: { end: number; name: string }[] = [];
  const sorted = [...entries].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  for (const entry of sorted) {
    const { ts, dur = 0, tdur = 0 } = entry;
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= ts) open.pop();
    const outer = open.at(-1);
    const name = nameOf(entry);
    add(name, tdur);
    if (outer) add(outer.name, -tdur);
    open.push({ end: ts + dur, name });
  }
  return sums;
}

/** The main threads of the renderers that had to do with a page. */
function mainThreads(entries: readonly Entry[], url: string): Set<string> {
  const pids = new Set(
    entries.filter(({ args }) => args.data?.url?.split('#')[0] === url).map(({ pid }) => pid),
  );
  const mains = entries.filter(({ ph, name, args }) => {
    return ph === 'M' && name === 'thread_name' && args.name === 'CrRendererMain';
  });
  return new Set(mains.filter(({ pid }) => pids.has(pid)).map(({ pid, tid }) => `${pid} ${tid}`));
}

/** Loads a page in a new tab and says what its main thread did, by processor time in milliseconds. */
export async function traceLoad(
  browser: Browser,
  url: string,
  settle: () => Promise<void>,
): Promise<Map<string, number>> {
  const { connection } = browser;
  const entries: Entry[] = [];
  const stop = connection.on('Tracing.dataCollected', undefined, ({ value }) => {
    entries.push(...(value as Entry[]));
  });
  const tab = await browser.tab();
  await connection.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  await tab.open(url);
  await settle();
  const complete = connection.once('Tracing.tracingComplete', undefined);
  await connection.send('Tracing.end');
  await complete;
  stop();
  await tab.close();
  const threads = mainThreads(entries, url);
  return ownTimes(entries.filter(({ ph, pid, tid }) => ph === 'X' && threads.has(`${pid} ${tid}`)));
}
