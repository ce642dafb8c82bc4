import { expect, test } from '../harness.ts';
import { AUSTRALIA } from './desk.ts';
import { guardDesk } from './scenarios.ts';

guardDesk();

test('the panel shows how the ways to save on its page stand', async ({ page, panel, desk }) => {
  await page.goto(`${desk.url}/${AUSTRALIA}/door/beacon/CA-3002`);
  await panel.click('Ways to save on this page');
  const text = await panel.waitFor([
    /Held when a rule asks for it \(\d+\)/,
    /Seen, not held \(1\)\s+background message/,
  ]);
  expect(text).not.toContain('Tried on pages of our own');
});
