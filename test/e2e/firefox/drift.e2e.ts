import { expect } from 'playwright/test';
import { AUSTRALIA, deskSite } from '../desk/desk.ts';
import { firefoxHands } from '../desk/firefox-hands.ts';
import { test } from '../firefox.ts';
import { firefoxPopupOver } from '../harness/firefox-popup.ts';

test('a page that does not match its profile is told of, with a report that holds nothing of the case', async ({
  firefox,
  deskServer,
  desk,
  tab,
  panel,
}) => {
  await firefox.enableSite(deskServer.url, deskSite);
  const address = `${desk.url}/${AUSTRALIA}/door/native/CA-3002`;
  await firefoxHands(tab).go(address);
  // What nobody looks at may still be loading.
  await tab.bringToFront();
  await panel.click('History');
  await tab.evaluate(() => {
    const own = document.querySelector('[data-case]') as Element;
    const card = own.cloneNode(false) as Element;
    card.setAttribute('data-status', 'Closed');
    document.body.append(card);
  });
  expect(await panel.waitFor('Several statuses stand where there should be one')).not.toContain('Closed');
  await panel.click('Copy report');
  await panel.waitFor('Copied.');
  const popup = await firefoxPopupOver(firefox, address);
  await expect
    .poll(() => popup.evaluate(() => document.body.innerText))
    .toContain('Several statuses stand where there should be one');
  await (await popup.waitForSelector('.reports button'))?.click();
  await expect.poll(() => popup.evaluate(() => document.body.innerText)).toContain('Copied.');
  const report = await popup.evaluate(() => document.querySelector('textarea')?.value ?? '');
  expect(JSON.parse(report)).toMatchObject({
    profile: { id: 'demo-desk' },
    drift: { code: 'driftStatuses', page: 'case', count: 2 },
  });
  for (const word of ['CA-3002', 'Closed', 'Open']) expect(report).not.toContain(word);
  await popup.close();
});
