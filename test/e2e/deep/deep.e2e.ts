import { type Desk, startDesk } from '../../desk/server.ts';
import { chromiumHands } from '../desk/chromium-hands.ts';
import { deskSite } from '../desk/desk.ts';
import { test } from '../harness/shared.ts';
import type { DeepScenarios } from './deep.ts';
import { moves } from './moves.ts';
import { redrawn } from './redrawn.ts';
import { roots } from './roots.ts';
import { storms } from './storm.ts';

let desk: Desk;

test.beforeAll(async ({ extension }) => {
  desk = await startDesk();
  await extension.enableSite(desk.url, deskSite);
});
test.beforeEach(() => desk.state.reset());
test.afterAll(() => desk?.close());

/** One Chromium plays all. */
function play(scenarios: DeepScenarios): void {
  for (const [name, scenario] of Object.entries(scenarios)) {
    test(name, ({ page, panel, extension }) =>
      scenario({
        hands: chromiumHands(page),
        desk,
        panel,
        decisions: () => extension.decisions(),
        run: (act, ...args) => page.evaluate(`(${act})(...${JSON.stringify(args)})`),
        first: (act) => page.addInitScript(`(${act})()`),
      }),
    );
  }
}

play(redrawn);
play(roots);
play(moves);

for (const [name, storm] of Object.entries(storms))
  test(name, ({ page, panel }) => storm({ page, panel, url: desk.url }));
