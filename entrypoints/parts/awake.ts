import { tell } from '../overlay/data.ts';
import { listen } from '../overlay/listen.ts';

/** Browsers put a background to sleep that heard nothing for 30 s. */
export const AWAKE_MS = 20_000;

/**
 * Keeps the background awake while somebody works in the page. A save takes the page away, and with it what the page said at
 * that moment, if the background has to wake first: how the change ended and for what reason, so that the next page would
 * take it for somebody else's.
 * @param now monotonic, in milliseconds
 */
export function keepAwake(now = () => performance.now()): void {
  let told = now();
  listen(window, 'pointerdown keydown change', ({ isTrusted }) => {
    if (!isTrusted || now() - told < AWAKE_MS) return;
    told = now();
    void tell({ type: 'wake', page: '' });
  });
}
