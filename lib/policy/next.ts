import { severity } from '../case/outcome.ts';
import type { Actor, CaseState, Change, Verdict } from '../case/types.ts';
import { ACTORS } from '../case/types.ts';
import { cellOf } from './cells.ts';
import type { CompiledPolicy } from './compile.ts';
import { placeOf, type Question } from './question.ts';

/** One thing that can be done with a case, with what the policy says of it. Ids; labels by `policyIndex`. */
export interface NextMove {
  /** The change to ask for: a status, or an action that keeps or ends the case. */
  readonly change: Change;
  /** Status id, where the move leads to another status. */
  readonly to?: string;
  /** Action ids that document the move, in the document's order. */
  readonly actions: readonly string[];
  readonly verdict: Verdict;
  /** Fields that may be filled on the way. */
  readonly optional: readonly string[];
  /** False for what is never to be proposed ("Delete"). */
  readonly suggest: boolean;
}

/** `evaluate`, or `judgeOnce`. */
export type Judging = (policy: CompiledPolicy, question: Question) => Verdict;

/**
 * Every next status with its verdict, then the actions that lead to no other status and of which some rule speaks.
 * An action and the status it leads to are one entry. Empty for a status that the policy does not know.
 */
export function nextMoves(
  policy: CompiledPolicy,
  state: CaseState,
  actor: Actor | undefined,
  judge: Judging,
): NextMove[] {
  const from = placeOf(policy, state.status)?.at;
  if (from === undefined) return [];
  const { statuses, actions } = policy.document;
  const who: Change = actor ? { actor } : {};
  const moves: NextMove[] = [];
  statuses.forEach((status, to) => {
    if (to !== from)
      moves.push(entry(policy, state, { ...who, to: status.id }, { from, action: -1, to }, judge));
  });
  const reached = new Set(moves.flatMap((move) => move.actions));
  actions.forEach((one, action) => {
    if (reached.has(one.id) || one.to) return;
    const move = entry(policy, state, { ...who, action: one.id }, { from, action, to: -1 }, judge);
    if (spokenOf(policy, move.verdict)) moves.push(move);
  });
  return moves;
}

interface At {
  readonly from: number;
  readonly action: number;
  readonly to: number;
}

function entry(policy: CompiledPolicy, state: CaseState, change: Change, at: At, judge: Judging): NextMove {
  const { actions: known } = policy.document;
  const verdict = judge(policy, { case: state, change });
  const place = change.actor ? ACTORS.indexOf(change.actor) : Math.max(policy.assumed, 0);
  const { ways } = cellOf(policy, at.from, at, place);
  const ids = ways.map((way) => (way.allows.length > 0 ? known[way.action]?.id : undefined));
  const actions = [...new Set(ids.filter((id) => id !== undefined))];
  return {
    change,
    ...(verdict.to !== undefined && at.to >= 0 ? { to: verdict.to } : {}),
    actions,
    verdict,
    optional: [...new Set(ways.flatMap((way) => way.optional))],
    suggest: !known.some(
      ({ id, suggest }) => suggest === false && (id === change.action || actions.includes(id)),
    ),
  };
}

/** Worth an entry: some rule of the document had a word. */
const spokenOf = (policy: CompiledPolicy, verdict: Verdict): boolean =>
  verdict.rules.length > 0 ||
  verdict.findings.some(
    (finding) =>
      !finding.rule.startsWith(`${policy.document.id}/`) &&
      severity(verdict.outcome) <= severity('undocumented'),
  );
