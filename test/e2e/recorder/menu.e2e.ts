import { nextByKeys, openByKeys, pointByKeys, pressOn } from './keys.ts';
import { expect, teach, test } from './teacher.ts';

test('a menu that is made as it opens is taught by the keyboard, and its changes by keys are held', async ({
  page,
  extension,
  panel,
  workshop,
}) => {
  await page.goto(`${workshop.url}/pill/314`);
  await teach(page, extension, panel);
  await panel.select('Judged by', 'Support Center');
  await nextByKeys(panel, 2);
  await pointByKeys(panel, 'WS-314');
  await nextByKeys(panel, 3);
  await pointByKeys(panel, 'Being worked on');
  expect(await panel.text()).not.toContain('▾');
  await nextByKeys(panel, 4);
  // The first Enter opens the menu, the next one takes an entry; the menu is closed again then.
  await pressOn(panel, /^Point at it$/);
  await panel.press('Enter');
  await panel.waitFor('The menu is open');
  await panel.press('Enter');
  await panel.waitFor('Came in, Being worked on, Customer was asked, Fixed, Filed away');
  await expect(page.getByRole('menu')).toHaveCount(0);
  expect(workshop.commits).toEqual([]);
  await nextByKeys(panel, 5);
  await nextByKeys(panel, 6);
  await pointByKeys(panel, 'Log');
  expect(await panel.value('This is the policy’s field')).toBe('Comment');
  await nextByKeys(panel, 7);
  expect(await panel.value('Being worked on')).toBe('In Progress');
  await nextByKeys(panel, 8);
  await openByKeys(page, 'link', 'Docket 2718');
  await panel.waitFor('WS-2718');
  await pressOn(panel, /^Yes, that is right$/);
  await panel.waitFor('Step 9 of 10');
  await openByKeys(page, 'button', 'Being worked on ▾');
  await page.keyboard.press('Enter');
  await panel.waitFor('A request left with the new status in it.');
  await nextByKeys(panel, 10);
  await pressOn(panel, /^Save and turn on$/);
  await panel.waitGone('Step 10');

  await page.goto(`${workshop.url}/pill/314`);
  await panel.waitFor('WS-314');
  const before = workshop.commits.length;
  await openByKeys(page, 'button', 'Being worked on ▾');
  for (let down = 0; down < 2; down += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await panel.waitFor(/Held: In Progress\s+to\s+Pending/);
  expect(workshop.commits.length).toBe(before);
});
