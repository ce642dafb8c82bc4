import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { unpacked } from '../../../lib/hosts/site.ts';
import { samplePolicy } from '../../samples/policy.ts';
import { type Extension, expect, test } from '../harness.ts';

const open = async (extension: Extension, view: string): Promise<Page> => {
  const page = await extension.open(`options.html#${view}`);
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
  return page;
};
const give = (page: Page, name: string, text: string) =>
  page
    .getByLabel('Policy or settings file')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
const TEAM_YAML = `format: 1
id: our-desk
version: 1.0.0
title: { en: Our desk }
extends: servicenow-csm
rules:
  add:
    - id: OD-1
      summary: { en: Notes of at least 20 characters }
      clauses:
        - { to: [resolved], actors: [agent], require: [{ field: resolutionNotes, must: { minLength: 20 } }] }
responses: { S1-29: warn }
`;
const team = samplePolicy({ id: 'team', title: { en: 'Team policy' } });

test('a policy with errors is refused with file, line, column and path, and nothing changes', async ({
  extension,
}) => {
  const page = await open(extension, 'transfer');
  const before = await extension.stored();
  await give(page, 'team.json', JSON.stringify({ ...team, statuses: [{ id: 'open' }] }, null, 2));
  await expect(page.getByRole('heading', { name: 'team.json was not imported.' })).toBeFocused();
  const issue = page.getByRole('listitem').filter({ hasText: '$.statuses[0].labels' });
  await expect(issue).toContainText(/team\.json:\d+:\d+/);
  await give(page, 'team.yaml', 'id: team\nid: twice\n');
  await expect(page.getByText('team.yaml:2:1')).toBeVisible();
  expect(await extension.stored()).toEqual(before);
});

test('a file is shown before it is applied, applied at once, and taken back', async ({ extension, desk }) => {
  await extension.enableSite(desk.url, { profile: 'demo-desk', policy: 'support-center' });
  const page = await open(extension, 'transfer');
  const { settings: before } = await extension.stored();
  const sites = [{ origin: desk.url, profile: 'demo-desk', enabled: true, bindings: [{ policy: 'team' }] }];
  const file = {
    format: 'caserail-settings',
    version: 1,
    settings: { sites, role: 'manager' },
    policies: [team],
  };
  await give(page, 'caserail-settings.json', JSON.stringify(file));
  await expect(page.getByRole('heading', { name: /in order/ })).toBeFocused();
  await expect(page.getByRole('listitem').filter({ hasText: desk.url })).toContainText('changes');
  expect((await extension.stored()).settings).toEqual(before);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect
    .poll(async () => unpacked((await extension.stored())[`overlay:${desk.url}`]))
    .toMatchObject({
      policies: [{ document: { id: 'team' } }],
      bindings: [{ policy: 'team', role: 'manager' }],
    });
  await page.getByRole('button', { name: 'Restore what was before' }).click();
  await page.getByRole('button', { name: 'Restore what was before' }).click();
  await expect.poll(async () => (await extension.stored()).settings).toEqual(before);
  await expect.poll(async () => (await extension.stored()).policies).toMatchObject({ policies: [] });
});

test('what a team policy changes is shown before it is in force', async ({ extension }) => {
  const page = await open(extension, 'transfer');
  await give(page, 'our-desk.yaml', TEAM_YAML);
  const changes = page.getByRole('region', {
    name: /^What Our desk 1\.0\.0 changes, compared with ServiceNow/,
  });
  await expect(changes).toContainText(
    'Findings of rule S1-29: as for their outcome → Let pass with a warning',
  );
  const row = changes.getByRole('listitem').filter({ hasText: 'is too short' }).first();
  await expect(row).toContainText('to Resolved or “Propose Solution”, by Agent');
  await expect(row).toContainText(/Allowed\s*becomes\s*Incomplete/);
  await row.locator('summary').press('Enter');
  await expect(row.getByText('"resolutionNotes":"xxx')).toBeVisible();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await give(page, 'our-desk.yaml', TEAM_YAML.replace('minLength: 20', 'minLength: 30'));
  await expect(page.getByRole('region', { name: /compared with Our desk 1\.0\.0/ })).toContainText(
    '30 characters',
  );
});

test('what is exported can be imported elsewhere', async ({ extension, desk }) => {
  await extension.enableSite(desk.url, { profile: 'demo-desk', policy: 'ex-libris' }, { role: 'manager' });
  const page = await open(extension, 'transfer');
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export settings and policies' }).click();
  const download = await started;
  expect(download.suggestedFilename()).toBe('caserail-settings.json');
  const text = readFileSync(await download.path(), 'utf8');
  const { settings } = (await extension.stored()) as { settings: object };
  expect({ version: 1, ...JSON.parse(text).settings }).toEqual(settings);
  await give(page, 'caserail-settings.json', text);
  await expect(page.getByRole('heading', { name: /changes nothing/ })).toBeVisible();
});

