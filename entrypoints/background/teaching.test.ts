import { beforeEach, describe, expect, it } from 'vitest';
import type { FakePlatform } from '../../lib/platform/fake.ts';
import type { Sender } from '../../lib/platform/types.ts';
import { type Draft, recordingKey } from '../../lib/recorder/types.ts';
import { NOW, ORIGIN, PATTERN, sampleSite, setStage } from '../../test/samples/background.ts';
import { sampleProfile } from '../../test/samples/profile.ts';

let stage: ReturnType<typeof setStage>;
let platform: FakePlatform;
const page: Sender = { tabId: 3, frameId: 0, documentId: 'D1', origin: ORIGIN };
const KEY = recordingKey(ORIGIN);
const profile = sampleProfile({ id: 'own-bench', confidence: 'seen', sites: ['other.example'] });
const teach = (taught: unknown = profile, from: Sender = page) =>
  platform.runtime.send({ type: 'taught', profile: taught, policy: 'sample' }, from);
const scripts = () => platform.scripts.list.map(({ id, world }) => [id, world]);

beforeEach(async () => {
  stage = setStage();
  platform = stage.platform;
  platform.permissions.grant(PATTERN);
  await stage.start();
});

describe('teaching a site', () => {
  beforeEach(async () => {
    await platform.local.set({ [KEY]: { version: 1, tab: 3 } });
    await stage.idle();
  });

  it('brings the recorder to its pages and into the tab where it was begun, until it ends', async () => {
    expect(scripts()).toEqual([
      [`recorder ${PATTERN}`, 'ISOLATED'],
      [`witness ${PATTERN}`, 'MAIN'],
    ]);
    expect(platform.scripts.injections.map(({ target, file }) => [target, file])).toEqual([
      [{ tabId: 3 }, 'recorder.js'],
      [{ tabId: 3 }, 'witness.js'],
    ]);
    expect(await platform.runtime.send({ type: 'giveUp' }, page)).toEqual({ ok: true });
    await stage.idle();
    expect(scripts()).toEqual([]);
    expect(platform.local.data).not.toHaveProperty([KEY]);
  });

  it('keeps what was taught for that site alone, as experimental, and turns the site on', async () => {
    expect(await teach()).toEqual({ ok: true });
    await stage.idle();
    const [kept] = (await stage.store.library.read()).profiles;
    expect(kept).toMatchObject({
      id: 'own-bench',
      added: NOW,
      document: { id: 'own-bench', confidence: 'unverified', sites: ['desk.example'] },
    });
    expect((await stage.store.settings.read()).sites).toEqual([
      { origin: ORIGIN, profile: 'own-bench', enabled: true, bindings: [{ policy: 'sample' }] },
    ]);
    expect(stage.report()).toEqual({ problems: [], guarded: [ORIGIN] });
    expect(scripts().map(([id]) => id)).toEqual([`detector ${PATTERN}`, `interceptor ${PATTERN}`]);
  });

  it('never takes the place of a profile that comes along', async () => {
    expect(await teach(sampleProfile())).toEqual({ ok: true });
    const { profiles } = await stage.store.library.read();
    expect(profiles.map(({ id }) => id)).toEqual(['own-sample-desk']);
  });

  it('goes on when what was taught does not stand', async () => {
    expect(await teach({ ...profile, pages: [] })).toMatchObject({ ok: false, error: /pages/ });
    expect(platform.local.data).toHaveProperty([KEY]);
    expect((await stage.store.library.read()).profiles).toEqual([]);
  });

  it('lets that site say nothing else, and no other site anything', async () => {
    const refused = { ok: false, error: 'refused' };
    expect(await platform.runtime.send({ type: 'options' }, page)).toEqual(refused);
    expect(await teach(profile, { ...page, origin: 'https://two.example' })).toEqual(refused);
  });

  it('waits for the browser’s permission', async () => {
    await platform.permissions.remove([PATTERN]);
    await stage.idle();
    expect(scripts()).toEqual([]);
  });
});

it('what was taught here guards elsewhere, as the team delivers it', async () => {
  await platform.local.set({ [KEY]: { version: 2, tab: 3 } });
  await stage.idle();
  expect(await teach()).toEqual({ ok: true });
  const { document } = (await stage.store.library.read()).profiles[0] ?? {};
  const other = setStage();
  other.platform.permissions.grant(PATTERN);
  await other.platform.delivered.set({
    profiles: [document],
    sites: [sampleSite({ profile: 'own-bench' })],
  });
  await other.start();
  expect(other.report()).toEqual({ problems: [], guarded: [ORIGIN] });
});

describe('teaching a part again', () => {
  const draft = () => platform.local.data[KEY] as Draft;

  it('begins in the tab whose panel asks for it, with what is known, and keeps how the site is judged', async () => {
    const bindings = [{ policy: 'sample', where: { queue: 'Support' } }];
    await stage.keep([{ ...sampleSite(), bindings }]);
    await stage.idle();
    expect(await platform.runtime.send({ type: 'teach' }, page)).toEqual({ ok: true });
    await stage.idle();
    expect(draft()).toMatchObject({ tab: 3, step: 'review', policy: 'sample', base: { id: 'sample-desk' } });
    expect(await teach()).toEqual({ ok: true });
    expect((await stage.store.settings.read()).sites).toMatchObject([{ profile: 'own-bench', bindings }]);
  });

  it('goes on where it was put away, in the tab that asks', async () => {
    await stage.keep([sampleSite()]);
    await stage.idle();
    await platform.runtime.send({ type: 'teach' }, page);
    await platform.local.set({ [KEY]: { ...draft(), name: 'Half', paused: true } });
    await platform.runtime.send({ type: 'teach' }, { ...page, tabId: 9 });
    expect(draft()).toMatchObject({ name: 'Half', tab: 9 });
    expect(draft()).not.toHaveProperty('paused');
  });

  it('is not for sites that the team sets, nor takes the place of a profile of the team', async () => {
    await platform.delivered.set({
      sites: [sampleSite()],
      profiles: [sampleProfile({ id: 'own-bench', sites: ['desk.example'] })],
    });
    await stage.idle();
    expect(await platform.runtime.send({ type: 'teach' }, page)).toMatchObject({ error: /management/ });
    await platform.local.set({ [KEY]: { version: 2, tab: 3 } });
    await stage.idle();
    expect(await teach()).toEqual({ ok: true });
    expect((await stage.store.library.read()).profiles.map(({ id }) => id)).toEqual(['own-bench-2']);
  });
});

it('a site that is guarded, and not taught, can teach nothing', async () => {
  await stage.keep([sampleSite()]);
  await stage.idle();
  expect(await teach()).toEqual({ ok: false, error: 'refused' });
  expect(await platform.runtime.send({ type: 'giveUp' }, page)).toEqual({ ok: false, error: 'refused' });
});
