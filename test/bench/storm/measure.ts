import { until } from '../../e2e/harness/wait.ts';
import type { Browser } from '../page/browser.ts';
import { panelContent } from '../page/caserail.ts';
import { countThreadTime, metricsOf } from '../page/load.ts';
import { DEEP, PLAIN } from './pages.ts';
import { blow, type Storm, weatherOf } from './storms.ts';

/** How long a page is left alone before the storm and after it: time for whatever comes late. */
const SETTLE_MS = 1000;

/** Statuses that the case turns through; it ends on the last. */
const STATUSES = ['In Progress', 'Paused', 'Resolved'];

/** Main-thread time of one storm and the rest after it, in milliseconds of processor time; `lasted` by the clock. */
export interface Sample {
  readonly task: number;
  readonly script: number;
  readonly lasted: number;
}

const rest = (): Promise<void> => new Promise((done) => setTimeout(done, SETTLE_MS));

/**
 * Lets one storm go over the case page in a new tab.
 * @param guarded the panel must be there before, and show the last status afterwards
 */
export async function measure(
  browser: Browser,
  origin: string,
  storm: Storm,
  guarded: boolean,
): Promise<Sample> {
  const tab = await browser.tab();
  const shows = (text: string) =>
    until(
      () => `${storm}: the panel does not show ${text}`,
      async () => (await panelContent(tab)).includes(text),
    );
  try {
    await countThreadTime(tab);
    await tab.open(`${origin}${storm === 'the case in shadow roots' ? DEEP : PLAIN}`);
    if (guarded) await shows('HC-1');
    await rest();
    const before = await metricsOf(tab);
    const lasted = await tab.evaluate<number>(`(${blow})(${JSON.stringify(weatherOf(storm, STATUSES))})`);
    await rest();
    const after = await metricsOf(tab);
    if (guarded) await shows('Resolved');
    const spent = (name: string): number =>
      ((after[name] ?? Number.NaN) - (before[name] ?? Number.NaN)) * 1000;
    return { task: spent('TaskDuration'), script: spent('ScriptDuration'), lasted };
  } finally {
    await tab.close();
  }
}
