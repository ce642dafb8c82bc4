import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { blow, MUTATIONS, STORMS, type Storm } from '../../bench/storm/storms.ts';
import { AUSTRALIA } from '../desk/desk.ts';
import type { Panel } from '../harness/panel.ts';
import { KEY } from './deep.ts';
import { OwnWorld } from './world.ts';

interface Stage {
  readonly page: Page;
  readonly panel: Panel;
  readonly url: string;
}

/** No two readings are closer than this, in milliseconds, whatever the page does. */
const REST_MS = 250;

/** Counts how often our scripts look for what they look for once a reading. */
const COUNT = (once: string): string => `{
  const { querySelector } = Document.prototype;
  globalThis.readings = 0;
  Document.prototype.querySelector = function (selector) {
    if (selector === ${JSON.stringify(once)}) globalThis.readings += 1;
    return querySelector.call(this, selector);
  };
}`;

/** Lets a storm go over the open case; it ends on one of these, which the panel must show. */
async function through({ page, panel }: Stage, own: OwnWorld, storm: Storm, status: string): Promise<void> {
  const weather = {
    storm,
    mutations: MUTATIONS,
    perFrame: storm.endsWith('at once') ? MUTATIONS : 500,
    statuses: ['New', 'Awaiting Info', status],
  };
  await own.run('globalThis.readings = 0');
  const begun = performance.now();
  await page.evaluate(`(${blow})(${JSON.stringify(weather)})`);
  await panel.waitFor(status);
  // One that was due already, and one for the end.
  const most = (performance.now() - begun) / REST_MS + 2;
  expect(await own.run<number>('globalThis.readings'), storm).toBeLessThanOrEqual(most);
}

async function everyStorm(stage: Stage, door: string, once: string, list: readonly Storm[]): Promise<void> {
  await stage.page.goto(`${stage.url}/${AUSTRALIA}/door/${door}/${KEY}`);
  await stage.panel.waitFor('Open');
  const own = await OwnWorld.of(stage.page);
  await own.run(COUNT(once));
  for (const storm of list) await through(stage, own, storm, `After ${storm}`);
}

const DEEP = 'the case in shadow roots';

/** 10,000 mutations each: the right answer in the end, and no reading more than the rest between two allows. */
export const storms: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  'storms over a case end on the right answer, with few readings': (stage) =>
    everyStorm(
      stage,
      'native',
      '[data-read=title]',
      STORMS.filter((storm) => storm !== DEEP),
    ),
  'so does a storm within its shadow roots': (stage) => everyStorm(stage, 'shadow', 'desk-app', [DEEP]),
};
