import { seeingTabs } from '../harness/build-copy.ts';
import { startChromium } from '../harness/chromium.ts';
import { Extension, welcomed } from '../harness/extension.ts';
import { Popup } from '../harness/popup.ts';
import { settingsWith } from '../harness/settings.ts';
import { expect, panelOf, test } from '../harness.ts';

const DESK_SITE = { profile: 'demo-desk', policy: 'servicenow-csm-australia' };
const CASE = '/servicenow-csm-australia/cases/CA-3002';

test('a page that no extension may touch is told as such', async ({ page, extension }) => {
  await page.goto('chrome://version');
  const popup = await Popup.over(page, extension);
  await popup.waitFor(['Off on this page', 'The browser does not let Caserail see this page']);
});

test('the desk is recognised, enabled by one click, and each set of cases gets its policy', async ({
  page,
  extension,
  desk,
  panel,
}) => {
  await page.goto(desk.url + CASE);
  const popup = await Popup.over(page, extension);
  await popup.waitFor('Off on this site');
  expect(await popup.evaluate('document.querySelector("select").selectedOptions[0].text')).toBe('Demo Desk');
  await popup.click('button.primary');
  await popup.waitFor(['CA-3002', 'ServiceNow customer service, Australia']);
  await panel.waitFor('CA-3002');
  const { settings } = (await extension.stored()) as { settings: { sites: { bindings: unknown[] }[] } };
  expect(settings.sites[0]?.bindings).toHaveLength(5);
});

test('a page that is no case is on, a click switches the site off, another on again', async ({
  page,
  extension,
  desk,
}) => {
  await extension.enableSite(desk.url, DESK_SITE);
  await page.goto(desk.url);
  const popup = await Popup.over(page, extension);
  await popup.waitFor('No case on this page');
  await popup.click('footer .end');
  await popup.waitFor('Switched off on this site');
  await expect.poll(() => extension.registeredMatches()).toEqual([]);
  await popup.click('button.primary');
  await popup.waitFor('No case on this page');
  await expect.poll(() => extension.registeredMatches()).not.toEqual([]);
});

async function inCopy(build: string, work: (extension: Extension) => Promise<void>): Promise<void> {
  const copy = seeingTabs(build);
  const chromium = await startChromium({ extensions: [copy.folder] });
  try {
    await welcomed(chromium.context);
    await work(await Extension.in(chromium.context));
  } finally {
    await chromium.close();
    copy.remove();
  }
}

/** The browser's own page for an extension, and the little of its API that stands for the clicks there. */
interface ManagerPage {
  readonly chrome: {
    readonly developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> };
  };
}

test('a permission that is withdrawn ends everything on the site, and the popup says so', async ({
  desk,
}) => {
  await inCopy('chrome-mv3-e2e', async (extension) => {
    await extension.enableSite(desk.url, DESK_SITE);
    const page = await extension.context.newPage();
    await page.goto(desk.url + CASE);
    await panelOf(page).waitFor('CA-3002');
    const manager = await extension.context.newPage();
    await manager.goto(`chrome://extensions/?id=${extension.id}`);
    /** Site access "on click", or "on all sites" again. */
    const access = (hostAccess: 'ON_CLICK' | 'ON_ALL_SITES') =>
      manager.evaluate(
        (change) =>
          (globalThis as unknown as ManagerPage).chrome.developerPrivate.updateExtensionConfiguration(change),
        { extensionId: extension.id, hostAccess },
      );
    await access('ON_CLICK');
    await expect.poll(() => extension.registeredMatches()).toEqual([]);
    await expect
      .poll(async () =>
        Object.keys(await extension.stored()).filter((key) => /^(?:detector|overlay):/.test(key)),
      )
      .toEqual([]);
    const popup = await Popup.over(page, extension);
    await popup.waitFor(['Off: no permission', 'refused or withdrawn']);
    await access('ON_ALL_SITES');
    await expect.poll(() => extension.registeredMatches()).not.toEqual([]);
  });
});

test('without the permission an enabled site gets nothing at all', async ({ desk }) => {
  await inCopy('chrome-mv3', async (extension) => {
    await extension.store(settingsWith(desk.url, DESK_SITE));
    const page = await extension.context.newPage();
    await page.goto(desk.url + CASE);
    const popup = await Popup.over(page, extension);
    await popup.waitFor('Off: no permission');
    expect(await extension.registeredMatches()).toEqual([]);
    expect(await extension.grantedOrigins()).toEqual([]);
    await expect.poll(async () => (await extension.stored()).report).toEqual({ guarded: [], problems: [] });
  });
});
