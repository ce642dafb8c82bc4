import { pastFindings } from '../../lib/audit/collect.ts';
import { judgeOf } from '../../lib/audit/engine.ts';
import { replay } from '../../lib/audit/replay.ts';
import { pageFetch } from '../../lib/hosts/api.ts';
import { readHistory } from '../../lib/hosts/history-read.ts';
import type { Past, PastRequest } from '../overlay/parts.ts';
import { sinceOf } from './past-since.ts';

/** Reads a case's past as its host shows it and judges each change of it with what was known then. */
export async function past({ policy, snapshot, profile, answer }: PastRequest): Promise<Past> {
  const { key, state, captures, scope } = snapshot;
  const subject = { key, status: state.status, ...(state.fields ? { fields: state.fields } : {}) };
  const request = { captures, base: location.href, fetch: pageFetch, answer };
  const history = await readHistory(scope as ParentNode & Node, profile, subject, request);
  const judged = replay(history, judgeOf(policy));
  const where = { origin: location.origin, url: location.href, collected: new Date().toISOString() };
  const since = sinceOf(history);
  return {
    replay: judged,
    findings: pastFindings(judged, where),
    ...(since === undefined ? {} : { since }),
  };
}
