import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OptionsActions, SiteSettings } from '../../components/options/model.ts';
import { checkPolicy } from '../../lib/distribution/policy-check.ts';
import { fileTranslate } from '../../lib/i18n/file.ts';
import { FakePlatform } from '../../lib/platform/fake.ts';
import { createStore, type Store } from '../../lib/store/index.ts';
import english from '../../locales/en.json' with { type: 'json' };
import { ORIGIN, sampleSite } from '../../test/samples/background.ts';
import { samplePolicy } from '../../test/samples/policy.ts';
import { sampleProfile } from '../../test/samples/profile.ts';
import { createActions } from './actions.ts';
import { createState, loadSettings, type Parts, type State } from './state.ts';

/** One window with the options; several may share a browser. */
interface Window {
  readonly state: State;
  readonly actions: OptionsActions;
  look(): Promise<void>;
}

let platform: FakePlatform;
let store: Store;

async function openWindow(): Promise<Window> {
  const profile = sampleProfile();
  const parts: Parts = {
    platform,
    store,
    t: fileTranslate(english),
    profiles: new Map([[profile.id, profile]]),
    documented: [samplePolicy()],
    check: checkPolicy,
  };
  const state = createState();
  const look = () => loadSettings(state, parts);
  await look();
  return { state, actions: createActions(state, parts), look };
}

beforeEach(async () => {
  platform = new FakePlatform();
  store = createStore(platform);
  await platform.local.set({ settings: { version: 1, sites: [sampleSite()], responses: {} } });
});

const stored = async () => (await store.settings.read()).sites;
const word = (window: Window, key: string) =>
  vi.waitFor(() => expect(window.state.word.value?.key).toBe(key));

const named = (id: string, text: string) => (site: SiteSettings) => ({
  ...site,
  bindings: site.bindings.map((one) => ({ ...one, labels: { ...one.labels, [id]: [text] } })),
});

describe('a site that is changed', () => {
  it('keeps what was changed a moment before, here and in another window that has not looked since', async () => {
    const [one, other] = [await openWindow(), await openWindow()];
    one.actions.changeSite(ORIGIN, named('open', 'Offen'));
    one.actions.changeSite(ORIGIN, named('closed', 'Zu'));
    other.actions.changeSite(ORIGIN, (site) => ({ ...site, profile: 'else' }));
    const labels = { open: ['Offen'], closed: ['Zu'] };
    await vi.waitFor(async () =>
      expect(await stored()).toMatchObject([{ profile: 'else', bindings: [{ policy: 'sample', labels }] }]),
    );
  });

  it('does not come back where it was removed in another window; that is told', async () => {
    const window = await openWindow();
    await platform.local.set({ settings: { version: 1, sites: [], responses: {} } });
    window.actions.changeSite(ORIGIN, (site) => ({ ...site, enabled: false }));
    await word(window, 'changedElsewhere');
    expect(await stored()).toEqual([]);
  });

  it('that the team delivers and leaves open becomes a setting of one’s own', async () => {
    await platform.local.set({ settings: { version: 1, sites: [], responses: {} } });
    await platform.delivered.set({ sites: [sampleSite()], locks: { sites: false } });
    const window = await openWindow();
    expect(window.state.sites.value).toMatchObject([{ origin: ORIGIN, locked: false }]);
    window.actions.changeSite(ORIGIN, (site) => ({ ...site, enabled: false }));
    await word(window, 'saved');
    expect(await stored()).toMatchObject([{ origin: ORIGIN, enabled: false }]);
  });

  it.each([
    ['a word that is too long', ['x'.repeat(201)]],
    ['too many words', Array.from({ length: 51 }, (_, i) => `word ${i}`)],
  ])('stays as it was, and guarded, with %s; that is told', async (_, words) => {
    const window = await openWindow();
    const [before] = await stored();
    const labels = { open: words };
    window.actions.changeSite(ORIGIN, (site) => ({
      ...site,
      bindings: site.bindings.map((one) => ({ ...one, labels })),
    }));
    await word(window, 'failed');
    expect(await stored()).toEqual([before]);
    expect(await store.setAside.list()).toEqual([]);
  });

  it('stays as it was where the browser’s store is full; that is told', async () => {
    const window = await openWindow();
    vi.spyOn(platform.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    window.actions.changeSite(ORIGIN, (site) => ({ ...site, enabled: false }));
    await word(window, 'full');
    expect(await stored()).toMatchObject([{ enabled: true }]);
  });
});
