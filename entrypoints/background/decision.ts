import type { Decision, EndedChange } from '../../lib/case/messages.ts';
import { verdictIdBy } from '../../lib/policy/digest.ts';

/** A line of the decision log: ids and outcomes, never case text. A held change stands there for what it was held for. */
export function decisionOf({ digest, judgement, first, reason, ...ended }: EndedChange): Decision {
  const { asked, verdict } = judgement;
  const { to, action, actor } = asked.change;
  const told = first ?? judgement;
  return {
    ...ended,
    policyDigest: digest,
    verdict: verdictIdBy(digest, asked, verdict),
    from: asked.case.status,
    ...(to === undefined ? {} : { to }),
    ...(action === undefined ? {} : { action }),
    ...(actor === undefined ? {} : { actor }),
    outcome: told.verdict.outcome,
    response: told.response,
    rules: [...new Set(told.verdict.findings.map(({ rule }) => rule))],
    ...(reason === undefined ? {} : { reason }),
  };
}
