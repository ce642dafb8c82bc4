import type { HistoryView } from '../../components/panel/model.ts';
import { computed, effect, type ReadonlySignal, signal } from '../../components/panel/signal.ts';
import type { Views } from '../../components/panel/view.ts';
import { tell } from './data.ts';
import type { Parts, Past } from './parts.ts';
import type { Session } from './session.ts';

const NONE: HistoryView = { stage: 'none', complete: true, changes: [], violations: 0 };

/** The past that was read last; `since` holds while the case stays in `status`. */
interface Last {
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
  load(): Promise<void>;
}

/** @param parts gets the script that reads and judges */
export function createPast(
  session: Session,
  parts: () => Promise<Parts>,
  views: ReadonlySignal<Views | null>,
): PastModel {
  const last = signal<Last>({ key: '', view: NONE });
  async function load(): Promise<void> {
    const key = session.snapshot.peek()?.key;
    if (key === undefined || !session.bound.peek()) return;
    const show = (view: HistoryView, more?: Pick<Last, 'status' | 'since'>): void => {
      if (session.snapshot.peek()?.key === key) last.value = { key, view, ...more };
    };
    show({ ...NONE, stage: 'loading' });
    try {
      // The host's own answer names its fields, and tells who the customers are.
      const [{ past }] = await Promise.all([parts(), session.sources.pending(key)]);
      const [snapshot, bound] = [session.snapshot.peek(), session.bound.peek()];
      const profile = snapshot?.page.history;
      if (snapshot?.key !== key || !bound || !profile) return show({ ...NONE, stage: 'failed' });
      const answer = session.sources.value(key);
      const found = await past({ policy: bound.policy, snapshot, profile, answer });
      if (found.findings.length > 0) tell({ type: 'findings', findings: found.findings.slice(0, 500) });
      const words = views.peek();
      const { since } = found;
      if (words)
        show(viewOf(found, words), since === undefined ? {} : { status: snapshot.state.status, since });
    } catch {
      show({ ...NONE, stage: 'failed' });
    }
  }
  // Another case: the last one's past is not shown for it.
  const view = computed(() => (last.value.key === session.snapshot.value?.key ? last.value.view : NONE));
  const since = computed(() => {
    const [{ key, status, since }, of] = [last.value, session.snapshot.value];
    return key === of?.key && status === of.state.status ? since : undefined;
  });
  return { view, since, load };
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
    ...(from === undefined ? {} : { from: inTeamWords(views, from) }),
    ...(to === undefined ? {} : { to: inTeamWords(views, to) }),
    ...(action === undefined ? {} : { action }),
  })),
});

/** A status as the team words it: hosts' histories often use another spelling. What is in no policy stays as it is. */
function inTeamWords(views: Views, label: string): string {
  const id = views.index.status(label)?.id;
  return id === undefined ? label : views.word(id);
}
