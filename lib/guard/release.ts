import { query } from '../hosts/query.ts';
import { restorePrevious } from '../hosts/write.ts';
import type { Attempt } from './attempt.ts';

/**
 * Lets a held change go. `refused`: the page's own validation stopped it. What can't be done again, whatever the browser
 * throws, is gone.
 */
export function release({ source, port }: Attempt): 'done' | 'refused' | 'gone' {
  try {
    if ('path' in source) return port.replay(source);
    if (source.form && !source.form.isConnected) return 'gone';
    port.answer(source.id, true);
    return 'done';
  } catch {
    return 'gone';
  }
}

/** Calls it off and puts page and control back. Throws what the page makes of that. */
export function cancel({ source, port, door, element, snapshot }: Attempt): void {
  if ('id' in source) port.answer(source.id, false);
  if (door.restore === 'previous' && element) restorePrevious(element, snapshot.state.status);
  else if (typeof door.restore === 'object') {
    const button = query(snapshot.scope, door.restore.click);
    if (button instanceof HTMLElement) button.click();
  }
  if (door.reset) port.reset(door.reset);
}
