import type { Example } from '../examples/types.ts';
import type { PolicyDocument } from '../types.ts';
import actionLeadsNowhere from './action-leads-nowhere.ts';
import aliasClash from './alias-clash.ts';
import conditionNeverHolds from './condition-never-holds.ts';
import { Context } from './context.ts';
import contradiction from './contradiction.ts';
import emptyScope from './empty-scope.ts';
import type { Lint, LintFinding } from './finding.ts';
import houseRulePosing from './house-rule-posing.ts';
import missingLabel from './missing-label.ts';
import noWayOut from './no-way-out.ts';
import phaseContradictsMoves from './phase-contradicts-moves.ts';
import readingIdle from './reading-idle.ts';
import readingUnsettled from './reading-unsettled.ts';
import requiredAndForbidden from './required-and-forbidden.ts';
import requiredUnfillable from './required-unfillable.ts';
import requiredYetOptional from './required-yet-optional.ts';
import ruleNotExercised from './rule-not-exercised.ts';
import ruleSaysNothing from './rule-says-nothing.ts';
import timerNeverFires from './timer-never-fires.ts';
import timerWithoutRule from './timer-without-rule.ts';
import twoLevels from './two-levels.ts';
import twoTargets from './two-targets.ts';
import unreachableStatus from './unreachable-status.ts';
import unusedEntry from './unused-entry.ts';

export type { LintFinding, Path, Severity } from './finding.ts';

/** All lints: those that look at what is named, at the life cycle, at rules, at readings. */
export const LINTS = [
  aliasClash,
  missingLabel,
  unusedEntry,
  actionLeadsNowhere,
  unreachableStatus,
  noWayOut,
  phaseContradictsMoves,
  timerNeverFires,
  timerWithoutRule,
  emptyScope,
  ruleSaysNothing,
  conditionNeverHolds,
  requiredUnfillable,
  requiredAndForbidden,
  requiredYetOptional,
  houseRulePosing,
  readingUnsettled,
  contradiction,
  twoLevels,
  twoTargets,
  readingIdle,
  ruleNotExercised,
] as const satisfies readonly Lint[];

export type LintId = (typeof LINTS)[number]['id'];

/** Findings of one lint that are told; more only cost time, and nobody reads them. */
export const MOST = 200;

export interface LintResult {
  readonly findings: readonly LintFinding[];
  /** Lints that found more than is told, or gave up looking. */
  readonly cut: readonly string[];
}

/**
 * Looks a policy over. Pure; bounded on policies of any size that the schema lets in.
 * @param document checked by the schema; it need not compile
 * @param examples requests that the policy is tested with; without any, the lints that need them are left out
 */
export function lintPolicy(document: PolicyDocument, examples?: readonly Example[]): LintResult {
  const context = new Context(document, examples);
  const findings: LintFinding[] = [];
  const cut: string[] = [];
  for (const one of LINTS as readonly Lint[]) {
    if (one.needsExamples && !examples) continue;
    let count = 0;
    context.gaveUp = false;
    for (const report of one.find(document, context)) {
      count += 1;
      if (count > MOST) break;
      findings.push({ severity: one.severity, ...report, lint: one.id });
    }
    if (count > MOST || context.gaveUp) cut.push(one.id);
  }
  return { findings, cut };
}
