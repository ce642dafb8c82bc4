import { type CheckResult, checkList } from '../../lib/audit/check-list.ts';
import { pastFindings } from '../../lib/audit/collect.ts';
import { judgeOf } from '../../lib/audit/engine.ts';
import type { PastJudge } from '../../lib/audit/judge.ts';
import { replay } from '../../lib/audit/replay.ts';
import type { Replay } from '../../lib/audit/types.ts';
import type { CaseHistory } from '../../lib/case/index.ts';
import type { PageMessage } from '../../lib/case/messages.ts';
import { readListedHistory } from '../../lib/hosts/history-case.ts';
import { HistoryError } from '../../lib/hosts/history-request.ts';
import { readFirst } from '../../lib/hosts/read.ts';
import type { Snapshot } from '../../lib/hosts/snapshot.ts';
import type { PageProfile } from '../../lib/hosts/types.ts';
import type { Captures } from '../../lib/hosts/url.ts';
import type { CompiledPolicy } from '../../lib/policy/compile.ts';
import type { Bound } from '../overlay/bound.ts';
import { addressOf } from './list-address.ts';
import type { ListHost } from './list-host.ts';
import { type Known, knownOf } from './list-rows.ts';

/** Most findings that one message takes. */
const MOST = 500;

/** What a check works with beside the page. */
export interface CheckParts {
  readonly fetch: typeof fetch;
  /** To the background; resolves with its answer. */
  readonly send: (message: PageMessage) => Promise<unknown>;
  /** ISO 8601 instant. */
  readonly now: () => string;
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

export interface CheckEars {
  readonly signal: AbortSignal;
  readonly judged: (key: string, known: Known) => void;
  readonly progress: (done: number) => void;
}

export interface Checked extends Pick<CheckResult, 'failures' | 'stopped'> {
  /** Set if findings could not be kept: what was said. */
  readonly unkept?: string;
}

/** Reads and judges the pasts of cases that stand in a list, and collects what was found. Never rejects. */
export async function checkCases(
  host: ListHost,
  cases: readonly Snapshot[],
  parts: CheckParts,
  ears: CheckEars,
): Promise<Checked> {
  const byKey = new Map(cases.map((row) => [row.key, row]));
  const judges = new Map<CompiledPolicy, PastJudge>();
  const keeping: Promise<string | undefined>[] = [];
  const result = await checkList([...byKey.keys()], {
    signal: ears.signal,
    progress: ({ done }) => ears.progress(done),
    read: (key, signal) => readRow(host, byKey.get(key) as Snapshot, parts, signal),
    judge: (history) => judgeRow(history, host.boundOf(byKey.get(history.key) as Snapshot), judges),
    judged: (judged) => {
      ears.judged(judged.key, knownOf(judged));
      keeping.push(keep(host, byKey.get(judged.key) as Snapshot, judged, parts));
    },
    ...(parts.wait ? { wait: parts.wait } : {}),
  });
  const unkept = (await Promise.all(keeping)).find((error) => error !== undefined);
  const { failures, stopped } = result;
  return {
    failures,
    ...(stopped === undefined ? {} : { stopped }),
    ...(unkept === undefined ? {} : { unkept }),
  };
}

const readRow = async (host: ListHost, row: Snapshot, { fetch }: CheckParts, signal: AbortSignal) =>
  readListedHistory(
    host.profile.api,
    host.page,
    { key: row.key, status: row.state.status },
    { captures: { ...row.captures, ...idsOf(host.page, row) }, base: location.href, fetch, signal },
  );

/**
 * What a row's past is asked by beside its key.
 * @throws HistoryError if the row has become another case's since it was read, as rows do that a list uses again
 */
function idsOf({ ids, key }: PageProfile, { scope, captures, key: wanted }: Snapshot): Captures {
  if (!ids) return {};
  if (readFirst(key, { scope, captures }) !== wanted) throw new HistoryError('notFound');
  const told = Object.entries(ids).map(([name, readers]) => [name, readFirst(readers, { scope, captures })]);
  return Object.fromEntries(told.filter(([, value]) => value));
}

function judgeRow(history: CaseHistory, bound: Bound | null, judges: Map<CompiledPolicy, PastJudge>): Replay {
  if (!bound) throw Object.assign(new Error('No policy'), { code: 'failed' });
  const { policy, binding } = bound;
  const judge = judges.get(policy) ?? judgeOf(policy);
  judges.set(policy, judge);
  return replay(history, judge, Object.keys(binding.where ?? {}));
}

/** @returns what went wrong, if something did */
async function keep(
  host: ListHost,
  row: Snapshot,
  judged: Replay,
  { send, now }: CheckParts,
): Promise<string | undefined> {
  const url = addressOf(row.scope, host.profile, row.key);
  const findings = pastFindings(judged, { origin: location.origin, url, collected: now() }).slice(0, MOST);
  if (findings.length === 0) return undefined;
  try {
    const answer = (await send({ type: 'findings', findings })) as
      | { ok?: boolean; error?: string }
      | undefined;
    return answer?.ok ? undefined : (answer?.error ?? '');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
