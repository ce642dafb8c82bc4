import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { unpacked } from '../../../lib/hosts/site.ts';
import { type Desk, startDesk } from '../../desk/server.ts';
import { samplePolicy } from '../../samples/policy.ts';
import { type BuildCopy, teamBuildFor } from '../harness/build-copy.ts';
import { panelOf } from '../harness/chromium-panel.ts';
import { type ManagedChromium, startManagedChromium } from '../harness/enterprise.ts';

/** Chromium looks at its policy folder some seconds after it changed. */
const POLICY_MS = 30_000;

let build: BuildCopy;
let desk: Desk;
let managed: ManagedChromium;

/** The desk's cases under the policies of their documents, as an administrator writes it. */
const deskSite = (change: object = {}) => ({
  origin: desk.url,
  profile: 'demo-desk',
  bindings: [{ policy: 'servicenow-csm-australia', where: { set: 'servicenow-csm-australia' } }],
  ...change,
});

/** What the background says of this browser. */
async function guarded(): Promise<string[]> {
  const { report } = (await managed.extension.stored()) as { report?: { guarded: string[] } };
  return report?.guarded ?? [];
}

const options = (view: string): Promise<Page> => managed.extension.open(`options.html#${view}`);

test.describe.configure({ mode: 'serial', timeout: 120_000 });

test.beforeAll(async () => {
  build = teamBuildFor(['http://127.0.0.1/*']);
  desk = await startDesk();
  managed = await startManagedChromium(build.folder, {});
});

test.afterAll(async () => {
  await managed?.close();
  await desk?.close();
  build?.remove();
});

test('a team build that nothing is delivered to guards nothing', async () => {
  await expect
    .poll(async () => (await managed.extension.stored()).report)
    .toEqual({ guarded: [], problems: [] });
  expect(await managed.extension.grantedOrigins()).toEqual(['http://127.0.0.1/*']);
  expect(await managed.extension.registeredMatches()).toEqual([]);
});

test('what arrives late comes into force without a click, in tabs that are open too', async () => {
  const page = await managed.context.newPage();
  await page.goto(`${desk.url}/servicenow-csm-australia/cases/CA-3002`);
  managed.manage({
    sites: [deskSite()],
    responses: { incomplete: 'confirm' },
    override: false,
    role: 'manager',
  });
  await expect.poll(guarded, { timeout: POLICY_MS }).toEqual([desk.url]);
  const stored = await managed.extension.stored();
  expect(unpacked(stored[`overlay:${desk.url}`])).toMatchObject({
    locked: true,
    override: false,
    responses: { incomplete: 'confirm', forbidden: 'block' },
    bindings: [{ policy: 'servicenow-csm-australia', role: 'manager' }],
  });
  await panelOf(page).waitFor('CA-3002');
  await page.close();
});

test('what the team set is shown as locked, and can not be changed', async () => {
  const sites = await options('sites');
  const site = sites.getByRole('article', { name: desk.url });
  await expect(site.getByText('set by your team')).toBeVisible();
  await expect(site.getByRole('checkbox', { name: 'Enabled' })).toHaveCount(0);
  await expect(site.getByLabel('Ticket tool')).toBeDisabled();
  await expect(site.getByLabel('Judged by')).toBeDisabled();
  await expect(sites.getByText('Your team delivers settings')).toBeVisible();
  await sites.goto(managed.extension.url('options.html#responses'));
  await expect(sites.getByLabel('Incomplete')).toBeDisabled();
  await expect(sites.getByLabel('Incomplete')).toHaveValue('confirm');
  await expect(sites.getByRole('checkbox', { name: /go on with a reason/ })).toBeDisabled();
  await expect(sites.getByLabel('Who you are here')).toHaveValue('manager');
  await sites.close();
});

test("a person's own settings do not get through what is locked, and are kept", async () => {
  const own = {
    version: 1,
    sites: [deskSite({ enabled: false })],
    responses: { incomplete: 'observe' },
    override: true,
  };
  await managed.extension.store({ settings: own });
  await expect
    .poll(async () => unpacked((await managed.extension.stored())[`overlay:${desk.url}`]))
    .toMatchObject({ override: false, responses: { incomplete: 'confirm' } });
  expect((await managed.extension.stored()).settings).toEqual(own);
  expect(await guarded()).toEqual([desk.url]);
});

test('a change while the browser runs takes effect, with a policy of the team’s own', async () => {
  const policy = samplePolicy({ id: 'team', title: { en: 'Team policy' } });
  const bindings = [{ policy: 'team', labels: { open: ['In Arbeit'] }, readings: { strict: 'no' } }];
  managed.manage({ sites: [deskSite({ bindings })], policies: [JSON.stringify(policy)] });
  await expect
    .poll(async () => unpacked((await managed.extension.stored())[`overlay:${desk.url}`]), {
      timeout: POLICY_MS,
    })
    .toMatchObject({
      policies: [{ document: { id: 'team' } }],
      bindings: [{ policy: 'team', readings: { strict: 'no' } }],
    });
  const policies = await options('policies');
  const card = policies.getByRole('article', { name: 'Team policy' });
  await expect(card.getByText('from your team')).toBeVisible();
  await expect(card.getByRole('button', { name: 'Remove' })).toHaveCount(0);
  await policies.close();
});

test('a bad value is reported by name; the rest applies and the last good value stays', async () => {
  managed.manage({
    sites: [deskSite({ bindings: [{ policy: 'team' }] })],
    policies: ['{"id": "team",\n "format": 1,}'],
    role: 'boss',
    override: true,
  });
  const problems = async () => {
    const { report } = (await managed.extension.stored()) as { report: { problems: { subject: string }[] } };
    return report.problems.map((problem) => problem.subject);
  };
  await expect.poll(problems, { timeout: POLICY_MS }).toEqual(['policies[0]', 'role']);
  expect(unpacked((await managed.extension.stored())[`overlay:${desk.url}`])).toMatchObject({
    override: true,
    policies: [{ document: { id: 'team' } }],
    bindings: [{ policy: 'team' }],
  });
  const page = await options('sites');
  await expect(page.getByText(/Your team’s setting “policies\[0\]” can’t be used.*2:14/s)).toBeVisible();
  await expect(page.getByText(/“role” can’t be used/)).toBeVisible();
  await page.close();
});

test("what is taken back ends, and the person's own settings are in force again", async () => {
  managed.manage({});
  await expect.poll(guarded, { timeout: POLICY_MS }).toEqual([]);
  await managed.extension.store({ settings: { version: 1, sites: [deskSite()], responses: {} } });
  await expect.poll(guarded).toEqual([desk.url]);
  const page = await options('sites');
  await expect(page.getByRole('article', { name: desk.url }).getByText('set by your team')).toHaveCount(0);
  await expect(
    page.getByRole('article', { name: desk.url }).getByRole('checkbox', { name: 'Enabled' }),
  ).toBeChecked();
  await page.close();
});
