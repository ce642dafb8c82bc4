import { type Generation, startRequestTracker } from '../../hosts/request-tracker/index.ts';
import type { TicketHost } from '../../hosts/ticket-host.ts';
import { test as base } from '../harness/shared.ts';
import { guardTracker } from './tracker.ts';

interface Fixtures {
  /** The tool as seeded, with nothing kept of earlier tests. */
  readonly rt: TicketHost;
}

interface WorkerFixtures {
  readonly tracker: TicketHost;
}

/**
 * Playwright's test on a generation of the tool: one browser and one tool for all tests, since starting them anew takes
 * longer than most. Whoever is logged in stays so.
 */
export const testOn = (generation: Generation) =>
  base.extend<Fixtures, WorkerFixtures>({
    tracker: [
      async ({ extension }, use) => {
        const tracker = await startRequestTracker({ generation });
        const page = await extension.context.newPage();
        await guardTracker(extension, page, tracker);
        await page.close();
        await use(tracker);
        await tracker.close();
      },
      { scope: 'worker', timeout: 180_000 },
    ],

    rt: [
      async ({ tracker, extension }, use) => {
        await tracker.reset();
        await extension.forget();
        await use(tracker);
      },
      { auto: true },
    ],
  });

export const test = testOn(5);
