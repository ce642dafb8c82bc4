import type { HistoryView } from '../../components/panel/model.ts';
import { effect } from '../../components/panel/signal.ts';
import type { Session } from './session.ts';

export const NONE: HistoryView = { stage: 'none', complete: true, changes: [], violations: 0 };

/** The past that was read last; `since` holds while the case stays in `status`. */
export interface Last {
  readonly key: string;
  readonly view: HistoryView;
  readonly status?: string;
  readonly since?: string;
}

export const NO_PAST: Last = { key: '', view: NONE };

/** How long a busy page may keep a past from being read, in milliseconds. */
const PATIENCE_MS = 5000;

/** Has the past of each case that is shown read once the page is at rest, for those who collect while they browse. */
export function collectPasts({ bound, snapshot }: Session, load: () => void): () => void {
  let last: string | undefined;
  return effect(() => {
    const key = bound.value ? snapshot.value?.key : undefined;
    if (key && key !== last) requestIdleCallback(load, { timeout: PATIENCE_MS });
    last = key;
  });
}
