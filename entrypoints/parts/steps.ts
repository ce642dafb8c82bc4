import { judgeOf } from '../../lib/audit/engine.ts';
import { judgePast } from '../../lib/audit/judge.ts';
import { replay } from '../../lib/audit/replay.ts';
import { momentOf } from '../../lib/audit/time.ts';
import {
  ACTORS,
  type CaseHistory,
  type CaseState,
  type Finding,
  fold,
  type HistoryEvent,
} from '../../lib/case/index.ts';
import type { FoundStep, News } from '../../lib/case/messages.ts';
import type { CompiledPolicy } from '../../lib/policy/compile.ts';
import { find } from '../../lib/policy/names.ts';

/** A step of a change that was found done, with what is said of it and not kept. */
export interface Step extends FoundStep {
  readonly by?: string;
  readonly at?: string;
  readonly findings: readonly Finding[];
}

/** Do two words of a host stand for one status? */
const sameIn =
  ({ statuses }: CompiledPolicy) =>
  (a: string | undefined, b: string | undefined): boolean => {
    if (a === undefined || b === undefined) return false;
    const place = find(statuses, a);
    return fold(a) === fold(b) || (place !== undefined && place === find(statuses, b));
  };

/**
 * Places in the history of the changes by which the case came from one status into the other. All that were made since
 * it was last seen, if the history's times tell; else the last one, if it is just that change. Empty: it does not tell.
 */
export function stepsIn(history: CaseHistory, news: News, policy: CompiledPolicy): readonly number[] {
  const same = sameIn(policy);
  const moves = history.events.flatMap((event, index) => (event.kind === 'status' ? [{ event, index }] : []));
  if (!same(moves.at(-1)?.event.to, news.to)) return [];
  const since = Date.parse(news.since);
  const isLater = ({ at }: HistoryEvent): boolean => {
    const moment = momentOf(at);
    return moment?.zoned === true && moment.ms >= since;
  };
  const first = moves.findIndex(({ event }) => isLater(event) && same(event.from, news.from));
  if (first >= 0) return moves.slice(first).map(({ index }) => index);
  // Clocks differ. What may be an old page's old news is not taken on trust.
  const last = moves.at(-1);
  return last && !news.doubtful && same(last.event.from, news.from) ? [last.index] : [];
}

const rulesOf = (findings: readonly Finding[]): string[] =>
  [...new Set(findings.map(({ rule }) => rule))].slice(0, 200);

/** Longer texts than any status are cut: a host's history may say anything. */
const bounded = (text: string): string => text.slice(0, 500);

/** The steps as the history tells them, each judged with what was known then. Empty: it does not tell. */
export function toldSteps(history: CaseHistory, news: News, policy: CompiledPolicy): Step[] {
  const places = stepsIn(history, news, policy);
  if (places.length === 0) return [];
  const judged = replay(history, judgeOf(policy));
  const changes = judged.changes.filter(({ index, to }) => to !== undefined && places.includes(index));
  // A step that could not be told apart would leave a hole.
  if (changes.length !== places.length) return [];
  return changes.slice(-MOST).map((change): Step => {
    const { at, by, actor, outcome, findings, verdict, from = news.from, to = news.to } = change;
    const moment = momentOf(at);
    return {
      policy: judged.policy,
      policyDigest: judged.judgedBy.policyDigest,
      verdict,
      from: bounded(from),
      to: bounded(to),
      outcome,
      rules: rulesOf(findings),
      findings,
      ...(actor === undefined ? {} : { actor }),
      ...(at === undefined ? {} : { at }),
      ...(by === undefined ? {} : { by }),
      ...(moment?.zoned ? { changed: new Date(moment.ms).toISOString() } : {}),
    };
  });
}

/** Steps that are noted at most; older ones are in the host's history still. */
const MOST = 50;

/**
 * The change as one step, where nobody tells what lay between. Judged by what the page shows of the case now; who made
 * it is not known, so the best verdict among all who may have holds. Facts are about now and about who looks: left out.
 */
export function oneStep(state: CaseState, news: News, policy: CompiledPolicy, now: string): Step {
  const judge = judgeOf(policy);
  const known = { ...state.fields };
  const unread = judge.fields.filter((id) => !Object.hasOwn(known, id));
  const { from, to } = news;
  const before: CaseState = {
    status: from,
    fields: known,
    unread: [...new Set([...unread, ...(state.unread ?? [])])],
  };
  const change = { to, ...(state.subStatus ? { subStatus: state.subStatus } : {}) };
  const { outcome, findings, verdict } = judgePast(judge, before, change, [...ACTORS, undefined], now);
  return {
    policy: judge.policy,
    policyDigest: judge.judgedBy.policyDigest,
    verdict,
    from,
    to,
    outcome,
    rules: rulesOf(findings),
    findings,
    steps: 'unknown',
  };
}
