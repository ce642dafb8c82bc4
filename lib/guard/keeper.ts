import { pageOnly } from '../hosts/snapshot.ts';
import type { Attempt } from './attempt.ts';
import { type End, type Guard, intentOf, type Keeper } from './guard.ts';
import { type Hold, lets } from './holds.ts';
import { agrees } from './intent.ts';
import { cancel, release } from './release.ts';
import { followPage } from './successor.ts';

/** How long a click may wait for a read that is pending. */
export const CHECKING_MS = 1500;

/** The page says what it said when this was held: fields that were typed into it since would be sent along. */
const isUnaltered = ({ attempt }: Hold, now: Attempt): boolean =>
  agrees(now.snapshot.state.fields, pageOnly(attempt.snapshot).fields);

/**
 * Reads and judges an open hold anew. Null if it is closed, or its place on the page is gone, or shows another case by
 * now: then it lapses.
 */
export function again(guard: Guard, id: number): Hold | null {
  const { board, deps, callOffOne } = guard;
  const hold = board.find(id);
  if (!hold) return null;
  try {
    const here = deps.here();
    const moved = here && followPage(hold.attempt, here);
    const attempt = here && hold.attempt.again(here);
    const same = attempt?.snapshot.key === hold.attempt.snapshot.key;
    const judgement = same && deps.judge(attempt as Attempt, hold.at);
    // What was held for the check alone was held for nothing yet.
    const first = hold.stage === 'checking' ? judgement : hold.first;
    // A page that was drawn anew without what was picked in it no longer wants this change.
    const lost = moved && judgement && judgement.target !== hold.judgement.target;
    if (attempt && judgement && first && !lost) return board.change(id, { attempt, judgement, first });
    // It waited to be told whose the case is; by now no policy speaks for it.
    if (attempt && judgement === null && hold.pending && !moved && isUnaltered(hold, attempt)) {
      letGo(guard, { ...hold, attempt }, 'passed');
      return null;
    }
  } catch (error) {
    // What it was held for still stands, and every way out with it.
    return board.change(id, { stage: 'held', notice: 'failed', detail: String(error) });
  }
  callOffOne(hold, 'lapsed');
  return null;
}

/** @param wrote true if fields were written first, by whatever way */
export function letGo(guard: Guard, hold: Hold, how: End, reason?: string, wrote = false): void {
  const { intents, board, deps } = guard;
  // A request that is let go is the commit itself: nothing of this change follows it.
  if (hold.attempt.kind !== 'request') intents.add(intentOf(hold.attempt, hold.judgement));
  board.close(hold.id);
  const result = release(hold.attempt);
  // Nothing left: the next try is another one, judged and logged anew.
  if (result !== 'done') intents.drop(hold.attempt.snapshot.key);
  if (result === 'refused') {
    refuse(guard, hold, wrote ? 'savedNotesOnly' : 'pageRefused');
    return;
  }
  deps.ended(hold.attempt, hold.judgement, result === 'gone' ? 'lapsed' : how, hold, reason);
  if (hold.attempt.kind === 'request-sync') refuse(guard, hold, 'pressAgain', true);
}

function refuse({ board }: Guard, hold: Hold, notice: string, isTold = false): void {
  const { id } = board.open(hold.attempt, hold.judgement, 'refused');
  board.change(id, { notice, isTold });
}

/** What only another source knew is there, or does not come. */
function settle(guard: Guard, asked: Hold): void {
  const { id, judgement } = asked;
  const stage = guard.board.find(id)?.stage;
  if (stage !== 'checking' && stage !== 'held') return;
  const now = again(guard, id);
  if (!now) return;
  // Not what the agent is about to alter in the page.
  const same = now.judgement.target === judgement.target && isUnaltered(asked, now.attempt);
  if (same && lets(now.judgement)) letGo(guard, now, 'passed');
  else if (stage === 'checking') guard.board.change(id, { stage: 'held' });
}

/** Keeps what a guard holds. */
export const keeperOf = (guard: Guard): Keeper => ({
  cancel,
  /** Waits, the agent not too long, and lets go by itself what then turns out to be allowed. */
  check(hold, pending) {
    const done = (): void => settle(guard, hold);
    setTimeout(() => {
      if (guard.board.find(hold.id)?.stage === 'checking') done();
    }, CHECKING_MS);
    void pending.then(done, done);
  },
  refresh() {
    for (const hold of guard.holds) if (hold.stage === 'held') again(guard, hold.id);
  },
});
