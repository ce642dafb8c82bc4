import { test } from 'playwright/test';
import { gestures } from './gestures.ts';
import { hostile } from './hostile.ts';
import { requests } from './requests.ts';
import type { Site } from './site.ts';
import type { Tab } from './tab.ts';

/** What is expected, by name. */
export type Scenarios = Readonly<Record<string, (tab: Tab, site: Site) => Promise<void>>>;

/** The same expectations in both browsers and in both orders of the scripts. */
export function runScenarios(tab: () => Tab, site: () => Site): void {
  for (const [name, run] of Object.entries({ ...requests, ...gestures, ...hostile })) {
    test(name, async () => {
      site().commits.length = 0;
      await run(tab(), site());
    });
  }
}
