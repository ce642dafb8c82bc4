import { deskSite, type Scenarios } from '../desk/desk.ts';
import { doors } from '../desk/doors.ts';
import { firefoxHands } from '../desk/firefox-hands.ts';
import { rules } from '../desk/rules.ts';
import { test } from '../firefox.ts';

test.beforeAll(async ({ firefox, deskServer }) => firefox.enableSite(deskServer.url, deskSite));

/** One Firefox plays all; each scenario has the desk as new, a tab of its own, and its own part of the log. */
function playInFirefox(scenarios: Scenarios): void {
  for (const [name, play] of Object.entries(scenarios)) {
    test(name, async ({ firefox, desk, tab, panel }) => {
      const before = (await firefox.decisions()).length;
      const decisions = async () => (await firefox.decisions()).slice(before);
      await play({ hands: firefoxHands(tab), desk, panel, decisions });
    });
  }
}

playInFirefox(doors);
playInFirefox(rules);
