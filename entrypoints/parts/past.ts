import type { HistoryView, PastView } from '../../components/panel/model.ts';
import type { Signal } from '../../components/panel/signal.ts';
import type { Views } from '../../components/panel/view.ts';
import { findingsOf, pastFindings } from '../../lib/audit/collect.ts';
import { judgeOf } from '../../lib/audit/engine.ts';
import { replay } from '../../lib/audit/replay.ts';
import type { PastChange, Replay } from '../../lib/audit/types.ts';
import type { CaseHistory } from '../../lib/case/index.ts';
import type { PastFinding } from '../../lib/case/messages.ts';
import { pageFetch } from '../../lib/hosts/api.ts';
import { readHistory } from '../../lib/hosts/history-read.ts';
import type { Snapshot } from '../../lib/hosts/snapshot.ts';
import type { HistoryProfile } from '../../lib/hosts/types.ts';
import { type Entries, entriesOf } from '../../lib/policy/entries.ts';
import type { Bound } from '../overlay/bound.ts';
import { tell } from '../overlay/data.ts';
import { type Last, NONE } from '../overlay/past.ts';
import type { Session } from '../overlay/session.ts';
import { sinceOf } from './past-since.ts';

/** What a case's past is read and judged from. */
interface PastRequest extends Pick<Bound, 'policy' | 'binding'> {
  readonly snapshot: Snapshot;
  readonly profile: HistoryProfile;
  /** The host's own answer for the case, if it was read. */
  readonly answer: unknown;
}

interface Past {
  readonly replay: Replay;
  /** ISO 8601 instant of the latest entry into the present status, if the history tells. */
  readonly since?: string;
  readonly findings: readonly PastFinding[];
}

/** Reads and judges the shown case's past, shows it, and collects what was found. */
export async function loadPast(session: Session, views: Views | null, last: Signal<Last>): Promise<void> {
  const key = session.snapshot.peek()?.key;
  if (key === undefined || !session.bound.peek()) return;
  last.value = { key, view: { ...NONE, stage: 'loading' } };
  try {
    await readPast(session, views, last);
  } catch {
    if (session.snapshot.peek()?.key === key) last.value = { key, view: { ...NONE, stage: 'failed' } };
  }
}

async function readPast(session: Session, views: Views | null, last: Signal<Last>): Promise<void> {
  const { key } = last.peek();
  // The host's own answer names its fields, and tells who the customers are.
  const shown = session.snapshot.peek();
  if (shown) await session.sources.fetch(shown, Infinity);
  const [snapshot, bound] = [session.snapshot.peek(), session.bound.peek()];
  const profile = snapshot?.page.history;
  if (snapshot?.key !== key || !bound || !profile || !views) throw new Error('no history');
  const answer = session.sources.value(key);
  const found = await past({ ...bound, snapshot, profile, answer });
  if (found.findings.length > 0) tell({ type: 'findings', findings: found.findings.slice(0, 500) });
  if (session.snapshot.peek()?.key !== key) return;
  const { since } = found;
  const entry = since === undefined ? {} : { status: snapshot.state.status, since };
  last.value = { key, view: viewOf(found, views), ...entry };
}

/**
 * Reads a case's past as its host shows it.
 * @param answer the host's own answer for the case, if it was read
 * @param timeout in milliseconds; absent = as long as histories may take
 * @throws HistoryError
 */
export function historyOf(
  { key, state, captures, scope }: Snapshot,
  profile: HistoryProfile,
  answer: unknown,
  timeout?: number,
): Promise<CaseHistory> {
  const subject = { key, status: state.status, ...(state.fields ? { fields: state.fields } : {}) };
  const request = { captures, base: location.href, fetch: pageFetch, answer };
  const patience = timeout === undefined ? {} : { timeout };
  return readHistory(scope as ParentNode & Node, profile, subject, { ...request, ...patience });
}

/** What the past that was read last tells of entries into statuses. */
let entries: { readonly key: string; readonly of: Entries | undefined } | null = null;

/** When a case came into its statuses, if its past was read last and is whole. */
export const entriesOfCase = (key: string): Entries | undefined =>
  entries?.key === key ? entries.of : undefined;

/** Reads a case's past as its host shows it and judges each change of it with what was known then. */
async function past({ policy, binding, snapshot, profile, answer }: PastRequest): Promise<Past> {
  const { key } = snapshot;
  const history = await historyOf(snapshot, profile, answer);
  const judged = replay(history, judgeOf(policy), Object.keys(binding.where ?? {}));
  entries = { key, of: entriesOf(policy, history) };
  const where = { origin: location.origin, url: location.href, collected: new Date().toISOString() };
  const since = sinceOf(history);
  return {
    replay: judged,
    findings: pastFindings(judged, where),
    ...(since === undefined ? {} : { since }),
  };
}

const viewOf = ({ replay }: Past, views: Views): HistoryView => ({
  stage: 'ready',
  complete: replay.complete,
  violations: replay.summary.violations,
  changes: replay.changes.map((change) => viewOfChange(change, views)),
});

const viewOfChange = (change: PastChange, views: Views): PastView => {
  const { outcome, at, by, actor, from, to, action, doubts } = change;
  return {
    outcome,
    findings: findingsOf(change).map(views.finding),
    ...(at === undefined ? {} : { at }),
    ...(by === undefined ? {} : { by }),
    ...(actor === undefined ? {} : { actor }),
    ...(from === undefined ? {} : { from: inTeamWords(views, from) }),
    ...(to === undefined ? {} : { to: inTeamWords(views, to) }),
    ...(action === undefined ? {} : { action }),
    ...(doubts.includes('elsewhere') ? { elsewhere: true } : {}),
  };
};

/** A status as the team words it: hosts' histories often use another spelling. What is in no policy stays as it is. */
function inTeamWords(views: Views, label: string): string {
  const id = views.status(label)?.id;
  return id === undefined ? label : views.word(id);
}
