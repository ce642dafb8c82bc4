import { expect } from '../harness.ts';
import { test } from './fixtures.ts';
import { openTicket, site } from './tracker.ts';

const NOT_OWNER = 'You are not the owner of the case, who normally does this.';
const CLOSE = 'Update.html?Action=Comment&DefaultStatus=Closed';
const SAVE = 'form[name=TicketUpdate] input[name=SubmitTicket]';

test('a rule that asks whose the case is judges by who is signed in', async ({
  extension,
  page,
  panel,
  rt,
}) => {
  // Room for the tool's menu beside the panel.
  await page.setViewportSize({ width: 1600, height: 1200 });
  await extension.enableSite(rt.url, { ...site, bindings: [{ policy: 'ithelpcenter' }] });
  try {
    // Ticket 8 is resolved, and who is signed in has it.
    await openTicket(page, rt, 8, CLOSE);
    await panel.waitFor('IT Help Center');
    await page.click(SAVE);
    expect(await panel.waitFor('Held:')).not.toContain(NOT_OWNER);
    await panel.click('Back Esc');
    await openTicket(page, rt, 8);
    await panel.waitFor('Resolved');
    await page.locator('#page-actions').hover();
    await page.locator('#page-actions-untake').click();
    await page.locator('#page-actions-take').waitFor({ state: 'attached' });
    await openTicket(page, rt, 8, CLOSE);
    await panel.waitFor('Resolved');
    await page.click(SAVE);
    await panel.waitFor(NOT_OWNER);
  } finally {
    await extension.enableSite(rt.url, site);
  }
});
