import type { EndedChange } from '../../lib/case/messages.ts';
import type { Judgement } from '../../lib/guard/holds.ts';
import type { Ended } from './session.ts';

const judged = ({ response, verdict: { outcome, findings } }: Judgement) => ({
  response,
  verdict: { outcome, findings },
});

/** What the background makes a line of the decision log of. */
export const endedChange = ({
  attempt: { snapshot, door },
  judgement,
  end,
  hold,
  reason,
  bound: { policy },
}: Ended): EndedChange => ({
  at: new Date().toISOString(),
  origin: location.origin,
  key: snapshot.key,
  policy: policy.document.id,
  digest: policy.digest ?? '',
  asked: judgement.asked,
  ...judged(judgement),
  first: hold ? judged(hold.first) : undefined,
  door: `${snapshot.page.id}/${door.id}`,
  end,
  reason,
});
