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
export const plain = (value: unknown): string =>
  String(value ?? '')
    .replace(/\s+/gu, ' ')
    .trim();

/** The judged fields as one comparable text. */
export const digestOf = (fields: Fields = {}): string =>
  JSON.stringify(
    Object.keys(fields)
      .sort()
      .map((id) => [id, plain(fields[id])]),
  );

const digestOfCase = ({ fields, status, subStatus = '' }: CaseState): string =>
  digestOf({ ...fields, '/status': status, '/subStatus': subStatus });

/** A sub-status reads like one field more. */
const told = ({ change }: Intent): Fields => ({
  ...change.fields,
  ...(change.subStatus === undefined ? {} : { '/subStatus': change.subStatus }),
});

/**
 * True if a later door is at the change that was decided on. Doors do not all tell the same of one change (a button
 * nothing, the request behind it every field): what the later one does not tell is as it was.
 */
export function isSame(decided: Intent, later: Intent): boolean {
  const { fields, subStatus = '' } = decided.state;
  const before: Fields = { ...fields, '/subStatus': subStatus, ...told(decided) };
  return (
    decided.target === later.target &&
    digestOfCase(decided.state) === digestOfCase(later.state) &&
    Object.entries(told(later)).every(([id, value]) => plain(value) === plain(before[id]))
  );
}
