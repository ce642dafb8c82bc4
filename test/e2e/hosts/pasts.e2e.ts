import { sample as freshdesk } from '../../../lib/hosts/freshdesk/samples/index.ts';
import { sample as salesforce } from '../../../lib/hosts/salesforce/samples/index.ts';
import { sample as classic } from '../../../lib/hosts/servicenow-classic/samples/index.ts';
import { sample as zammad } from '../../../lib/hosts/zammad/samples/index.ts';
import { sample as zoho } from '../../../lib/hosts/zoho/samples/index.ts';
import { type SampleSite, startSampleSite } from '../../hosts/samples/site.ts';
import type { SampleHost } from '../../hosts/samples/types.ts';
import type { Extension } from '../harness/extension.ts';
import { findingsIn, tell } from '../harness/findings.ts';
import { test } from '../harness/shared.ts';
import { expect } from '../harness.ts';

/** What a tool tells of the past, judged in a browser: one tool for each way to tell it. */

const sites: SampleSite[] = [];
test.afterAll(() => Promise.all(sites.map((site) => site.close())));

async function serve(extension: Extension, host: SampleHost, bindings = host.bindings): Promise<string> {
  const site = await startSampleSite(host);
  sites.push(site);
  await extension.enableSite(site.origin, { profile: host.host, bindings });
  return site.origin;
}

test('a past that stands on the page is judged step by step', async ({ page, panel, extension }) => {
  // A policy by which some steps are wrong: the one of the samples leaves them open.
  const labels = { open: ['In Progress'], resolved: ['Awaiting Customer Confirmation'] };
  const origin = await serve(extension, salesforce, [{ policy: 'servicenow-csm-australia', labels }]);
  await page.goto(`${origin}${salesforce.pages.closed?.path}`);
  await panel.click('History');
  await panel.waitFor([
    '1 of 5 changes broke a rule',
    /Closed\s+to\s+In Progress was not allowed/,
    'Ines Rask',
  ]);
  await expect
    .poll(async () => (await findingsIn(extension)).map(tell))
    .toContain('00001029 Closed > In Progress S3-33');
});

test('a past that the tool’s API tells is judged step by step', async ({ page, panel, extension }) => {
  const origin = await serve(extension, zoho);
  await page.goto(`${origin}${zoho.pages.closed?.path}`);
  await panel.click('History');
  await panel.waitFor(['1 of 3 changes broke a rule', /Closed\s+to\s+Open was not allowed/]);
});

test('a list’s tickets are checked by what the tool’s API tells of each', async ({
  page,
  panel,
  extension,
}) => {
  const origin = await serve(extension, freshdesk);
  await page.goto(`${origin}${freshdesk.pages.list?.path}`);
  await panel.click(/5 cases/);
  await panel.click('Check this list');
  await panel.waitFor(['1 of 5 cases with findings', /4713 [^\n]+\nClosed · 1 change broke a rule/], 20_000);
});

test('a list is read by the heads of its columns', async ({ page, panel, extension }) => {
  const origin = await serve(extension, zammad);
  await page.goto(`${origin}${zammad.pages.overview?.path}`);
  await panel.click(/3 cases/);
  await panel.click('Check this list');
  await panel.waitFor(
    ['1 of 3 cases with findings', /22 [^\n]+\nclosed · 1 change broke a rule/, /21 [^\n]+\nopen · in line/],
    20_000,
  );
});

test('a list in another order of columns is read by their names', async ({ page, panel, extension }) => {
  const origin = await serve(extension, classic);
  await page.goto(`${origin}${classic.pages['list of cases']?.path}`);
  await panel.click(/5 cases/);
  await panel.click('Check this list');
  await panel.waitFor(
    [
      '1 of 5 cases with findings',
      /CS0004001 [^\n]+\nOpen/,
      /CS0004005 [^\n]+\nClosed · 1 change broke a rule/,
    ],
    20_000,
  );
  await page.goto(`${origin}${classic.pages['list without states']?.path}`);
  await panel.click(/2 cases/);
  expect(await panel.waitFor('INC0009002')).not.toMatch(/Closed|In Progress/);
});
