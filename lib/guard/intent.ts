import type { CaseState, Change, Fields } from '../case/index.ts';

/** How long a decision opens the later doors of its change. */
export const INTENT_MS = 15_000;

/** What was decided on: one change of one case, as it was judged. */
export interface Intent {
  readonly key: string;
  readonly target: string;
  readonly state: CaseState;
  readonly change: Change;
}

export interface Intents {
  /** A decision was made: its change may pass the doors that follow. */
  add(intent: Intent): void;
  /** True if this change was decided on already. `commits`: this door is the commit itself, so the intent ends here. */
  opens(intent: Intent, commits: boolean): boolean;
  drop(key: string): void;
}

/**
 * Keeps one intent per case. It lapses after {@link INTENT_MS}, when what was judged changes, and when its commit left.
 * @param now milliseconds, monotonic
 */
export function createIntents(now: () => number = () => performance.now()): Intents {
  const kept = new Map<string, Intent & { readonly until: number }>();
  return {
    add: (intent) => void kept.set(intent.key, { ...intent, until: now() + INTENT_MS }),
    opens(intent, commits) {
      const found = kept.get(intent.key);
      if (!found || found.until < now() || !isSame(found, intent)) return false;
      if (commits) kept.delete(intent.key);
      return true;
    },
    drop: (key) => void kept.delete(key),
  };
}

/** Line ends and white space at the edges do not count; what is not there is empty. */
const plain = (value: unknown): string =>
  String(value ?? '')
    .replace(/\s+/gu, ' ')
    .trim();

/** True if nothing that stands there now stood otherwise before. */
export const agrees = (before: Fields = {}, now: Fields = {}): boolean =>
  Object.entries(now).every(([id, value]) => plain(value) === plain(before[id]));

/** A status and a sub-status read like two fields more. */
const flat = ({ fields, status, subStatus = '' }: CaseState): Fields => ({
  ...fields,
  '/status': status,
  '/subStatus': subStatus,
});

const told = ({ fields, subStatus }: Change): Fields => ({
  ...fields,
  ...(subStatus === undefined ? {} : { '/subStatus': subStatus }),
});

/**
 * True if a later door is at the change that was decided on. Doors do not all tell the same of one change (a button
 * nothing, the request behind it every field): what the later one does not tell is as it was.
 */
export function isSame(decided: Intent, later: Intent): boolean {
  const before = flat(decided.state);
  return (
    decided.target === later.target &&
    agrees(before, flat(later.state)) &&
    agrees({ ...before, ...told(decided.change) }, told(later.change))
  );
}
