import { difference, type Estimate, median, ratio } from '../stats.ts';
import type { Browser, Tab } from './browser.ts';
import { panelContent } from './caserail.ts';
import { countThreadTime, metricsOf } from './load.ts';
import { rotated } from './rounds.ts';

/** These run in the page. The list of statuses has the focus from now on. */
const FOCUS = `document.querySelector('select[data-field=status]').focus()`;
const INDEX = `document.querySelector('select[data-field=status]').selectedIndex`;

/**
 * Settles when the second frame after a change begins, so the first has been painted. The pause lets
 * what comes later (a delayed second look) count for the same change.
 */
const SETTLE = `(async () => {
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  await new Promise((done) => setTimeout(done, PAUSE));
})()`;

/** Two looks of the overlay apart: it looks again a quarter of a second after the page changed. */
const PAUSE_MS = 300;
const EXPRESSION = SETTLE.replace('PAUSE', String(PAUSE_MS));
/** Changes until code that runs once per change is compiled as it stays. */
const WARM_UP = 20;
/** Changes in one browser before it is the next one's turn. */
const BLOCK = 10;
const READY_MS = 1500;

/** One change: milliseconds of processor time of the main thread. */
interface Change {
  readonly task: number;
  readonly script: number;
}

/** The key that goes one entry down or up in a list which has the focus, with its Windows key code. */
const DOWN = { key: 'ArrowDown', code: 'ArrowDown', windowsVirtualKeyCode: 40 };
const UP = { key: 'ArrowUp', code: 'ArrowUp', windowsVirtualKeyCode: 38 };

/** Chooses another status by a key, as a person does: the browser's own events count, a script's could wait. */
async function choose(tab: Tab, turn: number): Promise<Change> {
  const key = turn % 2 === 0 ? DOWN : UP;
  const index = await tab.evaluate<number>(INDEX);
  const before = await metricsOf(tab);
  await tab.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await tab.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  await tab.evaluate(EXPRESSION);
  const after = await metricsOf(tab);
  if (index === (await tab.evaluate<number>(INDEX)))
    throw new Error('Latency: the key did not choose another status.');
  const since = (name: string) => ((after[name] ?? Number.NaN) - (before[name] ?? Number.NaN)) * 1000;
  return { task: since('TaskDuration'), script: since('ScriptDuration') };
}

async function ready(browser: Browser, url: string): Promise<Tab> {
  const tab = await browser.tab();
  await countThreadTime(tab);
  await tab.open(url);
  await new Promise((done) => setTimeout(done, READY_MS));
  await tab.evaluate(FOCUS);
  return tab;
}

/** Makes sure that what is timed happens: the panel must say something else after a change. */
async function mustFollow(tab: Tab): Promise<void> {
  const before = await panelContent(tab);
  await choose(tab, 0);
  const after = await panelContent(tab);
  if (!before) throw new Error('Latency: no panel is on the case page.');
  await choose(tab, 1);
  if (before === after) throw new Error("Latency: the panel does not follow the page's status.");
}

export interface LatencyReport {
  readonly changes: number;
  /** Medians per configuration. */
  readonly medians: Readonly<Record<string, Change>>;
  /** Ours less the empty listener's: what we cost per change. */
  readonly ours: Estimate;
  readonly oursScript: Estimate;
  /** The empty listener less itself in another browser. */
  readonly control: Estimate;
  /** Ours over the empty listener's. */
  readonly ratio: Estimate;
  readonly atMost: number;
  readonly met: boolean;
}

const GOAL_MS = 4;
export const LATENCY_CONFIGS = ['listener', 'listener again', 'Caserail'] as const;

/** Changes a case's status again and again, in turn in each browser, and takes the time of each change. */
export async function measureLatency(
  browsers: ReadonlyMap<string, Browser>,
  url: string,
  { changes, seed, say }: { changes: number; seed: number; say: (line: string) => void },
): Promise<LatencyReport> {
  const tabs = new Map<string, Tab>();
  for (const name of LATENCY_CONFIGS) {
    const browser = browsers.get(name);
    if (!browser) throw new Error(`No browser runs "${name}".`);
    tabs.set(name, await ready(browser, url));
  }
  await mustFollow(tabs.get('Caserail') as Tab);
  const rows: Record<string, Change[]> = {};
  for (const [name, tab] of tabs) {
    rows[name] = [];
    for (let turn = 0; turn < WARM_UP; turn += 1) await choose(tab, turn);
  }
  for (let block = 0; block * BLOCK < changes; block += 1) {
    for (const [name, tab] of rotated([...tabs], block)) {
      for (let turn = 0; turn < BLOCK; turn += 1) rows[name]?.push(await choose(tab, turn));
    }
    say(`change ${(block + 1) * BLOCK} of ${changes}`);
  }
  for (const tab of tabs.values()) await tab.close();
  return summary(rows, seed);
}

function summary(rows: Readonly<Record<string, readonly Change[]>>, seed: number): LatencyReport {
  const column = (name: string, figure: keyof Change) => (rows[name] ?? []).map((change) => change[figure]);
  const medians = Object.fromEntries(
    LATENCY_CONFIGS.map((name) => [
      name,
      { task: median(column(name, 'task')), script: median(column(name, 'script')) },
    ]),
  );
  const ours = difference(column('Caserail', 'task'), column('listener', 'task'), { seed });
  return {
    changes: column('Caserail', 'task').length,
    medians,
    ours,
    oursScript: difference(column('Caserail', 'script'), column('listener', 'script'), { seed }),
    control: difference(column('listener again', 'task'), column('listener', 'task'), { seed }),
    ratio: ratio(column('Caserail', 'task'), column('listener', 'task'), { seed }),
    atMost: GOAL_MS,
    met: ours.value <= GOAL_MS,
  };
}
