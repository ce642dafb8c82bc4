import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Ask, BODY_LIMIT, HELLO_GUARD, type Tell, TOLD } from '../bridge.ts';
import type { hold as Hold, judged as Judged, lapse as Lapse, open as Open } from './channel.ts';

/** What the other side was asked. */
let asked: Ask[];
let open: typeof Open;
let judged: typeof Judged;
let hold: typeof Hold;
let lapse: typeof Lapse;
let name: string;
/** False once the extension is gone. */
let isThere: boolean;

beforeEach(async () => {
  vi.resetModules();
  vi.useFakeTimers();
  // The document of these tests has on the object itself what a browser has on the prototype.
  vi.doMock('./safe.ts', async (real) => ({
    ...(await real<typeof import('./safe.ts')>()),
    listen: (target: EventTarget, ...rest: Parameters<EventTarget['addEventListener']>) =>
      target.addEventListener(...rest),
    dispatch: (target: EventTarget, event: Event) => target.dispatchEvent(event),
    preventDefault: (event: Event) => event.preventDefault(),
    detailOf: (event: CustomEvent) => event.detail,
  }));
  const channel = await import('./channel.ts');
  ({ open, judged, hold, lapse } = channel);
  isThere = true;
  asked = [];
  name = `name-${Math.random()}`;
  document.addEventListener(name, (event) => {
    asked.push(JSON.parse((event as CustomEvent<string>).detail));
    if (isThere) event.preventDefault();
  });
  channel.greet();
  window.dispatchEvent(new CustomEvent(HELLO_GUARD, { detail: JSON.stringify(name), cancelable: true }));
});

afterEach(() => {
  vi.useRealTimers();
});

const tell = (...told: Tell) =>
  window.dispatchEvent(new CustomEvent(name + TOLD, { detail: JSON.stringify(told) }));

const save = () => open('fetch', 'PUT', '/api/v1/tickets/7') as Ask;

it('a save with pictures written into its text is read', () => {
  const body = JSON.stringify({
    article: { body: `<img src="data:image/png;base64,${'A'.repeat(1_400_000)}">` },
  });
  judged(save(), body);
  expect(asked.at(-1)?.body).toBe(body);
});

it('a body above the limit is not read, and said to be unreadable', () => {
  judged(save(), 'x'.repeat(BODY_LIMIT + 1));
  expect(asked.at(-1)?.body).toBeNull();
});

it('what only reads is not asked about', () => {
  expect(open('fetch', 'GET', '/api/v1/tickets/7')).toBeNull();
  expect(asked).toEqual([]);
});

describe('what is held', () => {
  it('is answered once, by its number', () => {
    const [first, second] = [vi.fn(), vi.fn()];
    const one = save();
    hold(one, first);
    hold(save(), second);
    tell(one.id, true);
    tell(one.id, false);
    expect(first.mock.calls).toEqual([[true]]);
    expect(second).not.toHaveBeenCalled();
  });

  it('waits as long as somebody is there, and fails unsent once nobody is', async () => {
    const answered = vi.fn();
    hold(save(), answered);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked.filter(({ kind }) => kind === 'alive').length).toBeGreaterThan(1);
    expect(answered).not.toHaveBeenCalled();
    isThere = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(answered.mock.calls).toEqual([[false]]);
  });

  it('is watched no longer once it is answered or has lapsed, and a lapse is told', async () => {
    const [one, two, answered] = [save(), save(), vi.fn()];
    hold(one, answered);
    hold(two, answered);
    tell(one.id, true);
    lapse(two);
    expect(asked.at(-1)).toMatchObject({ id: two.id, kind: 'lapsed' });
    tell(two.id, true);
    asked.length = 0;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toEqual([]);
    expect(answered).toHaveBeenCalledTimes(1);
  });
});
