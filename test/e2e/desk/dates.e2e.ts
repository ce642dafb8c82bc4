import { test } from '../harness.ts';
import { guardDesk } from './scenarios.ts';

const CASE = '/support-center/cases/SC-4002';

guardDesk();

test('an open move says when the case would close by itself, in the time zone that the page tells', async ({
  page,
  desk,
  panel,
}) => {
  await page.goto(`${desk.url}${CASE}?zone=Asia/Tokyo`);
  await panel.click(/^Awaiting Customer Confirmation/);
  await panel.waitFor('Dates in this tool’s time zone, Asia/Tokyo.');
  await panel.waitFor('Closes by itself on');
});

test('where the page tells no time zone, the panel says that it is the browser’s', async ({
  page,
  desk,
  panel,
}) => {
  await page.goto(`${desk.url}${CASE}?zone=Mars/Olympus`);
  await panel.click(/^Awaiting Customer Confirmation/);
  await panel.waitFor('Closes by itself on');
  await panel.waitFor('this page doesn’t tell its own');
});
