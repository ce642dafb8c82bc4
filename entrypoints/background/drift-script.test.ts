import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type OverlayData, storageKeys } from '../../lib/hosts/site.ts';
import { sampleProfile } from '../../test/samples/profile.ts';

type Sent = { readonly type: string; readonly state?: object; readonly instead?: string };
const sent: Sent[] = [];
const data: Partial<OverlayData> = { version: 3, profile: sampleProfile() };
const states = () => sent.filter(({ type }) => type === 'state');
let hidden = false;

const run = async (): Promise<void> => {
  const { default: script } = await import('../drift.ts');
  await script.main();
};

const show = (is: boolean) => {
  hidden = !is;
  document.dispatchEvent(new Event('visibilitychange'));
};

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  sent.length = 0;
  hidden = false;
  Object.defineProperty(document, 'hidden', { get: () => hidden, configurable: true });
  history.pushState(null, '', '/cases/7');
  document.body.innerHTML = '<p>Another make of page</p>';
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'x',
      getManifest: () => ({ version: '1' }),
      sendMessage: async (message: Sent) => {
        sent.push(message);
        return { ok: true, memory: { count: 2, worked: '2026-11-01T00:00:00Z' } };
      },
    },
    storage: {
      local: { get: async () => ({ [storageKeys.overlay(location.origin)]: JSON.stringify(data) }) },
    },
  });
});
afterEach(() => {
  Reflect.deleteProperty(document, 'hidden');
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const OFF = { type: 'state', state: { on: false, why: 'driftAbsent' } };

it('says that a page is gone, until another address, and then only if nobody else spoke', async () => {
  await run();
  expect(states()).toEqual([OFF]);
  history.pushState(null, '', '/');
  await vi.advanceTimersByTimeAsync(1000);
  expect(states()).toEqual([OFF, { type: 'state', state: { on: true }, instead: 'driftAbsent' }]);
});

it('looks at a page in a tab behind once somebody has looked at it for a while', async () => {
  show(false);
  const done = run();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual([]);
  show(true);
  await vi.advanceTimersByTimeAsync(5000);
  show(false);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual([]);
  show(true);
  await vi.advanceTimersByTimeAsync(10_000);
  await done;
  expect(states()).toEqual([OFF]);
});

it('says nothing where the page only waited to be looked at', async () => {
  show(false);
  const done = run();
  show(true);
  document.body.innerHTML = '<main id="case"></main>';
  await vi.advanceTimersByTimeAsync(10_000);
  await done;
  expect(sent).toEqual([]);
});
