import { expect } from 'playwright/test';
import { AUSTRALIA, deskSite, pick } from '../desk/desk.ts';
import { firefoxHands } from '../desk/firefox-hands.ts';
import { firefoxPanelOf, test, until } from '../firefox.ts';

/** Open, without notes: resolving them is held. */
const KEYS = ['CA-3002', 'CA-3008'] as const;

test('of two frames with a case one has the panel, and the other takes it over', async ({
  firefox,
  deskServer,
  desk,
  tab,
}) => {
  await firefox.enableSite(deskServer.url, deskSite);
  const panel = firefoxPanelOf(tab);
  const drawn = async (wanted: string, unwanted: string) => {
    await panel.waitFor(wanted);
    await panel.waitGone(unwanted);
    await until(
      () => 'there is not one panel',
      () => tab.evaluate(() => document.querySelectorAll('[popover=manual]').length === 1),
    );
  };
  await tab.goto(`${desk.url}/no-such-page`);
  await tab.evaluate(
    (sources) => {
      document.body.replaceChildren(
        ...sources.map((src, at) =>
          Object.assign(document.createElement('iframe'), { src, id: `f${at}`, height: 320 - at }),
        ),
      );
    },
    KEYS.map((key) => `/${AUSTRALIA}/frame/${key}`),
  );
  const [a, b] = [firefoxHands(tab).inFrame('#f0'), firefoxHands(tab).inFrame('#f1')];
  const [first, second] = KEYS;
  await drawn(first, second);
  await b.click('h1');
  await drawn(second, first);
  await tab.evaluate(() => document.getElementById('f1')?.style.setProperty('display', 'none'));
  await drawn(first, second);
  await tab.evaluate(() => document.getElementById('f1')?.style.removeProperty('display'));
  await drawn(second, first);
  await pick(a, 'Resolved');
  await b.click('h1');
  await drawn(second, first);
  await a.clickByScript('[data-save]');
  await drawn('Held:', second);
  await tab.evaluate(() => document.getElementById('f0')?.remove());
  await drawn(second, first);
  expect(desk.state.commits()).toEqual([]);
});
