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

  it('is not set up anew by a window that adds it and has not seen that it is there', async () => {
    await platform.local.set({ settings: { version: 1, sites: [], responses: {} } });
    const window = await openWindow();
    const own = sampleSite({ bindings: [{ policy: 'sample', labels: { open: ['Offen'] } }] });
    await platform.local.set({ settings: { version: 1, sites: [own], responses: {} } });
    window.actions.addSite(ORIGIN, 'demo-desk');
    await vi.waitFor(() => expect(window.state.word.value).not.toBeNull());
    expect(await stored()).toEqual([own]);
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

describe('a file that is to be imported', () => {
  const file = (name: string, text = '{"hello": 1}') => new File([text], name);
  const stage = (window: Window, name: string) =>
    vi.waitFor(() => expect(window.state.importing.value).toMatchObject({ stage: 'refused', file: name }));

  it('is taken alone: of several none, and that is told', async () => {
    const window = await openWindow();
    window.actions.readFiles([file('a.json'), file('b.json')]);
    expect(window.state.word.value).toMatchObject({ tone: 'error', key: 'oneFile' });
    expect(window.state.importing.value).toEqual({ stage: 'none' });
    window.actions.readFiles([file('a.json')]);
    await stage(window, 'a.json');
  });

  it('that can’t be read, or is too large, is refused with its name', async () => {
    const window = await openWindow();
    const gone = file('gone.json');
    vi.spyOn(gone, 'arrayBuffer').mockRejectedValue(new Error('NotFoundError'));
    window.actions.readFiles([gone]);
    await stage(window, 'gone.json');
    expect(JSON.stringify(window.state.importing.value)).toContain('Choose it again');
    window.actions.readFiles([new File([new Uint8Array(20 * 1024 * 1024)], 'large.json')]);
    await stage(window, 'large.json');
    expect(JSON.stringify(window.state.importing.value)).toContain('Larger than 5 MB');
  });

  it('gives way to one that was chosen after it, however long it takes', async () => {
    const window = await openWindow();
    const slow = file('slow.json');
    const read = Promise.withResolvers<ArrayBuffer>();
    vi.spyOn(slow, 'arrayBuffer').mockReturnValue(read.promise);
    window.actions.readFiles([slow]);
    window.actions.readFiles([file('late.json')]);
    await stage(window, 'late.json');
    read.resolve(new TextEncoder().encode('{}').buffer);
    await read.promise;
    // Reading it on takes as long as reading a third one, which begins later.
    const third = await openWindow();
    third.actions.readFiles([file('third.json')]);
    await stage(third, 'third.json');
    expect(window.state.importing.value).toMatchObject({ file: 'late.json' });
  });
});
