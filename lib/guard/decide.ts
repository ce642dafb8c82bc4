import { type FieldValue, isEmpty } from '../case/index.ts';
import { SIGNED_OUT } from '../hosts/api.ts';
import type { Attempt } from './attempt.ts';
import { type Guard, isCommit } from './guard.ts';
import { lets } from './holds.ts';
import { again, letGo } from './keeper.ts';
import { cancel } from './release.ts';

export type Filled = Readonly<Record<string, FieldValue>>;

/** Writes values into the page or by the host's API. Rejects with what the agent should be told. */
export type Write = (attempt: Attempt, values: Filled) => Promise<void>;

/**
 * Writes what was filled in, judges again, and lets the change go if nothing stands against it any more.
 * @param confirmed the agent's deliberate word, which is enough where the response is `confirm`
 */
export async function proceed(
  guard: Guard,
  write: Write,
  id: number,
  filled: Filled,
  confirmed: boolean,
): Promise<void> {
  // The page may show another case in the same place by now.
  const hold = again(guard, id) && guard.board.change(id, { stage: 'applying', notice: '', detail: '' });
  if (!hold) return;
  const values = Object.fromEntries(Object.entries(filled).filter(([, value]) => !isEmpty(value)));
  const wrote = Object.keys(values).length > 0;
  try {
    if (wrote) await write(hold.attempt, values);
  } catch (error) {
    const detail = error instanceof Error ? error.message || error.name : String(error);
    const notice = detail === SIGNED_OUT ? 'signedOut' : 'writeFailed';
    guard.board.change(id, { stage: 'held', notice, detail });
    return;
  }
  if (!wrote || !isCommit(hold.attempt)) return settle(guard, id, wrote, confirmed);
  // A request that is already made can't take the mend along: it is called off, and the agent saves again.
  try {
    cancel(hold.attempt);
  } finally {
    guard.board.change(id, { stage: 'refused', notice: 'pressAgain' });
  }
}

function settle(guard: Guard, id: number, wrote: boolean, confirmed: boolean): void {
  const now = again(guard, id);
  if (!now) return;
  if (lets(now.judgement)) letGo(guard, now, wrote ? 'mended' : 'confirmed', undefined, wrote);
  else if (confirmed && now.judgement.response === 'confirm') letGo(guard, now, 'confirmed');
  else guard.board.change(id, { stage: 'held', notice: now.notice || 'stillOpen' });
}

/** Goes on against the findings, with a reason that is kept. Without a reason it does nothing. */
export function override(guard: Guard, id: number, reason: string): void {
  const now = isEmpty(reason) ? null : again(guard, id);
  if (now) letGo(guard, now, 'overridden', reason.trim());
}
