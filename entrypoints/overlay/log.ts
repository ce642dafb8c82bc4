import type { EndedChange } from '../../lib/case/messages.ts';
import type { Ended } from './session.ts';

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
  judgement,
  first: hold?.first,
  door: `${snapshot.page.id}/${door.id}`,
  end,
  reason,
});
