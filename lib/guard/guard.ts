import type { Decision } from '../case/messages.ts';
import { type Attempt, attemptOfGesture, attemptOfQuestion, type Here } from './attempt.ts';
import { doorOfQuestion } from './doors.ts';
import { createHoldBoard, type Hold, type HoldBoard, type Judgement, lets } from './holds.ts';
import { createIntents, type Intent, type Intents } from './intent.ts';
import { pass } from './port.ts';
import type { Judge } from './types.ts';

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
   * Reads anew what only another source than the page holds about this case and the judgement may turn on, unless that
   * was just done. Settles once it is there, or can't be had; null if there is nothing to wait for.
   */
  pending(attempt: Attempt, judgement: Judgement): Promise<unknown> | null;
  /** A change ended one way or another. */
  ended(attempt: Attempt, judgement: Judgement, end: End, hold: Hold | null, reason?: string): void;
  /** The list of holds changed. */
  changed(): void;
}

/** What becomes of changes once they are held: `keeper.ts`, which comes on demand. */
export interface Keeper {
  /** A read is pending that the judgement may turn on. */
  check(hold: Hold, pending: Promise<unknown>): void;
  /** A commit came while this was held. If it is the same gesture, with nothing in its way by now, the hold ends; true then. */
  again(hold: Hold, attempt: Attempt, judgement: Judgement): boolean;
  /** Judges open holds again: a field was edited in the page, a verification was given. */
  refresh(): void;
  /** Calls an attempt off and puts page and control back. Throws what the page makes of that. */
  cancel(attempt: Attempt): void;
}

/** Holds changes back at their doors until they are let go or called off. What the agent decides is in `decide.ts`. */
export interface Guard extends Required<Judge> {
  readonly deps: GuardDeps;
  readonly intents: Intents;
  readonly board: HoldBoard;
  /** Open holds, the one to show first. */
  readonly holds: readonly Hold[];
  /** Hands over the holds; null if there is nobody to keep them: then nothing more is waited for. */
  keep(keeper: Keeper | null): void;
  /** See {@link Keeper}. */
  refresh(): void;
  /** Calls the change off: nothing is sent, what was typed stays. */
  cancel(id: number): void;
  /** Nobody can be asked any more, or the page is being left: what is held is called off. */
  callOff(how: End): void;
  /** Calls one hold off. Whatever the page makes of being put back, it ends. */
  callOffOne(hold: Hold, how: End): void;
}

/** The intent that a decision on this attempt makes. */
export const intentOf = ({ snapshot, change }: Attempt, { target }: Judgement): Intent => ({
  key: snapshot.key,
  target,
  state: snapshot.state,
  change,
});

/** A request is the commit itself; a gesture is followed by other doors of the same change. */
export const isCommit = (attempt: Attempt): boolean => attempt.kind !== 'gesture';

const canWait = ({ kind }: Attempt): boolean => kind === 'gesture' || kind === 'request';

/** The question's number, for requests and scripted submits. */
const numberOf = ({ source }: Attempt): number | undefined => ('id' in source ? source.id : undefined);

type Endings = Pick<Guard, 'cancel' | 'lapsed' | 'callOff' | 'callOffOne'>;

/** How holds end without their change. */
function endings(deps: GuardDeps, intents: Intents, board: HoldBoard, cancel: Keeper['cancel']): Endings {
  const end = (hold: Hold, how: End): void => {
    board.close(hold.id);
    if (!hold.isTold) deps.ended(hold.attempt, hold.judgement, how, hold);
  };

  const callOffOne = (hold: Hold, how: End): void => {
    try {
      if (hold.stage !== 'refused') cancel(hold.attempt);
    } catch {
      // A control of the page that is no longer what it was can't be put back.
    }
    end(hold, how);
  };

  return {
    cancel(id) {
      const hold = board.find(id);
      if (!hold) return;
      intents.drop(hold.attempt.snapshot.key);
      callOffOne(hold, 'cancelled');
    },
    /** The page took a held request back: there is nothing left to decide. */
    lapsed(question) {
      const hold = board.all().find((item) => numberOf(item.attempt) === question);
      if (hold) end(hold, 'lapsed');
    },
    callOff(how) {
      for (const hold of board.all()) callOffOne(hold, how);
    },
    callOffOne,
  };
}

