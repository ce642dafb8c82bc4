import type { Decision } from '../case/messages.ts';
import { pageOnly } from '../hosts/snapshot.ts';
import { type Attempt, attemptOfGesture, attemptOfQuestion, type Here } from './attempt.ts';
import { doorOfQuestion } from './doors.ts';
import { createHoldBoard, type Hold, type HoldBoard, type Judgement, lets } from './holds.ts';
import { createIntents, type Intent, type Intents, plain } from './intent.ts';
import type { Gesture, Judge, Question } from './types.ts';

/** How long a click may wait for a read that is pending. */
export const CHECKING_MS = 1500;

export type End = Decision['end'];

/** What the guard needs of its surroundings. */
export interface GuardDeps {
  /** The page just now; null if it shows no case. */
  here(): Here | null;
  /**
   * Null: no policy speaks for this case.
   * @param at what a source other than the page told must not be much older than this (monotonic, in milliseconds), or
   *   counts as unread; absent = now
   */
  judge(attempt: Attempt, at?: number): Judgement | null;
  /**
   * Reads anew what only another source than the page holds about this case, unless that was just done. Settles once it
   * is there, or can't be had; null if there is nothing to wait for.
   */
  pending(attempt: Attempt): Promise<unknown> | null;
  /** A change ended one way or another. */
  ended(attempt: Attempt, judgement: Judgement, end: End, hold: Hold | null, reason?: string): void;
  /** The list of holds changed. */
  changed(): void;
}

const intentOf = (attempt: Attempt, judgement: Judgement): Intent => ({
  key: attempt.snapshot.key,
  target: judgement.target,
  state: attempt.snapshot.state,
  change: attempt.change,
});

/** A request is the commit itself; a gesture is followed by other doors of the same change. */
export const isCommit = (attempt: Attempt): boolean => attempt.kind !== 'gesture';

/** True if nothing that the page itself showed then has become another thing. */
const isUntouched = (then: Attempt, now: Attempt): boolean =>
  Object.entries(pageOnly(then.snapshot).fields ?? {}).every(
    ([id, value]) => plain(value) === plain(now.snapshot.state.fields?.[id]),
  );

/** What can't be done again, whatever the browser throws, is gone. */
function released(attempt: Attempt): ReturnType<Attempt['release']> {
  try {
    return attempt.release();
  } catch {
    return 'gone';
  }
}

/** Holds changes back at their doors until they are let go or called off. What the agent decides is in `decide.ts`. */
export class Guard implements Judge {
  readonly #deps: GuardDeps;
  readonly #intents: Intents = createIntents();
  readonly #board: HoldBoard;

  constructor(deps: GuardDeps) {
    this.#deps = deps;
    this.#board = createHoldBoard(deps.changed);
  }

  /** Open holds, the one to show first. */
  get holds(): readonly Hold[] {
    return this.#board.all();
  }

  gesture(gesture: Gesture): boolean {
    const here = this.#deps.here();
    const attempt = here && attemptOfGesture(here, gesture);
    return attempt ? this.#consider(attempt) : false;
  }

  concerns(question: Question): boolean {
    const here = this.#deps.here();
    return here !== null && doorOfQuestion(here.page, question, false) !== null;
  }

  question(question: Question): boolean {
    const here = this.#deps.here();
    const attempt = here && attemptOfQuestion(here, question);
    return attempt ? this.#consider(attempt) : false;
  }

  #consider(attempt: Attempt): boolean {
    const judgement = this.#deps.judge(attempt);
    if (!judgement) return false;
    const open = this.#board.of(attempt.snapshot.key);
    if (open) return this.#swallow(open, attempt);
    if (this.#intents.opens(intentOf(attempt, judgement), isCommit(attempt))) return false;
    return this.#decide(attempt, judgement);
  }

