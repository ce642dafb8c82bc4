import { sampleHosts } from '../../hosts/samples/all.ts';
import { type SampleSite, startSampleSite } from '../../hosts/samples/site.ts';
import type { Extension } from '../harness/extension.ts';
import { findingsIn, tell } from '../harness/findings.ts';
import { test } from '../harness/shared.ts';
import { expect } from '../harness.ts';

/** Pasts that a tool tells in sentences on the page itself, or on a page of its own. */

const hosts = await sampleHosts();
const sites: SampleSite[] = [];

async function started(extension: Extension, id: string): Promise<SampleSite> {
  const host = hosts.find((one) => one.host === id);
  if (!host) throw new Error(`There are no samples of ${id}.`);
  const site = await startSampleSite(host);
  sites.push(site);
  await extension.enableSite(site.origin, { profile: id, bindings: host.bindings });
  return site;
}

const foundAt = async (extension: Extension, { origin }: SampleSite): Promise<string[]> =>
  (await findingsIn(extension)).filter((finding) => finding.origin === origin).map(tell);

test.afterAll(() => Promise.all(sites.splice(0).map((site) => site.close())));

test('osticket: a past told in sentences is judged, and what nobody can know accuses nobody', async ({
  page,
  panel,
  extension,
}) => {
  const site = await started(extension, 'osticket');
  await page.goto(`${site.origin}/scp/tickets.php?id=83`);
  await panel.click('History');
  const text = await panel.waitFor(
    ['not in line for sure', /Waiting for the customer\s+to\s+Resolved/, 'Bo with status of Open'],
    15_000,
  );
  // A field that is called like the status, a task's end, words of a language that we don't know.
  expect(text).not.toMatch(/Open\s+to\s+Closed.*9:30/);
  expect(text).not.toContain('Nov 5, 2026, 9:00');
  await page.goto(`${site.origin}/scp/tickets.php?queue=1`);
  await panel.click(/4 cases/);
  await panel.waitFor([/84 .*\nWaiting for the customer/, /81 .*\nOpen/]);
  const who = 'servicenow-csm-australia/unknown-actor';
  expect(new Set((await foundAt(extension, site)).map((line) => line.split(' ').at(-1)))).toEqual(
    new Set([who]),
  );
});

test('glpi: a list is checked by the log of each ticket, and its own page tells the same', async ({
  page,
  panel,
  extension,
}) => {
  const site = await started(extension, 'glpi');
  await page.goto(`${site.origin}/front/ticket.php`);
  await panel.click(/7 cases/);
  await panel.click('Check this list');
  await panel.waitFor(
    [
      '2 of 7 cases with findings',
      /303 .*\nClosed · 1 change broke a rule/,
      /304 .*\nNew · in line with the policy/,
    ],
    30_000,
  );
  const broken = '303 Closed > Processing (assigned) S3-33';
  await expect.poll(() => foundAt(extension, site)).toContain(broken);
  await page.goto(`${site.origin}/front/ticket.form.php?id=303`);
  await panel.click('History');
  await panel.waitFor(
    ['1 of 4 changes broke a rule', /Closed\s+to\s+Processing \(assigned\) was not allowed/, 'Ek Bo (9)'],
    15_000,
  );
});

test('znuny: an overview is checked by each ticket’s history', async ({ page, panel, extension }) => {
  const site = await started(extension, 'znuny');
  await page.goto(`${site.origin}/znuny/index.pl?Action=AgentTicketQueue;QueueID=2`);
  await panel.click(/3 cases/);
  await panel.click('Check this list');
  await panel.waitFor(
    [/\d of 3 cases with findings/, /73.*\n(?:Closed|closed successful) · 1 change broke a rule/],
    30_000,
  );
  await expect.poll(() => foundAt(extension, site)).toContain('73 closed successful > open S3-33');
});

test('freescout: what stands in the thread is judged, and a folder tells what it marks', async ({
  page,
  panel,
  extension,
}) => {
  const site = await started(extension, 'freescout');
  await page.goto(`${site.origin}/conversation/4713?folder_id=2`);
  await panel.click('History');
  await panel.waitFor(['not in line for sure', /Active\s+to\s+Pending/, 'Bo Ek'], 15_000);
  await page.goto(`${site.origin}/mailbox/1/2`);
  await panel.click(/4 cases/);
  await panel.waitFor([/4714.*\nSpam/, /4713.*\nClosed/]);
});
