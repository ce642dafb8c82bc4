import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { HistoryView } from '../../components/panel/model.ts';
import type { Views } from '../../components/panel/view.ts';
import { tell } from './data.ts';
import type { Parts, Past } from './parts.ts';
import type { Session } from './session.ts';

const NONE: HistoryView = { stage: 'none', complete: true, changes: [], violations: 0 };

export interface PastModel {
  readonly view: ReadonlySignal<HistoryView>;
  /** Reads and judges the shown case's past, and collects what was found. */
  load(): Promise<void>;
}

/** @param parts gets the script that reads and judges */
export function createPast(
  session: Session,
  parts: () => Promise<Parts>,
  views: ReadonlySignal<Views | null>,
): PastModel {
  const last = signal({ key: '', view: NONE });
  async function load(): Promise<void> {
    const [snapshot, bound] = [session.snapshot.peek(), session.bound.peek()];
    const profile = snapshot?.page.history;
    if (!snapshot || !bound) return;
    const { key } = snapshot;
    const show = (view: HistoryView): void => {
      if (session.snapshot.peek()?.key === key) last.value = { key, view };
    };
    if (!profile) return show({ ...NONE, stage: 'failed' });
    show({ ...NONE, stage: 'loading' });
    try {
      const { past } = await parts();
      const answer = session.sources.value(key);
      const found = await past({ policy: bound.policy, snapshot, profile, answer });
      if (found.findings.length > 0) tell({ type: 'findings', findings: found.findings.slice(0, 500) });
      const words = views.peek();
      if (words) show(viewOf(found, words));
    } catch {
      show({ ...NONE, stage: 'failed' });
    }
  }
  // Another case: the last one's past is not shown for it.
  const view = computed(() => (last.value.key === session.snapshot.value?.key ? last.value.view : NONE));
  return { view, load };
}

const viewOf = ({ replay }: Past, views: Views): HistoryView => ({
  stage: 'ready',
  complete: replay.complete,
  violations: replay.summary.violations,
  changes: replay.changes.map(({ findings, outcome, at, by, actor, from, to, action }) => ({
    outcome,
    findings: findings.map(views.finding),
    ...(at === undefined ? {} : { at }),
    ...(by === undefined ? {} : { by }),
    ...(actor === undefined ? {} : { actor }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(action === undefined ? {} : { action }),
  })),
});
