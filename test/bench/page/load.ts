import type { Browser, Tab } from './browser.ts';
import { panelContent } from './caserail.ts';
import type { PageServer } from './server.ts';

/** How long a page is left alone after its load event, or after its work is done: time for whatever comes late. */
const SETTLE_MS = 1200;
/** How long a page may take to load, or to finish its own work. */
const PATIENCE_MS = 60_000;

/** Main-thread time of one load in milliseconds of processor time; heap in bytes after a collection. */
export interface Sample {
  readonly task: number;
  readonly script: number;
  readonly layout: number;
  readonly style: number;
  readonly heap: number;
}

export interface Visit {
  readonly path: string;
  /** True if the page says when its own work is done. */
  readonly works: boolean;
  /** True if a panel must be there in the end: without it the load did not measure what it should. */
  readonly panel: boolean;
}

type Metrics = Readonly<Record<string, number>>;

/** The browser's own counters of a tab since it was opened; seconds and bytes. */
export async function metricsOf(tab: Tab): Promise<Metrics> {
  const { metrics } = await tab.send<{ metrics: { name: string; value: number }[] }>(
    'Performance.getMetrics',
  );
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Counts by processor time of the main thread, so that waiting and other programs count nothing. */
export const countThreadTime = (tab: Tab): Promise<unknown> =>
  tab.send('Performance.enable', { timeDomain: 'threadTicks' });

const aborted = (signal: AbortSignal, why: string): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error(why))));

const rest = (): Promise<void> => new Promise((done) => setTimeout(done, SETTLE_MS));
const ms = (metrics: Metrics, name: string): number => (metrics[name] ?? Number.NaN) * 1000;

async function sample(tab: Tab): Promise<Sample> {
  const metrics = await metricsOf(tab);
  await tab.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize: heap = Number.NaN } = await metricsOf(tab);
  return {
    task: ms(metrics, 'TaskDuration'),
    script: ms(metrics, 'ScriptDuration'),
    layout: ms(metrics, 'LayoutDuration'),
    style: ms(metrics, 'RecalcStyleDuration'),
    heap,
  };
}

/**
 * Loads a page once in a new tab and measures it. Until all figures are taken the page is asked nothing: a question is
 * work on the thread that is measured.
 * @param query makes this load's address its own
 * @returns null if the panel that must be there did not come in time
 */
export async function load(
  browser: Browser,
  server: PageServer,
  { path, works, panel }: Visit,
  query: string,
): Promise<Sample | null> {
  const tab = await browser.tab();
  try {
    await countThreadTime(tab);
    const done = works ? server.done(query) : null;
    const over = AbortSignal.timeout(PATIENCE_MS);
    const opened = tab.open(`${server.origin}${path}?${query}`).then(() => done);
    await Promise.race([opened, aborted(over, `${path}?${query} did not finish in ${PATIENCE_MS} ms`)]);
    await rest();
    const measured = await sample(tab);
    return !panel || (await panelContent(tab)) ? measured : null;
  } finally {
    await tab.close();
  }
}
