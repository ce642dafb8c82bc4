import type { DeepScenarios } from '../deep/deep.ts';
import { redrawn } from '../deep/redrawn.ts';
import { roots } from '../deep/roots.ts';
import { deskSite } from '../desk/desk.ts';
import { firefoxHands } from '../desk/firefox-hands.ts';
import { test } from '../firefox.ts';

test.beforeAll(async ({ firefox, deskServer }) => firefox.enableSite(deskServer.url, deskSite));

/** What stands on the browser's own ways: into closed roots, and of telling of changes. The rest is tried in Chromium. */
const PLAYED = [
  'a change within closed shadow roots is noticed',
  'a recycled row ends the hold of the case that it showed, and keeps its own status',
];
const all: DeepScenarios = { ...redrawn, ...roots };

for (const name of PLAYED)
  test(name, ({ tab, desk, panel, firefox }) =>
    all[name]?.({
      hands: firefoxHands(tab),
      desk,
      panel,
      decisions: () => firefox.decisions(),
      run: (act, ...args) => tab.evaluate(`(${act})(...${JSON.stringify(args)})`) as never,
      first: (act) => tab.evaluateOnNewDocument(act),
    }),
  );
