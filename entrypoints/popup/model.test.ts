import { beforeEach, describe, expect, it } from 'vitest';
import { checkPolicy } from '../../lib/distribution/policy-check.ts';
import { PORT } from '../../lib/guard/types.ts';
import { profiles } from '../../lib/hosts/index.ts';
import { doorsAt } from '../../lib/hosts/page-doors.ts';
import type { HostProfile } from '../../lib/hosts/types.ts';
import { FakePlatform } from '../../lib/platform/fake.ts';
import { createStore, type Store } from '../../lib/store/index.ts';
import { samplePolicy } from '../../test/samples/policy.ts';
import { sampleProfile } from '../../test/samples/profile.ts';
import { SEAT } from '../overlay/seat.ts';
import { TabPopup } from './model.ts';

const ORIGIN = 'https://desk.example';
const PATTERN = 'https://desk.example/*';
const CASE = { id: 3, url: `${ORIGIN}/cases/7` };

let platform: FakePlatform;
let store: Store;
let closed: number;

async function popupOver(
  tab: { id: number; url?: string },
  more: readonly HostProfile[] = [],
): Promise<TabPopup> {
  const popup = new TabPopup(tab, {
    platform,
    store,
    t: (key) => (key === 'locale' ? 'en' : key),
    profiles: new Map([
      ['other', sampleProfile({ id: 'other', name: 'Other', pages: [] })],
      ['sample-desk', sampleProfile()],
      ...more.map((profile): [string, HostProfile] => [profile.id, profile]),
    ]),
    documented: [samplePolicy()],
    check: checkPolicy,
    close: () => {
      closed++;
    },
  });
  await popup.refresh();
  return popup;
}
const stored = async () => (await store.settings.read()).sites;

beforeEach(() => {
  platform = new FakePlatform();
  store = createStore(platform);
  closed = 0;
});

describe('the popup', () => {
  it('proposes the ticket tool that knows the address', async () => {
    const popup = await popupOver(CASE);
    expect(popup.view.value).toMatchObject({ standing: 'notEnabled', origin: ORIGIN, recognised: true });
    expect(popup.view.value?.profiles.map((choice) => choice.id)).toEqual(['sample-desk', 'other']);
    const elsewhere = await popupOver({ id: 3, url: `${ORIGIN}/other` });
    expect(elsewhere.view.value).toMatchObject({ recognised: false });
  });

  it.each([undefined, 'chrome://extensions/', 'about:blank', 'file:///home/x.html', 'nonsense'])(
    'is closed to %s',
    async (url) => {
      const popup = await popupOver(url === undefined ? { id: 3 } : { id: 3, url });
      expect(popup.view.value?.standing).toBe('restricted');
    },
  );

  it('asks in the very turn of the click, and saves before the answer', async () => {
    const popup = await popupOver(CASE);
    let answer: (granted: boolean) => void = () => undefined;
    const asked: string[] = [];
    platform.permissions.request = (patterns) => {
      asked.push(...patterns);
      return new Promise((resolve) => {
        answer = resolve;
      });
    };
    popup.actions.enable('sample-desk', 'sample');
    expect(asked).toEqual([PATTERN]);
    await expect
      .poll(stored)
      .toEqual([{ origin: ORIGIN, profile: 'sample-desk', enabled: true, bindings: [{ policy: 'sample' }] }]);
    platform.permissions.grant(PATTERN);
    answer(true);
    await expect.poll(() => popup.view.value?.standing).toBe('reload');
    expect(popup.error.value).toBeNull();
  });

  it('takes a refused site out again, and says so', async () => {
    platform.permissions.answer = false;
    const popup = await popupOver(CASE);
    popup.actions.enable('sample-desk', 'sample');
    await expect.poll(() => popup.error.value).toBe('error_denied');
    await expect.poll(stored).toEqual([]);
    expect(popup.view.value?.standing).toBe('notEnabled');
  });

  it('switches off and on again without losing what was set', async () => {
    platform.permissions.grant(PATTERN);
    const site = {
      origin: ORIGIN,
      profile: 'sample-desk',
      enabled: true,
      bindings: [{ policy: 'sample', where: { queue: 'a' } }],
    };
    await platform.local.set({ settings: { version: 1, sites: [site], responses: {} } });
    const popup = await popupOver(CASE);
    popup.actions.disable();
    await expect.poll(() => popup.view.value?.standing).toBe('switchedOff');
    expect(await stored()).toEqual([{ ...site, enabled: false }]);
    popup.actions.resume();
    await expect.poll(stored).toEqual([site]);
  });

  it('marks a site of the team as locked', async () => {
    const site = { origin: ORIGIN, profile: 'sample-desk', bindings: [{ policy: 'sample' }] };
    await platform.delivered.set({ sites: [site] });
    const popup = await popupOver(CASE);
    expect(popup.view.value).toMatchObject({ standing: 'noPermission', locked: true });
  });

  it('tells how the doors of the page stand, once the site is on', async () => {
    expect((await popupOver(CASE)).view.value?.doors).toBeUndefined();
    const site = { origin: ORIGIN, profile: 'sample-desk', bindings: [{ policy: 'sample' }] };
    await platform.delivered.set({ sites: [site] });
    const popup = await popupOver(CASE);
    expect(popup.view.value?.doors).toMatchObject({
      doors: [
        { via: 'form', standing: 'notTried' },
        { via: 'request', standing: 'notTried' },
      ],
      experimental: false,
    });
    expect((await popupOver({ id: 3, url: `${ORIGIN}/other` })).view.value?.doors).toBeUndefined();
  });

  it('asks the page which one it is, where scripts of ours run in it', async () => {
    platform.permissions.grant(PATTERN);
    const sites = [{ origin: ORIGIN, profile: 'request-tracker', bindings: [{ policy: 'sample' }] }];
    await platform.delivered.set({ sites });
    const tracker = profiles.get('request-tracker') as HostProfile;
    const tab = { id: 3, url: `${ORIGIN}/Ticket/Display.html?id=7` };
    const view = async () => (await popupOver(tab, [tracker])).view.value;
    expect((await view())?.doors).toEqual(doorsAt(tracker, { url: tab.url }));
    expect((await view())?.doors?.byAddress).toBe(true);
    platform.scripts.found[PORT] = ['0.1.0', null];
    // Nothing of a page is there, and the address alone makes none.
    expect((await view())?.doors).toBeUndefined();
    platform.scripts.found[SEAT] = [null, 'display-6'];
    const doors = (await view())?.doors;
    expect(doors).toEqual(doorsAt(tracker, { pages: ['display-6'] }));
    expect(doors).not.toEqual({ ...doorsAt(tracker, { url: tab.url }), byAddress: false });
  });

  it('tells a failed write, and closes only when it leaves', async () => {
    const popup = await popupOver(CASE);
    platform.local.failNext = new Error('disk full');
    popup.actions.enable('sample-desk', 'sample');
    await expect.poll(() => popup.error.value).toBe('error_failed');
    expect(closed).toBe(0);
    popup.actions.openOptions();
    await expect.poll(() => closed).toBe(1);
    expect(platform.runtime.optionsOpened).toBe(1);
  });
});