test("a site's words, readings and conditions are edited in place and reach the page's script", async ({
  extension,
  desk,
}) => {
  await extension.enableSite(desk.url, { profile: 'demo-desk', policy: 'servicenow-csm-australia' });
  const page = await open(extension, 'sites');
  const site = page.getByRole('article', { name: desk.url });
  await site.getByText('This site’s own words').click();
  await site.getByLabel('Awaiting Info', { exact: true }).fill('Wartet\nRückfrage');
  await site.getByText(/Readings of the document/).click();
  await site.getByRole('radio', { name: /the case is opened first/ }).check();
  await site.getByRole('button', { name: 'Only for some cases…' }).click();
  await site.getByLabel('Name of a fact or field').fill('set');
  await site.getByLabel('Name of a fact or field').press('Tab');
  await page.keyboard.type('servicenow-csm-australia');
  await page.keyboard.press('Tab');
  await expect
    .poll(async () => unpacked((await extension.stored())[`overlay:${desk.url}`]))
    .toMatchObject({
      bindings: [
        {
          labels: { awaitingInfo: ['Wartet', 'Rückfrage'] },
          readings: { 'A-SN1': 'strict' },
          where: { set: 'servicenow-csm-australia' },
        },
      ],
    });
  await site.getByLabel('Open', { exact: true }).fill('Closed');
  await page.keyboard.press('Tab');
  await expect(site.getByText(/can’t be used with these words/)).toBeVisible();
});

test('a value that can not be read is set aside, shown, and can be restored or discarded', async ({
  extension,
}) => {
  const bad = { origin: 'https://desk.example/', profile: 'demo-desk', enabled: true, bindings: [] };
  await extension.store({ settings: { version: 1, sites: [bad], role: 'king', responses: {} } });
  const page = await open(extension, 'setAside');
  await expect(page.getByRole('article')).toHaveCount(2);
  const role = page.getByRole('article', { name: 'settings.role' });
  await role.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByRole('alert')).toContainText('stays set aside');
  await role.getByRole('button', { name: 'Discard' }).click();
  await expect(role.getByRole('button', { name: 'Keep' })).toBeFocused();
  await role.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByRole('article')).toHaveCount(1);
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  expect(JSON.parse(readFileSync(await (await started).path(), 'utf8'))).toEqual(bad);
});

test('the log is shown, filtered, exported and cleared', async ({ extension }) => {
  const decision = (key: string, end: string, reason?: string) => ({
    at: '2026-10-01T08:00:00Z',
    origin: 'https://desk.example',
    key,
    policy: 'support-center',
    verdict: 'v',
    from: 'Open',
    to: 'Closed',
    door: 'save',
    outcome: 'incomplete',
    response: 'block',
    rules: ['E3-1'],
    end,
    ...(reason === undefined ? {} : { reason }),
  });
  await extension.store({
    decisions: { version: 1, first: 0, last: 0 },
    'decisions:0': [decision('1', 'overridden', '=HYPERLINK("http://evil")'), decision('2', 'mended')],
  });
  const page = await open(extension, 'decisions');
  await expect(page.getByRole('row')).toHaveCount(3);
  await expect(page.getByRole('row').nth(1)).toContainText('mended');
  await page.getByLabel('Filter').fill('evil');
  await expect(page.getByRole('row')).toHaveCount(2);
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export CSV' }).click();
  const csv = readFileSync(await (await started).path(), 'utf8');
  expect(csv.split('\r\n')[1]).toContain(`"'=HYPERLINK(""http://evil"")"`);
  // Head, the one line that the filter shows, and the end of the last.
  expect(csv.split('\r\n')).toHaveLength(3);
  await expect(page.getByText('1 of 2 shown')).toBeVisible();
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.getByText('Nothing judged yet')).toBeVisible();
  await expect
    .poll(async () => Object.keys(await extension.stored()).filter((key) => key.startsWith('decisions')))
    .toEqual([]);
});

test('the keyboard goes from view to view, and the heading says where one is', async ({ extension }) => {
  const page = await open(extension, 'sites');
  await page.getByRole('link', { name: 'Responses' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Responses' })).toBeFocused();
  await expect(page).toHaveTitle('Responses – Caserail');
  await page.getByLabel('Unverified').selectOption('block');
  await expect
    .poll(async () => (await extension.stored()).settings)
    .toMatchObject({ responses: { unverified: 'block' } });
});
