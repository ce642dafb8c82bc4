import { beforeEach, expect, it, vi } from 'vitest';
import { type Ask, BODY_LIMIT, HELLO_GUARD } from '../bridge.ts';
import type { judged as Judged, open as Open } from './channel.ts';

/** What the other side was asked. */
let asked: Ask[];
let open: typeof Open;
let judged: typeof Judged;

beforeEach(async () => {
  vi.resetModules();
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
  ({ open, judged } = channel);
  asked = [];
  const name = `name-${Math.random()}`;
  document.addEventListener(name, (event) => {
    asked.push(JSON.parse((event as CustomEvent<string>).detail));
    event.preventDefault();
  });
  channel.greet();
  window.dispatchEvent(new CustomEvent(HELLO_GUARD, { detail: JSON.stringify(name), cancelable: true }));
});

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
