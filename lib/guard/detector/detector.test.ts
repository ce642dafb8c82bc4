import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DetectorData } from '../../hosts/site.ts';
import { type Ask, HELLO_GUARD, TOLD } from '../bridge.ts';
import { type DetectorPort, type Judge, PORT } from '../types.ts';

const KEY = `detector:${location.origin}`;
const DATA: DetectorData = {
  version: 1,
  pages: [
    {
      profile: 'desk',
      page: 'case',
      url: [{ path: '/cases/{key}' }],
      present: '#case',
      doors: [
        { kind: 'click', selector: '.save' },
        { kind: 'submit', selector: 'form' },
        { kind: 'key', key: 'control+s' },
      ],
    },
  ],
};

type Told = { readonly type: string; readonly state?: { readonly why?: string } };
const world = globalThis as { [PORT]?: DetectorPort };
const runtime: { id?: string } & object = {};
let sent: Told[];
let stored: unknown;
/** What the page's world heard: the name to ask by, and answers. */
let bridge: { name: string; told: unknown[] };

const whys = () => sent.flatMap(({ type, state }) => (type === 'state' ? [state?.why] : []));

/** The page's world, as far as the bridge goes. */
function onHello(event: Event): void {
  bridge = { name: JSON.parse((event as CustomEvent).detail), told: [] };
  addEventListener(bridge.name + TOLD, (told) => bridge.told.push(JSON.parse((told as CustomEvent).detail)));
  event.preventDefault();
}

async function start(): Promise<DetectorPort> {
  const { startDetector } = await import('./detector.ts');
  startDetector();
  await vi.advanceTimersByTimeAsync(0);
  return world[PORT] as DetectorPort;
}

const $ = (selector: string) => document.querySelector(selector) as HTMLElement;

/** True if the event was held: the page's own listeners never see it. */
function held(selector: string, event: Event = new MouseEvent('click', { bubbles: true, cancelable: true })) {
  const seen = vi.fn();
  const target = $(selector);
  target.addEventListener(event.type, seen);
  const isCancelled = !target.dispatchEvent(event);
  target.removeEventListener(event.type, seen);
  expect(seen).toHaveBeenCalledTimes(isCancelled ? 0 : 1);
  return isCancelled;
}

/** True if the question was answered by "hold", or without a body by "tell me more". */
const asks = (more: { readonly [Key in keyof Ask]?: Ask[Key] | undefined } = {}): boolean =>
  !dispatchEvent(
    new CustomEvent(bridge.name, {
      detail: JSON.stringify({ id: 7, kind: 'fetch', method: 'POST', url: '/api/7', body: '{}', ...more }),
      cancelable: true,
    }),
  );

const judge = (gesture: () => boolean, ask = () => false): DetectorPort['judge'] =>
  ({ gesture, ask }) as unknown as NonNullable<DetectorPort['judge']> & Partial<Judge>;

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  sent = [];
  stored = DATA;
  runtime.id = 'x';
  history.replaceState(null, '', '/cases/7');
  document.body.innerHTML =
    '<main id="case"><p>text</p><button class="save">Save</button><form><input></form></main>';
  addEventListener(HELLO_GUARD, onHello);
  vi.stubGlobal('chrome', {
    runtime: Object.assign(runtime, {
      getManifest: () => ({ version: '1' }),
      sendMessage: async (message: Told) => void sent.push(message),
    }),
    storage: {
      local: { get: async () => ({ [KEY]: stored }), onChanged: { addListener: () => undefined } },
    },
  });
});

