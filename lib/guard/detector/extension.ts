import type { PageMessage } from '../../case/messages.ts';

/** False once the extension was updated, reloaded or removed under this page. */
export const isAlive = (): boolean => !!chrome.runtime?.id;

/** Sends to the background, and wakes it; once more if it was just starting. */
export const send = (message: PageMessage, again = true): unknown =>
  isAlive() && chrome.runtime.sendMessage(message).catch(() => again && send(message, false));

/** Says that the guard is off here. */
export const report = (why: string, detail = ''): unknown =>
  send({ type: 'state', state: { on: false, why, detail } });
