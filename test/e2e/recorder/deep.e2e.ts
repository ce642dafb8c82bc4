import { expect, expectGuarded, goOnFrom, next, point, pointAtSheet, teach, test } from './teacher.ts';

test('a case in a frame is taught in the page around it, and guarded in its frame', async ({
  page,
  extension,
  panel,
  workshop,
}) => {
  await page.goto(`${workshop.url}/framed/314`);
  const work = page.frameLocator('iframe');
  await work.locator('.keep').waitFor();
  await teach(page, extension, panel);
  expect(await panel.value('Where the case is')).toContain('Frame 0');
  await pointAtSheet(work, panel);
  await goOnFrom(() => work.getByRole('link', { name: 'Docket 2718' }).click(), panel);

  await page.goto(`${workshop.url}/framed/314`);
  await panel.waitFor('WS-314');
  await expectGuarded(work, panel, workshop);
});

test('of several cases in a page, the one that is shown is taught and guarded', async ({
  page,
  extension,
  panel,
  workshop,
}) => {
  await page.goto(`${workshop.url}/rack/314`);
  await teach(page, extension, panel);
  await pointAtSheet(page, panel);
  await goOnFrom(async () => {
    await page.getByRole('link', { name: 'Docket 2718' }).click();
    await panel.waitFor('This page holds 3 cases');
  }, panel);

  await page.goto(`${workshop.url}/rack/314`);
  await panel.waitFor('WS-314');
  await expectGuarded(page, panel, workshop);
});

test('a case drawn by components, open and closed, is taught and guarded', async ({
  page,
  extension,
  panel,
  workshop,
}) => {
  await page.goto(`${workshop.url}/shell/314`);
  await teach(page, extension, panel);
  await panel.select('Judged by', 'ServiceNow customer service, Australia');
  await next(panel, 2);
  await point(panel, page.locator('.docket'), 'WS-314');
  await next(panel, 3);
  // Its inside is closed to the test as well: the stage fills the component.
  await point(panel, page.locator('job-stage'), 'Being worked on');
  await next(panel, 4);
  await point(panel, page.locator('select[name=stage]'), 'Next stage');
  await next(panel, 5);
  await point(panel, page.locator('.keep'), 'Keep it');
  await next(panel, 6);
  await point(panel, page.locator('textarea[name=remedy]'), 'Resolution notes');
  await point(panel, page.locator('select[name=kind_of_remedy]'), 'Resolution code');
  await next(panel, 7);
  await goOnFrom(() => page.getByRole('link', { name: 'Docket 2718' }).click(), panel);

  await page.goto(`${workshop.url}/shell/314`);
  await panel.waitFor('WS-314');
  await expectGuarded(page, panel, workshop);
});
