import { expect, it, vi } from 'vitest';

const sendMessage = vi.fn(async () => undefined);
vi.stubGlobal('chrome', { runtime: { id: 'x', sendMessage }, storage: { local: {} } });
const { AWAKE_MS, keepAwake } = await import('./awake.ts');

/** Whether an event is a person's can't be set. */
function press(isTrusted: boolean): void {
  const event = new Event('keydown');
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  window.dispatchEvent(event);
}

it('wakes the background when somebody works after a while, not the page, and not at each key', () => {
  let now = 0;
  keepAwake(() => now);
  press(true);
  now = AWAKE_MS;
  press(false);
  expect(sendMessage).not.toHaveBeenCalled();
  press(true);
  press(true);
  expect(sendMessage).toHaveBeenCalledExactlyOnceWith({ type: 'wake', page: '' });
  now += AWAKE_MS;
  press(true);
  expect(sendMessage).toHaveBeenCalledTimes(2);
});
