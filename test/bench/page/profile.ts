import { table } from '../table.ts';
import type { Browser } from './browser.ts';
import { type CpuProfile, callsOf, type Spent } from './calls.ts';
import { traceLoad } from './trace.ts';

/** Loads that are laid over one another. */
const LOADS = 15;
const SETTLE_MS = 1200;
const SHOWN = 40;
/** Microseconds between looks at the stack. */
const INTERVAL_US = 100;

const settle = (): Promise<void> => new Promise((done) => setTimeout(done, SETTLE_MS));

/** Milliseconds per load by function, of {@link LOADS} loads. */
async function functions(browser: Browser, url: string): Promise<[string, Spent][]> {
  const spent = new Map<string, Spent>();
  for (let turn = 0; turn < LOADS; turn += 1) {
    const tab = await browser.tab('about:blank');
    // The same process as the page to come, else the profile ends at the change of process.
    await tab.open(new URL('/notes/of/today', url).href);
    await tab.send('Profiler.enable');
    await tab.send('Profiler.setSamplingInterval', { interval: INTERVAL_US });
    await tab.send('Profiler.start');
    await tab.open(`${url}?profile-${turn}`);
    await settle();
    const { profile } = await tab.send<{ profile: CpuProfile }>('Profiler.stop');
    callsOf(profile, spent);
    await tab.close();
  }
  return [...spent];
}

function functionTable(spent: readonly (readonly [string, Spent])[], by: keyof Spent): string {
  const rows = [...spent]
    .sort(([, a], [, b]) => b[by] - a[by])
    .slice(0, SHOWN)
    .map(([name, { self, total }]) => [(self / LOADS).toFixed(2), (total / LOADS).toFixed(2), name]);
  return table([['own ms', 'with callees', 'function'], ...rows]);
}

/** Milliseconds of processor time of the main thread per load, by what the browser did. */
async function activities(browser: Browser, url: string): Promise<Map<string, number>> {
  const sums = new Map<string, number>();
  for (let turn = 0; turn < LOADS; turn += 1) {
    for (const [name, ms] of await traceLoad(browser, `${url}?trace-${turn}`, settle)) {
      sums.set(name, (sums.get(name) ?? 0) + ms / LOADS);
    }
  }
  return sums;
}

function activityTable(ours: ReadonlyMap<string, number>, floor: ReadonlyMap<string, number>): string {
  const names = [...new Set([...ours.keys(), ...floor.keys()])];
  const rows = names
    .map((name) => ({ name, mine: ours.get(name) ?? 0, theirs: floor.get(name) ?? 0 }))
    .sort((a, b) => Math.abs(b.mine - b.theirs) - Math.abs(a.mine - a.theirs))
    .slice(0, SHOWN);
  return table([
    ['difference', 'Caserail', 'floor', 'activity'],
    ...rows.map(({ name, mine, theirs }) => [
      (mine - theirs).toFixed(2),
      mine.toFixed(2),
      theirs.toFixed(2),
      name,
    ]),
  ]);
}

/** Where the time of a page goes: what the browser did, by processor time, and our functions, by the clock. */
export async function profile(ours: Browser, floor: Browser, url: string): Promise<string> {
  // Traced first: a profiled process is slower ever after.
  const [mine, theirs] = [await activities(ours, url), await activities(floor, url)];
  const spent = await functions(ours, url);
  return [
    `\n${new URL(url).pathname}: main thread, ms of processor time per load, ${LOADS} loads`,
    activityTable(mine, theirs),
    '\nFunctions by own time, ms of the clock per load',
    functionTable(spent, 'self'),
    '\nFunctions by total time',
    functionTable(spent, 'total'),
  ].join('\n');
}
