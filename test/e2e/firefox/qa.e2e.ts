import { AUSTRALIA, deskSite } from '../desk/desk.ts';
import { firefoxHands } from '../desk/firefox-hands.ts';
import { test } from '../firefox.ts';

test.beforeAll(async ({ firefox, deskServer }) => firefox.enableSite(deskServer.url, deskSite));

test('a case’s history is judged, and what was found is marked in the list', async ({ desk, tab, panel }) => {
  const hands = firefoxHands(tab);
  await hands.go(`${desk.url}/${AUSTRALIA}/cases/CA-3007`);
  await panel.click('History');
  await panel.waitFor('2 of 3 changes broke a rule');
  await hands.go(`${desk.url}/${AUSTRALIA}/door/list`);
  await panel.click(/9 cases/);
  await panel.waitFor(/CA-3007 [^\n]+\n[^\n]*2 changes broke a rule/);
});

test('a list is checked, row by row', async ({ desk, tab, panel }) => {
  await firefoxHands(tab).go(`${desk.url}/${AUSTRALIA}/door/list`);
  await panel.click(/9 cases/);
  await panel.click(/^Check /);
  await panel.waitFor('2 of 9 cases with findings', 20_000);
  await panel.waitFor(/CA-3008 [^\n]+\n[^\n]*2 changes broke a rule/);
});
