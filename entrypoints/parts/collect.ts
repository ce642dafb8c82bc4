import type { Session } from '../overlay/session.ts';

/** How long a busy page may keep a past from being read, in milliseconds. */
const PATIENCE_MS = 5000;

/** The case whose past was asked for last, by the session that showed it. */
const asked = new WeakMap<Session, string>();

/**
 * Has the past of a case read once its page is at rest, for those who collect while they browse; each case once, until
 * another was shown.
 */
export function collect(session: Session, load: () => void): void {
  const key = session.bound.peek() ? session.snapshot.peek()?.key : undefined;
  if (key === asked.get(session)) return;
  asked.delete(session);
  if (key === undefined) return;
  asked.set(session, key);
  requestIdleCallback(load, { timeout: PATIENCE_MS });
}