afterEach(() => {
  world[PORT]?.destroy();
  delete world[PORT];
  removeEventListener(HELLO_GUARD, onHello);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a gesture before the overlay is there', () => {
  it('waits at a door, and is handed over', async () => {
    const port = await start();
    expect(sent.map(({ type }) => type)).toContain('present');
    expect(held('.save')).toBe(true);
    expect(port.takeWaiting()).toMatchObject([{ gesture: { kind: 'click', target: $('.save') } }]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(whys()).toEqual([]);
  });

  it('goes on unjudged after a second, and is told; those that follow do not wait', async () => {
    await start();
    const pressed = vi.fn();
    expect(held('.save')).toBe(true);
    $('.save').addEventListener('click', pressed);
    await vi.advanceTimersByTimeAsync(999);
    expect(pressed).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(pressed).toHaveBeenCalledTimes(1);
    expect(whys()).toEqual(['notChecked']);
    expect(held('.save')).toBe(false);
    expect(whys()).toEqual(['notChecked', 'notChecked']);
  });

  it('passes beside every door, by another key, and as long as it only begins', async () => {
    const port = await start();
    expect(held('p')).toBe(false);
    expect(held('.save', new Event('pointerdown', { bubbles: true, cancelable: true }))).toBe(false);
    expect(held('input', new KeyboardEvent('keydown', { key: 's', bubbles: true, cancelable: true }))).toBe(
      false,
    );
    expect(held('form', new Event('submit', { bubbles: true, cancelable: true }))).toBe(true);
    expect(port.takeWaiting()).toHaveLength(1);
  });

  it('that stays inside a shadow root is heard there once one worked in it', async () => {
    const port = await start();
    const host = $('p');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<form><input></form>';
    const form = root.querySelector('form') as HTMLFormElement;
    root.querySelector('input')?.dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true }));
    expect(form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))).toBe(false);
    expect(port.takeWaiting()).toMatchObject([{ gesture: { kind: 'submit', target: form } }]);
  });

  it('passes where the address is none of a case, and where the site is off', async () => {
    history.replaceState(null, '', '/other');
    await start();
    expect(held('.save')).toBe(false);
    world[PORT]?.destroy();
    vi.resetModules();
    history.replaceState(null, '', '/cases/7');
    stored = undefined;
    await start();
    expect(held('.save')).toBe(false);
    expect(sent).toEqual([]);
  });
});

describe('once the overlay judges', () => {
  it('a gesture is held or passes by its word, at a door or not', async () => {
    const port = await start();
    port.judge = judge(() => true);
    expect([held('.save'), held('p')]).toEqual([true, true]);
    port.judge = judge(() => false);
    expect(held('.save')).toBe(false);
  });

  it('what it fails at passes, and that is reported', async () => {
    const port = await start();
    port.judge = judge(() => {
      throw new Error('no such rule');
    });
    expect(held('.save')).toBe(false);
    expect(whys()).toEqual(['failed']);
  });

  it('a request is asked of it', async () => {
    const port = await start();
    port.judge = judge(
      () => false,
      () => true,
    );
    expect(asks({ url: 'https://elsewhere.example/' })).toBe(true);
    port.judge = judge(() => false);
    expect(asks()).toBe(false);
  });
});

describe('a request before the overlay is there', () => {
  it('to the site itself waits a second, with its body', async () => {
    await start();
    expect(asks({ kind: 'alive' })).toBe(true);
    expect(asks({ kind: 'xhr', body: undefined })).toBe(true);
    expect(asks()).toBe(true);
    await vi.advanceTimersByTimeAsync(1000);
    expect(bridge.told).toEqual([[7, true]]);
    expect(whys()).toEqual(['notChecked']);
    expect(asks()).toBe(false);
  });

  it('does not wait to another site, nor where nothing can wait, nor once the page gave it up', async () => {
    await start();
    expect(asks({ url: 'https://elsewhere.example/' })).toBe(false);
    expect(asks({ kind: 'beacon' })).toBe(false);
    expect(asks({ kind: 'xhr-sync' })).toBe(false);
    expect(asks()).toBe(true);
    asks({ kind: 'lapsed' });
    await vi.advanceTimersByTimeAsync(1000);
    expect(bridge.told).toEqual([]);
    expect(whys()).toEqual([]);
  });
});

it('an extension that is gone holds nothing any more, and makes room for its successor', async () => {
  const port = await start();
  delete runtime.id;
  expect(held('.save')).toBe(false);
  expect(asks()).toBe(false);
  expect(port.version()).toBe('');
});

it('two of one version are one', async () => {
  const port = await start();
  vi.resetModules();
  expect(await start()).toBe(port);
});

it('damaged settings guard nothing, and that is reported', async () => {
  stored = { version: 2 };
  await start();
  expect(held('.save')).toBe(false);
  expect(whys()).toEqual(['badSettings']);
});
