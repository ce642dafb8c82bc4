import type { HistoryView } from '../../components/panel/model.ts';
import { computed, effect, type ReadonlySignal, type Signal, signal } from '../../components/panel/signal.ts';
import type { Session } from './session.ts';

export const NONE: HistoryView = { stage: 'none', complete: true, changes: [], violations: 0 };

/** The past that was read last; `since` holds while the case stays in `status`. */
export interface Last {
  readonly key: string;
  readonly view: HistoryView;
  readonly status?: string;
  readonly since?: string;
}

export interface PastModel {
  readonly view: ReadonlySignal<HistoryView>;
  /** When the shown case came into its status, if its past was read and tells. */
  readonly since: ReadonlySignal<string | undefined>;
  /** Reads and judges the shown case's past, and collects what was found. */
  load(): void;
}

/** @param load has the past read by who can */
export function createPast(session: Session, load: (last: Signal<Last>) => Promise<void>): PastModel {
  const last = signal<Last>({ key: '', view: NONE });
  const show = (view: HistoryView): void => {
    last.value = { key: session.snapshot.peek()?.key ?? '', view };
  };
  // Another case: the last one's past is not shown for it.
  const view = computed(() => (last.value.key === session.snapshot.value?.key ? last.value.view : NONE));
  const since = computed(() => {
    const [{ key, status, since }, of] = [last.value, session.snapshot.value];
    return key === of?.key && status === of.state.status ? since : undefined;
  });
  return {
    view,
    since,
    load() {
      if (!session.bound.peek()) return;
      show({ ...NONE, stage: 'loading' });
      const key = last.peek().key;
      load(last).catch(() => {
        if (session.snapshot.peek()?.key === key) show({ ...NONE, stage: 'failed' });
      });
    },
  };
}

/** How long a busy page may keep a past from being read, in milliseconds. */
const PATIENCE_MS = 5000;

/** Has the past of each case that is shown read once the page is at rest, for those who collect while they browse. */
export function collectPasts(session: Session, load: () => void): () => void {
  const key = computed(() => (session.bound.value ? session.snapshot.value?.key : undefined));
  return effect(() => {
    if (key.value === undefined) return undefined;
    const idle = requestIdleCallback(load, { timeout: PATIENCE_MS });
    return () => cancelIdleCallback(idle);
  });
}
