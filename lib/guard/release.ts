import { query } from '../hosts/query.ts';
import { readFirst } from '../hosts/read.ts';
import type { Snapshot } from '../hosts/snapshot.ts';
import type { Door } from '../hosts/types.ts';
import { restorePrevious } from '../hosts/write.ts';
import type { Attempt } from './attempt.ts';
import { isWhole } from './successor.ts';

/**
 * Lets a held change go. `refused`: the page's own validation stopped it. What can't be done again, whatever the browser
 * throws, is gone.
 */
export function release({ source, port }: Attempt): 'done' | 'refused' | 'gone' {
  try {
    if ('path' in source) return isWhole(source) ? port.replay(source) : 'gone';
    if (source.form && !source.form.isConnected) return 'gone';
    port.answer(source.id, true);
    return 'done';
  } catch {
    return 'gone';
  }
}

/** Lists that recycle their rows, and pages that move on in place, show another case in the same elements. */
const isShown = ({ page, scope, captures, key }: Snapshot): boolean =>
  readFirst(page.key, { scope, captures }) === key;

/** Calls it off and puts page and control back. Throws what the page makes of that. */
export function cancel({ source, port, door, element, snapshot }: Attempt): void {
  if ('id' in source) port.answer(source.id, false);
  if (isShown(snapshot)) putBack(door, element, snapshot);
  if (door.reset) port.reset(door.reset);
}

function putBack({ restore }: Door, element: Element | null, { scope, state }: Snapshot): void {
  if (restore === 'previous' && element) restorePrevious(element, state.status);
  else if (typeof restore === 'object') {
    const button = query(scope, restore.click);
    if (button instanceof HTMLElement) button.click();
  }
}
