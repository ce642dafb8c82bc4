import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakePlatform } from '../../lib/platform/fake.ts';
import { ORIGIN, PATTERN, sampleSite, setStage } from '../../test/samples/background.ts';
import { SERVE_FIRST_MS } from './core.ts';
import { PATIENCE_MS } from './inject.ts';

const OTHER = 'https://other.example';
const SCRIPTS = ['detector.js', 'interceptor.js'];

let stage: ReturnType<typeof setStage>;
let platform: FakePlatform;

const injected = (tabId: number): string[] =>
  platform.scripts.injections.filter(({ target }) => target.tabId === tabId).map(({ file }) => file);

beforeEach(async () => {
  stage = setStage();
  platform = stage.platform;
  platform.permissions.grant(PATTERN, `${OTHER}/*`);
  platform.tabs.list = [
    { id: 3, url: 'https://desk.example:8443/cases/7' },
    { id: 4, url: `${OTHER}/cases/8` },
  ];
  await stage.keep([sampleSite(), sampleSite({ origin: OTHER })]);
});

describe('open tabs', () => {
  beforeEach(async () => {
    await stage.start();
    platform.scripts.injections.length = 0;
    platform.scripts.swept.length = 0;
  });

  it('get the guard back whenever the extension was loaded anew, though no event tells of that', async () => {
    await platform.session.remove(Object.keys(platform.session.data));
    await setStage(undefined, platform).start();
    expect(injected(3)).toEqual(SCRIPTS);
    expect(injected(4)).toEqual(SCRIPTS);
    expect(platform.scripts.swept).toEqual([3, 4]);
  });

  it('are left alone when only the worker starts again', async () => {
    await setStage(undefined, platform).start();
    expect(platform.scripts.injections).toEqual([]);
  });

  it('get what a failure before kept from them', async () => {
    await stage.keep([sampleSite()]);
    await stage.idle();
    platform.scripts.list = [];
    platform.scripts.registered = async () => {
      throw new Error('not now');
    };
    await stage.keep([sampleSite(), sampleSite({ origin: OTHER })]);
    await stage.idle();
    expect(stage.report().problems).toMatchObject([{ code: 'failed', message: 'Error: not now' }]);
    expect(injected(4)).toEqual([]);
    platform.scripts.registered = async () => platform.scripts.list;
    await stage.refresh();
    expect(injected(4)).toEqual(SCRIPTS);
    expect(stage.report().problems).toEqual([]);
  });
});

describe('a worker that wakes', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('serves the page first, and then sees whether all stands', async () => {
    await stage.start();
    platform.scripts.list = [];
    const woken = setStage(undefined, platform).start();
    await vi.advanceTimersByTimeAsync(SERVE_FIRST_MS - 1);
    expect(platform.scripts.list).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await woken;
    expect(platform.scripts.list).toHaveLength(4);
  });

  it('looks at once if the browser does not say whether it did before', async () => {
    await stage.start();
    platform.scripts.list = [];
    platform.session.get = async () => {
      throw new Error('not now');
    };
    await setStage(undefined, platform).start();
    expect(platform.scripts.list).toHaveLength(4);
  });
});

describe('a tab that fails', () => {
  it('keeps the guard from no other, and is told of', async () => {
    platform.scripts.failNext = new Error('out of order');
    await stage.start();
    expect(injected(4)).toEqual(SCRIPTS);
    expect(stage.report()).toEqual({
      problems: [{ code: 'failed', subject: '', message: 'Error: out of order' }],
      guarded: [ORIGIN, OTHER],
    });
  });

  describe('to answer', () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    it('keeps neither the others nor what is set later waiting for ever', async () => {
      const { inject } = platform.scripts;
      platform.scripts.inject = (target, ...what) =>
        target.tabId === 3 ? new Promise(() => undefined) : inject.call(platform.scripts, target, ...what);
      const started = stage.start();
      await vi.advanceTimersByTimeAsync(PATIENCE_MS - 1);
      expect(injected(4)).toEqual(SCRIPTS);
      await vi.advanceTimersByTimeAsync(1);
      await started;
      await stage.keep([sampleSite()]);
      await stage.idle();
      expect(stage.report().guarded).toEqual([ORIGIN]);
    });
  });
});

describe('the toolbar button', () => {
  const says = (origin: string, frameId: number, state: object, tabId = 3, more: object = {}) =>
    platform.runtime.send(
      { type: 'state', state },
      { tabId, frameId, documentId: `D${tabId}-${frameId}`, origin, ...more },
    );
  const sign = (tabId = 3) => platform.badges.get(tabId)?.text;

  beforeEach(() => stage.start());

  it('no longer says on once the site is off, nor once the browser took its leave back', async () => {
    await says(ORIGIN, 0, { on: true });
    await says(OTHER, 0, { on: true }, 4);
    await stage.keep([sampleSite({ enabled: false }), sampleSite({ origin: OTHER })]);
    await stage.idle();
    expect([sign(3), sign(4)]).toEqual(['', '✓']);
    await platform.permissions.remove([`${OTHER}/*`]);
    await stage.idle();
    expect(sign(4)).toBe('');
  });

  it('goes by the frames that are left', async () => {
    await says(ORIGIN, 0, { on: true });
    await says(OTHER, 1, { on: false, why: 'noPolicy' });
    expect(sign()).toBe('×');
    await stage.keep([sampleSite()]);
    await stage.idle();
    expect(sign()).toBe('✓');
  });

  it('says nothing of a page that is made ready behind the one that is shown', async () => {
    await says(ORIGIN, 0, { on: true, key: '7' });
    await says(ORIGIN, 9, { on: false, why: 'driftAbsent' }, 3, { ahead: true });
    expect(sign()).toBe('✓');
  });

  it('takes a document for the same one though its frame has another number once it is shown', async () => {
    await says(ORIGIN, 9, { on: false, why: 'failed' }, 3, { documentId: 'D' });
    await says(ORIGIN, 0, { on: true }, 3, { documentId: 'D' });
    expect(sign()).toBe('✓');
  });

  it('is put back only by who turned it, unless somebody else spoke since', async () => {
    const back = () =>
      platform.runtime.send(
        { type: 'state', state: { on: true }, instead: 'driftAbsent' },
        { tabId: 3, frameId: 0, documentId: 'D3-0', origin: ORIGIN },
      );
    await says(ORIGIN, 0, { on: false, why: 'driftAbsent' });
    await back();
    expect(sign()).toBe('✓');
    await says(ORIGIN, 0, { on: false, why: 'noPolicy', key: '7' });
    expect(await back()).toEqual({ ok: true });
    expect(sign()).toBe('×');
  });

  it('says off where the reason is longer than anybody reads, or the status than any is', async () => {
    await says(ORIGIN, 0, { on: true });
    await says(ORIGIN, 0, { on: false, why: 'failed', detail: 'x'.repeat(2000) });
    expect(sign()).toBe('×');
    await says(ORIGIN, 0, { on: false, why: 'noPolicy', key: '7', status: 'Open '.repeat(500) }, 4);
    expect(sign(4)).toBe('×');
  });
});

describe('the overlay that a page asks for', () => {
  it('is said to be missing where it can not be brought', async () => {
    await stage.start();
    platform.scripts.failNext = new Error('Could not load file');
    const page = { tabId: 3, frameId: 0, documentId: 'D', origin: ORIGIN };
    await platform.runtime.send({ type: 'present', page: 'case' }, page);
    expect(platform.badges.get(3)?.text).toBe('×');
  });
});
