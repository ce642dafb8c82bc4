import { nextByKeys, openByKeys, pointByKeys, pressOn, tabTo } from './keys.ts';
import { expect, MENDED, mend, next, POLICY, point, teach, test } from './teacher.ts';

test('a tool that nobody knows is taught by the mouse, and guarded at once', async ({
  page,
  extension,
  panel,
  workshop,
}) => {
  await page.goto(`${workshop.url}/shop/job/314`);
  await teach(page, extension, panel);
  expect(await panel.value('Judged by')).toContain('ServiceNow');
  await panel.select('Judged by', POLICY);
  await next(panel, 2);
  await point(panel, page.locator('.docket b'), 'WS-314');
  expect(await panel.text()).toContain('The address calls this case 314');
  await next(panel, 3);
  await point(panel, page.locator('.stage-now'), 'Being worked on');
  await next(panel, 4);
  await point(panel, page.locator('select[name=stage]'), 'Next stage');
  await next(panel, 5);
  await point(panel, page.locator('.keep'), 'Keep it');
  expect(workshop.commits).toEqual([]);
  await next(panel, 6);
  await point(panel, page.locator('textarea[name=remedy]'), 'Resolution notes');
  await point(panel, page.locator('select[name=kind_of_remedy]'), 'Resolution code');
  await next(panel, 7);
  expect(await panel.value('Fixed')).toBe('Resolved');
  expect(await panel.value('Customer was asked')).toBe('Awaiting Info');
  await panel.select('Filed away', 'Closed');
  await next(panel, 8);
  await panel.waitFor('first case still');
  await page.getByRole('link', { name: 'Docket 2718' }).click();
  await panel.waitFor('WS-2718');
  await panel.click('Yes, that is right');
  await panel.waitFor('Step 9 of 10');
  await page.locator('select[name=stage]').selectOption('asked');
  await page.locator('.keep').click();
  await panel.waitFor('The form was sent.');
  await next(panel, 10);
  await panel.waitFor('/shop/job/{key}');
  await panel.fill('Name of this ticket tool', 'The workshop');
  await panel.click('Save and turn on');
  await panel.waitGone('Step 10');

  await page.goto(`${workshop.url}/shop/job/314`);
  await panel.waitFor('WS-314');
  const before = workshop.commits.length;
  await page.locator('select[name=stage]').selectOption('fixed');
  await page.locator('.keep').click();
  await panel.waitFor(/Held: Open\s+to\s+Resolved/);
  expect(workshop.commits.length).toBe(before);
  await mend(panel);
  await expect.poll(() => workshop.commits.slice(before)).toEqual([MENDED]);
  await panel.waitFor('Resolved');
});

test('a tool whose menu saves at once is taught by the keyboard alone, and guarded at once', async ({
  page,
  extension,
  panel,
  workshop,
}) => {
  await page.goto(`${workshop.url}/board/314`);
  await teach(page, extension, panel);
  await tabTo(panel, /^Judged by$/);
  for (let down = 0; (await panel.value('Judged by')) !== POLICY && down < 9; down += 1)
    await panel.press('ArrowDown');
  await nextByKeys(panel, 2);
  await pointByKeys(panel, 'WS-314');
  await nextByKeys(panel, 3);
  await pointByKeys(panel, 'Being worked on');
  await nextByKeys(panel, 4);
  await pointByKeys(panel, 'Customer was asked');
  await nextByKeys(panel, 6);
  await pointByKeys(panel, 'Resolution code');
  await pointByKeys(panel, 'Resolution notes');
  await nextByKeys(panel, 7);
  expect(await panel.value('Fixed')).toBe('Resolved');
  await nextByKeys(panel, 8);
  await openByKeys(page, 'link', 'Docket 2718');
  await panel.waitFor('WS-2718');
  await pressOn(panel, /^Yes, that is right$/);
  await panel.waitFor('Step 9 of 10');
  await openByKeys(page, 'button', 'Customer was asked');
  await panel.waitFor('A request left with the new status in it.');
  await nextByKeys(panel, 10);
  await pressOn(panel, /^Save and turn on$/);
  await panel.waitGone('Step 10');

  await page.goto(`${workshop.url}/board/314`);
  await panel.waitFor('WS-314');
  const before = workshop.commits.length;
  await openByKeys(page, 'button', 'Fixed');
  await panel.waitFor(/Held: Open\s+to\s+Resolved/);
  expect(workshop.commits.length).toBe(before);
  await mend(panel);
  await expect.poll(() => workshop.commits.slice(before)).toEqual([MENDED]);
});

test('a page can not point in a person’s place', async ({ page, extension, panel, workshop }) => {
  await page.goto(`${workshop.url}/shop/job/314`);
  await teach(page, extension, panel);
  await next(panel, 2);
  await panel.waitFor('Pointing…');
  await page.evaluate(() => {
    const at = document.querySelector('.stage-now') as Element;
    const mouse = { bubbles: true, composed: true, clientX: 300, clientY: 200 };
    for (const type of ['pointermove', 'pointerdown', 'pointerup'])
      at.dispatchEvent(new PointerEvent(type, mouse));
    for (const type of ['mousedown', 'mouseup', 'click']) at.dispatchEvent(new MouseEvent(type, mouse));
    at.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
  });
  const shown = await panel.waitFor('Pointing…');
  expect(shown).not.toContain('How it is found');
  await panel.press('Escape');
  await panel.waitGone('Pointing…');
  await panel.click('Give up');
  await panel.click('Really give up?');
  await panel.waitGone();
  await expect
    .poll(async () => Object.keys(await extension.stored()).filter((key) => key.startsWith('recording:')))
    .toEqual([]);
});
