/**
 * `npm run pictures`: takes the README's pictures, of the extension as built, on the demo desk, in Chromium. Names are
 * `<what>-<theme>.png`. A picture above the limit is an error: the repository keeps every version of each.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type Desk, startDesk } from '../desk/server.ts';
import { deskSite } from '../e2e/desk/desk.ts';
import { buildFolder, startChromium } from '../e2e/harness/chromium.ts';
import { Extension } from '../e2e/harness/extension.ts';
import { chromiumStage } from '../e2e/tour/chromium.ts';
import type { OwnPage, Stage } from '../e2e/tour/stage.ts';

const LIMIT_BYTES = 250_000;
/** Always the same, since the popup and the options show it. */
const PORT = 4180;
const SIZE = { width: 1120, height: 820 };
const AUSTRALIA = 'servicenow-csm-australia';
const LIST_MS = 20_000;

const caseAddress = ({ desk }: Stage, key: string) => `${desk.url}/${AUSTRALIA}/cases/${key}`;

/** Waits until one of the extension's pages is drawn, and takes its picture. */
async function shoot(page: OwnPage, shows: RegExp, path: string): Promise<void> {
  const end = performance.now() + 8_000;
  while (!shows.test(await page.text())) {
    if (performance.now() > end) throw new Error(`${path}: the page does not show ${shows}.`);
  }
  await page.picture(path);
  await page.close();
}

/** Each picture by its name; they are taken in this order, in one browser. */
const PICTURES: Readonly<Record<string, (stage: Stage, path: string) => Promise<void>>> = {
  async panel(stage, path) {
    await stage.hands.go(caseAddress(stage, 'CA-3002'));
    await stage.panel.waitFor('needs 2');
    await stage.hands.waitFor('ol[data-history]:not([aria-busy])');
    await stage.picture(path);
  },
  async hold({ hands, panel, picture }, path) {
    await hands.choose('select[data-field=status]', 'Resolved');
    await hands.click('[data-save]');
    await panel.waitFor('Held:');
    await panel.click({ name: 'Why is this asked?', nth: 1 });
    await panel.waitFor('Case states');
    await panel.select('Resolution code', 'Solved - Workaround');
    await picture(path);
    await panel.press('Escape');
    await panel.waitGone('Held:');
  },
  async history(stage, path) {
    await stage.hands.go(caseAddress(stage, 'CA-3007'));
    await stage.panel.click('History');
    await stage.panel.waitFor('changes broke a rule');
    await stage.picture(path);
  },
  popup: async (stage, path) => shoot(await stage.popup(), /CA-3007/, path),
  options: async (stage, path) => shoot(await stage.own('options.html'), /Readings of the document/, path),
  async findings(stage, path) {
    await stage.hands.go(`${stage.desk.url}/${AUSTRALIA}/door/list`);
    await stage.panel.click(/cases/);
    await stage.panel.click('Check this list');
    await stage.panel.waitFor('2 of 9 cases with findings', LIST_MS);
    await shoot(await stage.own('audit.html'), /5 findings/, path);
  },
};

async function theme(desk: Desk, colorScheme: 'light' | 'dark'): Promise<void> {
  const extensions = [buildFolder('chrome-mv3-e2e')];
  const { context, close } = await startChromium({ extensions, colorScheme, viewport: SIZE });
  try {
    const extension = await Extension.in(context);
    await extension.enableSite(desk.url, deskSite);
    const stage = await chromiumStage(context.pages()[0] ?? (await context.newPage()), extension, desk);
    for (const [name, take] of Object.entries(PICTURES)) {
      const path = join(import.meta.dirname, `${name}-${colorScheme}.png`);
      await take(stage, path);
      const { size } = statSync(path);
      console.log(`${path}: ${Math.ceil(size / 1000)} kB`);
      if (size > LIMIT_BYTES) throw new Error(`${path} is larger than ${LIMIT_BYTES / 1000} kB: show less.`);
    }
  } finally {
    await close();
  }
}

const desk = await startDesk({ port: PORT });
try {
  for (const colorScheme of ['light', 'dark'] as const) {
    desk.state.reset();
    await theme(desk, colorScheme);
  }
} finally {
  await desk.close();
}
