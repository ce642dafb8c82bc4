import type { Decision } from '../../lib/case/messages.ts';
import { verdictId } from '../../lib/policy/digest.ts';
import type { Ended } from './session.ts';

/** A line of the decision log: ids and outcomes, never case text. */
export function decisionOf({ attempt, judgement, end, hold, reason, bound }: Ended): Decision {
  const { snapshot, door } = attempt;
  const { asked, verdict } = judgement;
  const { to, action, actor } = asked.change;
  const first = hold?.first;
  return {
    at: new Date().toISOString(),
    origin: location.origin,
    key: snapshot.key,
    policy: bound.policy.document.id,
    verdict: verdictId(bound.policy, asked, verdict),
    from: snapshot.state.status,
    ...(to === undefined ? {} : { to }),
    ...(action === undefined ? {} : { action }),
    ...(actor === undefined ? {} : { actor }),
    door: `${snapshot.page.id}/${door.id}`,
    outcome: first?.outcome ?? verdict.outcome,
    response: first?.response ?? judgement.response,
    rules: first?.rules ?? [...new Set(verdict.findings.map((finding) => finding.rule))],
    end,
    ...(reason === undefined ? {} : { reason }),
  };
}
