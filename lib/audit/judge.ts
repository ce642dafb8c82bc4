import {
  type Actor,
  type CaseState,
  type Change,
  decides,
  type Finding,
  type Level,
  type Outcome,
  severity,
  type Verdict,
  worst,
} from '../case/index.ts';
import type { JudgedBy } from '../case/messages.ts';
import type { Doubt, Standing } from './types.ts';

/** What is asked of the engine: a case and its change, at the time of the change. */
interface PastQuestion {
  readonly case: CaseState;
  readonly change: Change;
  readonly now?: string;
}

/** The engine as the past asks it; see `engine.ts`. */
export interface PastJudge {
  readonly policy: string;
  readonly judgedBy: JudgedBy;
  /** Ids of the fields that the policy speaks of. */
  readonly fields: readonly string[];
  knowsAction(label: string): boolean;
  /** The policy's id of a field by any of its names; `subStatus` always is one. */
  fieldId(name: string): string | undefined;
  /** The sub-statuses that a status may have, by any of its names. */
  subStatuses(status: string): readonly string[];
  evaluate(question: PastQuestion): Verdict;
  /** The verdict's reproducible id. */
  verdictId(question: PastQuestion, verdict: Verdict): string;
}

export interface PastVerdict {
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  readonly verdict: string;
  readonly standing: Standing;
  readonly doubts: readonly Doubt[];
}

/**
 * Judges a past change. Whether somebody verified a field is not in any history, so `unverified` weighs nothing here.
 * @param actors who may have acted; the best verdict among them holds, and among the sub-statuses that may have been
 * @param at when, as the host shows it
 */
export function judgePast(
  judge: PastJudge,
  state: CaseState,
  change: Change,
  actors: readonly (Actor | undefined)[],
  at?: string,
): PastVerdict {
  let best: PastVerdict | undefined;
  for (const possible of statesOf(judge, state)) {
    for (const actor of actors) {
      const asked = {
        case: possible,
        change: actor === undefined ? change : { ...change, actor },
        ...(at === undefined ? {} : { now: at }),
      };
      const verdict = judge.evaluate(asked);
      const found = softened(verdict, judge.verdictId(asked, verdict), actor, possible !== state);
      if (!best || severity(found.outcome) > severity(best.outcome)) best = found;
    }
  }
  return best ?? softened({ findings: [] }, '', undefined);
}

/** The case as it is known, and as it may have been: in any sub-status, where nobody knows which. */
function statesOf(judge: PastJudge, state: CaseState): readonly CaseState[] {
  if (state.subStatus !== undefined || !state.unread?.includes('subStatus')) return [state];
  return [state, ...judge.subStatuses(state.status).map((subStatus) => ({ ...state, subStatus }))];
}

/** @param assumed true if more was taken for granted than the history tells */
function softened(
  verdict: Pick<Verdict, 'findings'>,
  id: string,
  actor: Actor | undefined,
  assumed = false,
): PastVerdict {
  const findings = verdict.findings.map(soften);
  const outcome = worst(findings.map((finding) => finding.level));
  const doubts: Doubt[] = [];
  if (actor === undefined) doubts.push('actor');
  if (assumed || verdict.findings.some((finding) => finding.code === 'notReadable')) doubts.push('unread');
  return { outcome, findings, verdict: id, standing: standingOf(findings), doubts };
}

const soften = (finding: Finding): Finding =>
  finding.level === 'unverified' ? { ...finding, level: 'info' } : finding;

/** A missing field is a violation even where the move is also undocumented, but not where the case itself is unknown. */
function standingOf(findings: readonly Finding[]): Standing {
  const levels = new Set<Level>(findings.map((finding) => finding.level).filter(decides));
  if (levels.has('unknown')) return 'unknown';
  if (levels.has('forbidden') || levels.has('incomplete')) return 'violation';
  return levels.has('undocumented') ? 'undocumented' : 'fine';
}
