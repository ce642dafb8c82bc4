import { UNTOLD } from '../hosts/read.ts';
import { pageOnly } from '../hosts/snapshot.ts';
import type { Attempt, Here } from './attempt.ts';
import { type End, type Guard, intentOf, type Keeper } from './guard.ts';
import { type Hold, type Judgement, lets } from './holds.ts';
import { agrees } from './intent.ts';
import { cancel, release } from './release.ts';
import { followPage } from './successor.ts';

/** How long a click may wait for a read that is pending. */
export const CHECKING_MS = 1500;

/** The page says what it said when this was held: fields that were typed into it since would be sent along. */
const isUnaltered = ({ attempt }: Hold, now: Attempt): boolean =>
  agrees(now.snapshot.state.fields, pageOnly(attempt.snapshot).fields);

/** Where it leads is what it was judged by, as far as that was known. */
const isSameTarget = ({ attempt, judgement }: Hold, now: Attempt, { target }: Judgement): boolean =>
  target === judgement.target ||
  (judgement.verdict.outcome === 'unknown' && [UNTOLD, now.change.to].includes(attempt.change.to));

/**
 * It waited to be told whose the case is, or where the change leads: by now no policy speaks for it, or it commits nothing of
 * the case that is shown.
 */
const isNobodys = (hold: Hold, now: Attempt | null, { read }: Here): boolean => {
  const { change, snapshot } = hold.attempt;
  if (now) return now.snapshot.key === snapshot.key && isUnaltered(hold, now);
  return change.to === UNTOLD && read(snapshot.scope)?.key === snapshot.key;
};

/** What is nobody's business goes on, and is told of only if there is no way on. */
function leaveAlone({ board, deps }: Guard, hold: Hold): void {
  board.close(hold.id);
  if (release(hold.attempt) === 'gone') deps.ended(hold.attempt, hold.judgement, 'lapsed', hold);
}

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
    const lost = moved && judgement && !isSameTarget(hold, attempt, judgement);
    if (attempt && judgement && first && !lost) return board.change(id, { attempt, judgement, first });
    if (here && !judgement && hold.pending && !moved && isNobodys(hold, attempt, here)) {
      leaveAlone(guard, hold);
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

/** Whose case it is did not come: it went by unjudged. */
function tellUnjudged({ attempt: { port, source }, judgement: { verdict } }: Hold): void {
  if (verdict.outcome === 'unknown' && verdict.findings.length === 0) port.onUnchecked?.(source);
}

/** What only another source knew is there, or does not come. */
function settle(guard: Guard, asked: Hold): void {
  const { id } = asked;
  const stage = guard.board.find(id)?.stage;
  if (stage !== 'checking' && stage !== 'held') return;
  const now = again(guard, id);
  if (!now) return;
  // Not what the agent is about to alter in the page.
  const same = isSameTarget(asked, now.attempt, now.judgement) && isUnaltered(asked, now.attempt);
  if (same && lets(now.judgement)) {
    letGo(guard, now, 'passed');
    tellUnjudged(now);
  } else if (stage === 'checking') guard.board.change(id, { stage: 'held' });
}

/** What is not known may be told in a moment: nothing passes for having come twice. */
const isClear = (judgement: Judgement): boolean => lets(judgement) && judgement.verdict.outcome !== 'unknown';

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
  again(hold, attempt, judgement) {
    const { kind, element } = hold.attempt;
    const isAgain = attempt.kind === 'gesture' && kind === 'gesture' && attempt.element === element;
    if (!isAgain || hold.stage !== 'held' || !isClear(judgement)) return false;
    guard.intents.add(intentOf(attempt, judgement));
    guard.board.close(hold.id);
    guard.deps.ended(attempt, judgement, 'mended', hold);
    return true;
  },
  refresh() {
    for (const hold of guard.holds) if (hold.stage === 'held') again(guard, hold.id);
  },
});