/** What is held gets its keeper, or is told that there is none. */
function handOver(board: HoldBoard, hold: Hold, by: Keeper | null): void {
  const { id, attempt, judgement, pending } = hold;
  if (by) {
    if (pending) by.check(hold, pending);
  } else if (lets(judgement)) {
    // What is only not known, nobody can be asked about.
    board.close(id);
    pass(attempt.port, attempt.source);
  } else board.change(id, { stage: 'held' });
}

/** A guard for one document. It holds and lets go by itself; mending and answering come with a keeper (`keep`). */
export function createGuard(deps: GuardDeps): Guard {
  const intents = createIntents();
  const board = createHoldBoard(deps.changed);
  let keeper: Keeper | null = null;

  /** Without a keeper nothing is sent, and that is all. */
  const cancel = (attempt: Attempt): void => {
    const id = numberOf(attempt);
    if (keeper) keeper.cancel(attempt);
    else if (id) attempt.port.answer(id, false);
  };

  /** What can't be read anew is not waited for: the change is held by what is known. */
  const pendingOf: GuardDeps['pending'] = (...asked) => {
    try {
      return deps.pending(...asked);
    } catch {
      return null;
    }
  };

  const consider = (attempt: Attempt | null): boolean => {
    const judgement = attempt && deps.judge(attempt);
    if (!judgement) return false;
    const open = board.of(attempt.snapshot.key);
    if (open) return swallow(open, attempt, judgement);
    if (intents.opens(intentOf(attempt, judgement), isCommit(attempt))) return false;
    return decide(attempt, judgement);
  };

  const decide = (attempt: Attempt, judgement: Judgement): boolean => {
    const passes = lets(judgement) || attempt.kind === 'beacon';
    // What is not known may be told in a moment; what can't wait is not refused for that.
    const waits = !passes || (judgement.verdict.outcome === 'unknown' && canWait(attempt));
    const pending = waits ? pendingOf(attempt, judgement) : null;
    if (passes && !pending) {
      if (!isCommit(attempt)) intents.add(intentOf(attempt, judgement));
      deps.ended(attempt, judgement, lets(judgement) ? 'passed' : 'seen', null);
      return false;
    }
    const hold = board.open(attempt, judgement, pending ? 'checking' : 'held', pending);
    if (pending) keeper?.check(hold, pending);
    return true;
  };

  /** While a hold is open, further commits of the same case bring it forward and go nowhere, unless they mend it. */
  const swallow = (open: Hold, attempt: Attempt, judgement: Judgement): boolean => {
    if (attempt.kind === 'beacon' || keeper?.again(open, attempt, judgement)) return false;
    if (open.stage === 'refused') {
      board.close(open.id);
      return consider(attempt);
    }
    board.raise(open.id);
    const pending = open.stage === 'held' && pendingOf(attempt, judgement);
    if (pending) keeper?.check(open, pending);
    // A scripted submit, too, waits for an answer.
    if (numberOf(attempt)) queueMicrotask(() => cancel(attempt));
    return true;
  };

  return {
    deps,
    intents,
    board,
    get holds() {
      return board.all();
    },
    gesture(gesture) {
      const here = deps.here();
      return consider(here && attemptOfGesture(here, gesture));
    },
    concerns(question) {
      const here = deps.here();
      return here !== null && doorOfQuestion(here.page, question, false) !== null;
    },
    question(question) {
      const here = deps.here();
      return consider(here && attemptOfQuestion(here, question));
    },
    keep(by) {
      keeper = by;
      by?.refresh();
      for (const hold of board.all()) handOver(board, hold, by);
    },
    refresh: () => keeper?.refresh(),
    ...endings(deps, intents, board, cancel),
  };
}
