import type { JudgeRequest, Verdict } from '../../case/types.ts';
import { diffPolicies } from '../diff/diff.ts';
import { Policies } from '../examples/policies.ts';
import type { PolicyDocument } from '../types.ts';
import { edited } from './edit.ts';
import { settingsOf } from './settings.ts';
import type { Mutant } from './types.ts';

/** A question that a wrong version answers in another way: what an example has to ask to notice it. */
export interface Telling {
  readonly question: JudgeRequest;
  /** Under which readings, over the policy's own choice. */
  readonly readings: Readonly<Record<string, string>>;
  /** The answer of the policy as it is, and of the wrong version. */
  readonly verdict: Verdict;
  readonly wrong: Verdict;
}

/** The first question that tells a policy and a wrong version of it apart; undefined if only timers or beginnings do. */
export function tellingQuestion(document: PolicyDocument, mutant: Mutant): Telling | undefined {
  const [before, after] = [new Policies(document), new Policies(edited(document, mutant.edits))];
  for (const readings of settingsOf(document, mutant)) {
    const [row] = diffPolicies(before.with(readings), after.with(readings)).rows;
    if (row) {
      const { question, a, b } = row.example;
      return { question, readings, verdict: a, wrong: b };
    }
  }
  return undefined;
}
