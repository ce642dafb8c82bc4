import type { CompiledPolicy } from '../policy/compile.ts';
import { fieldOf } from '../policy/conditions.ts';
import { policyDigest, verdictId } from '../policy/digest.ts';
import { evaluate } from '../policy/evaluate.ts';
import { find } from '../policy/names.ts';
import { placeOf } from '../policy/question.ts';
import type { PastJudge } from './judge.ts';

/** The policy engine, as the past asks it. */
export function judgeOf(policy: CompiledPolicy): PastJudge {
  return {
    policy: policy.document.id,
    judgedBy: { policyVersion: policy.document.version, policyDigest: policyDigest(policy) },
    fields: policy.document.fields.map((field) => field.id),
    knowsAction: (label) => find(policy.actions, label) !== undefined,
    fieldId: (name) => fieldOf(policy, name) ?? (name === 'subStatus' ? name : undefined),
    subStatuses: (status) => subStatusesOf(policy, status),
    evaluate: (question) => evaluate(policy, question),
    verdictId: (question, verdict) => verdictId(policy, question, verdict),
  };
}

/** None where the label says one already. */
function subStatusesOf(policy: CompiledPolicy, label: string): string[] {
  const place = placeOf(policy, label);
  if (!place || place.sub !== undefined) return [];
  return policy.document.statuses[place.at]?.subStatuses?.map(({ id }) => id) ?? [];
}