  #decide(attempt: Attempt, judgement: Judgement): boolean {
    if (lets(judgement) || attempt.kind === 'beacon') {
      if (!isCommit(attempt)) this.#intents.add(intentOf(attempt, judgement));
      this.#deps.ended(attempt, judgement, lets(judgement) ? 'passed' : 'seen', null);
      return false;
    }
    const pending = this.#deps.pending(attempt);
    const hold = this.#board.open(attempt, judgement, pending ? 'checking' : 'held');
    if (pending) this.#check(hold, pending);
    return true;
  }

  /** While a hold is open, further commits of the same case bring it forward and go nowhere. */
  #swallow(open: Hold, attempt: Attempt): boolean {
    if (attempt.kind === 'beacon') return false;
    if (open.stage === 'refused') {
      this.#board.close(open.id);
      return this.#consider(attempt);
    }
    this.#board.raise(open.id);
    const pending = open.stage === 'held' && this.#deps.pending(attempt);
    if (pending) this.#check(open, pending);
    // A scripted submit, too, waits for an answer.
    if (attempt.question) queueMicrotask(() => attempt.cancel());
    return true;
  }

  /** A read is pending: waits for it, the agent not too long, and lets go by itself what then turns out to be allowed. */
  #check(hold: Hold, pending: Promise<unknown>): void {
    const settle = (): void => this.#settle(hold);
    setTimeout(() => {
      if (this.#find(hold.id)?.stage === 'checking') settle();
    }, CHECKING_MS);
    void pending.then(settle, settle);
  }

  /** What only another source knew is there, or does not come. */
  #settle({ id, attempt, judgement }: Hold): void {
    const stage = this.#find(id)?.stage;
    if (stage !== 'checking' && stage !== 'held') return;
    const now = this.again(id);
    if (!now) return;
    // Not what the agent is about to alter.
    const same = now.judgement.target === judgement.target && isUntouched(attempt, now.attempt);
    if (same && lets(now.judgement)) this.letGo(now, 'passed');
    else if (stage === 'checking') this.#board.change(id, { stage: 'held' });
  }

  /**
   * Reads and judges an open hold anew. Null if it is closed, or its place on the page is gone, or shows another case by
   * now: then it lapses.
   */
  again(id: number): Hold | null {
    const hold = this.#find(id);
    if (!hold) return null;
    try {
      const here = this.#deps.here();
      const attempt = here && hold.attempt.again(here);
      const same = attempt?.snapshot.key === hold.attempt.snapshot.key;
      const judgement = same && this.#deps.judge(attempt as Attempt, hold.at);
      if (attempt && judgement) return this.#board.change(id, { attempt, judgement });
    } catch (error) {
      // What it was held for still stands, and every way out with it.
      return this.#board.change(id, { stage: 'held', notice: 'failed', detail: String(error) });
    }
    this.#callOff(hold, 'lapsed');
    return null;
  }

  /** Replaces a hold that is still open; returns the new one, or null if it was closed meanwhile. */
  change(...change: Parameters<HoldBoard['change']>): Hold | null {
    return this.#board.change(...change);
  }

  #find(id: number): Hold | undefined {
    return this.#board.all().find((hold) => hold.id === id);
  }

  #end(hold: Hold, how: End): void {
    this.#board.close(hold.id);
    if (!hold.isTold) this.#deps.ended(hold.attempt, hold.judgement, how, hold);
  }

  /** Whatever the page makes of being put back, the hold ends. */
  #callOff(hold: Hold, how: End): void {
    try {
      if (hold.stage !== 'refused') hold.attempt.cancel();
    } catch {
      // A control of the page that is no longer what it was can't be put back.
    }
    this.#end(hold, how);
  }

  /** @param wrote true if fields were written first, by whatever way */
  letGo(hold: Hold, how: End, reason?: string, wrote = false): void {
    // A request that is let go is the commit itself: nothing of this change follows it.
    if (hold.attempt.kind !== 'request') this.#intents.add(intentOf(hold.attempt, hold.judgement));
    this.#board.close(hold.id);
    const result = released(hold.attempt);
    if (result === 'refused') {
      this.#intents.drop(hold.attempt.snapshot.key);
      this.#refuse(hold, wrote ? 'savedNotesOnly' : 'pageRefused');
      return;
    }
    this.#deps.ended(hold.attempt, hold.judgement, result === 'gone' ? 'lapsed' : how, hold, reason);
    if (hold.attempt.kind === 'request-sync') this.#refuse(hold, 'pressAgain', true);
  }

  #refuse(hold: Hold, notice: string, isTold = false): void {
    const { id } = this.#board.open(hold.attempt, hold.judgement, 'refused');
    this.#board.change(id, { notice, isTold });
  }

  /** Calls the change off: nothing is sent, what was typed stays. */
  cancel(id: number): void {
    const hold = this.#find(id);
    if (!hold) return;
    this.#intents.drop(hold.attempt.snapshot.key);
    this.#callOff(hold, 'cancelled');
  }

  /** Judges open holds again: a field was edited in the page, a verification was given. */
  refresh(): void {
    for (const hold of this.#board.all()) if (hold.stage === 'held') this.again(hold.id);
  }

  /** The page took a held request back: there is nothing left to decide. */
  lapsed(question: number): void {
    const hold = this.#board.all().find((item) => item.attempt.question === question);
    if (hold) this.#end(hold, 'lapsed');
  }

  /** Nobody can be asked any more, or the page is being left: what is held is called off. */
  callOff(how: End): void {
    for (const hold of this.#board.all()) this.#callOff(hold, how);
  }
}
