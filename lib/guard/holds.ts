import type { JudgeRequest, Response, Verdict } from '../case/index.ts';
import type { Attempt } from './attempt.ts';

/** What the judge says of an attempt. */
export interface Judgement {
  /** Case and change as they were judged: with verifications and actor. */
  readonly asked: Omit<JudgeRequest, 'id'>;
  readonly verdict: Verdict;
  readonly response: Response;
  /** Where the change leads: a status id, or a folded action for a change that keeps the status. */
  readonly target: string;
}

/** True if the response lets the change pass at once. */
export const lets = (judgement: Judgement): boolean =>
  judgement.response === 'observe' || judgement.response === 'warn';

export type Stage = 'checking' | 'held' | 'applying' | 'refused';

/** A change that waits for its answer. */
export interface Hold {
  readonly id: number;
  /** When it was opened; monotonic, in milliseconds. What is known of the case must not be much older. */
  readonly at: number;
  readonly attempt: Attempt;
  readonly judgement: Judgement;
  /** The first judgement with all that could be read: what it was held for. */
  readonly first: Judgement;
  readonly stage: Stage;
  /** How often the agent tried again meanwhile. */
  readonly tries: number;
  readonly notice?: string;
  readonly detail?: string;
  /** A read that was pending when it was held. */
  readonly pending?: Promise<unknown> | null | undefined;
  /** True if how it ended is in the log already: only its notice is left. */
  readonly isTold?: boolean;
}

/** Holds, one per case, newest first. */
export interface HoldBoard {
  all(): readonly Hold[];
  of(key: string): Hold | undefined;
  find(id: number): Hold | undefined;
  open(attempt: Attempt, judgement: Judgement, stage: Stage, pending?: Promise<unknown> | null): Hold;
  /** Replaces a hold that is still open; returns the new one, or null if it was closed meanwhile. */
  change(id: number, change: Partial<Omit<Hold, 'id' | 'at'>>): Hold | null;
  close(id: number): void;
  /** Brings a hold to the front: the agent tried again. */
  raise(id: number): void;
}

/** @param changed called after every change of the list */
export function createHoldBoard(changed: () => void): HoldBoard {
  let holds: readonly Hold[] = [];
  let last = 0;
  const set = (next: readonly Hold[]): void => {
    holds = next;
    changed();
  };
  const find = (id: number): Hold | undefined => holds.find((hold) => hold.id === id);
  return {
    all: () => holds,
    find,
    of: (key) => holds.find((hold) => hold.attempt.snapshot.key === key),
    open(attempt, judgement, stage, pending) {
      const [id, at] = [++last, performance.now()];
      const hold: Hold = { id, at, attempt, judgement, first: judgement, stage, tries: 0, pending };
      set([hold, ...holds]);
      return hold;
    },
    change(id, change) {
      const found = find(id);
      const next = found && { ...found, ...change };
      if (next) set(holds.map((hold) => (hold === found ? next : hold)));
      return next ?? null;
    },
    close: (id) => set(holds.filter((hold) => hold.id !== id)),
    raise(id) {
      const found = find(id);
      if (found) set([{ ...found, tries: found.tries + 1 }, ...holds.filter((hold) => hold !== found)]);
    },
  };
}
