import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type DetectorPort, PORT } from '../../lib/guard/types.ts';
import { storageKeys } from '../../lib/hosts/site.ts';

const { origin } = location;
const world = globalThis as { [PORT]?: unknown };
const tell = vi.fn((_message: { readonly type: string }) => Promise.resolve());
let stored: Record<string, unknown> | Error = {};

/** A detector whose overlay has just been injected. */
function detector(): DetectorPort {
  const made: DetectorPort = {
    version: () => '1',
    judge: null,
    onPage: null,
    onUnchecked: null,
    bridged: () => true,
    takeWaiting: () => [],
    redo: () => [],
    tell: () => undefined,
    destroy: () => undefined,
  };
  world[PORT] = made;
  return made;
}

async function start(): Promise<void> {
  const { default: script } = await import('./index.ts');
  await script.main();
}

/** A page with a case that no policy speaks for. */
function showCase(): void {
  // No more is missing in this page for a panel to be drawn.
  Object.assign(HTMLElement.prototype, { showPopover: () => undefined });
  document.body.innerHTML = '<b data-key="7">Open</b><textarea></textarea>';
  const text = (selector: string) => [{ from: 'text', selector }];
  const page = {
    ...{ id: 'case', kind: 'case', url: [{ path: '/**' }], present: 'b', doors: [] },
    ...{ key: [{ from: 'attr', selector: 'b', name: 'data-key' }], status: text('b') },
    fields: { note: { read: [{ from: 'value', selector: 'textarea' }] } },
  };
  const profile = { format: 1, id: 'tool', name: 'Tool', pageWorld: false, pages: [page] };
  const data = { version: 3, profile, bindings: [], policies: [], attributes: [] };
  stored = { [storageKeys.overlay(origin)]: JSON.stringify(data), [storageKeys.texts]: '{}' };
}

beforeEach(() => {
  vi.resetModules();
  tell.mockClear();
  vi.stubGlobal('chrome', {
    runtime: { id: 'x', getManifest: () => ({ version: '1' }), sendMessage: tell },
    storage: {
      local: {
        get: async () => {
          if (stored instanceof Error) throw stored;
          return stored;
        },
        onChanged: { addListener: () => undefined },
      },
    },
    i18n: { getUILanguage: () => 'en', getMessage: () => '' },
  });
});
afterEach(() => {
  delete world[PORT];
  vi.unstubAllGlobals();
});

describe('an overlay that can not start says that it is off, and why', () => {
  const off = (why: string, detail?: string) =>
    expect(tell).toHaveBeenCalledWith({
      type: 'state',
      state: detail === undefined ? { on: false, why } : { on: false, why, detail },
    });

  it('because its data can not be read', async () => {
    stored = new Error('disk full');
    const port = detector();
    await start();
    off('failed', 'Error: disk full');
    expect(port.judge).toBeNull();
  });

  it('because there is none', async () => {
    stored = {};
    detector();
    await start();
    off('noData');
  });

  it('because its data are not what they should be', async () => {
    stored = {
      [storageKeys.overlay(origin)]: JSON.stringify({
        version: 3,
        bindings: [],
        policies: [],
        profile: null,
      }),
      [storageKeys.texts]: '{}',
    };
    const port = detector();
    await start();
    off('failed', expect.stringContaining('TypeError') as unknown as string);
    expect(port.judge).toBeNull();
  });
});

it('tells its state once, however much is typed, and again on a page that comes back', async () => {
  showCase();
  const port = detector();
  await start();
  const told = () => tell.mock.calls.map(([message]) => message).filter(({ type }) => type === 'state');
  const state = { on: false, why: 'noPolicy', key: '7', policy: undefined, status: 'Open' };
  expect(told()).toEqual([{ type: 'state', state }]);
  (document.querySelector('textarea') as HTMLTextAreaElement).value = 'A valve';
  port.onPage?.();
  expect(told()).toHaveLength(1);
  (document.querySelector('b') as HTMLElement).textContent = 'Closed';
  port.onPage?.();
  expect(told()).toEqual([
    { type: 'state', state },
    { type: 'state', state: { ...state, status: 'Closed' } },
  ]);
  const back = new Event('pageshow');
  for (const name of ['isTrusted', 'persisted']) Object.defineProperty(back, name, { value: true });
  window.dispatchEvent(back);
  expect(told().length).toBeGreaterThan(2);
  expect(told().at(-1)).toEqual({ type: 'state', state: { ...state, status: 'Closed' } });
});

it('goes with its extension, and takes its panel along', async () => {
  showCase();
  const port = detector();
  const before = document.documentElement.childElementCount;
  await start();
  expect(port.judge).not.toBeNull();
  expect(document.documentElement.childElementCount).toBe(before + 1);
  Reflect.deleteProperty(chrome.runtime, 'id');
  port.onPage?.();
  expect(port.judge).toBeNull();
  expect(document.documentElement.childElementCount).toBe(before);
});

it('says nothing of a page that is made ready before anybody asks for it', async () => {
  Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
  stored = {};
  detector();
  const started = start();
  await new Promise((next) => setTimeout(next));
  expect(tell).not.toHaveBeenCalled();
  Reflect.deleteProperty(document, 'prerendering');
  document.dispatchEvent(new Event('prerenderingchange'));
  await started;
  expect(tell).toHaveBeenCalledTimes(1);
});
