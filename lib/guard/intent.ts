/** How long a decision opens the later doors of its change. */
export const INTENT_MS = 15_000;

/** What was decided on: one change of one case with the fields as they were judged. */
export interface Intent {
  readonly key: string;
  readonly target: string;
  readonly digest: string;
}

export interface Intents {
  /** A decision was made: its change may pass the doors that follow. */
  add(intent: Intent): void;
  /** True if this change was decided on already. `commits`: this door is the commit itself, so the intent ends here. */
  opens(intent: Intent, commits: boolean): boolean;
  drop(key: string): void;
}

/**
 * Keeps one intent per case. It lapses after {@link INTENT_MS}, when a judged field changes, and when its commit left.
 * @param now milliseconds, monotonic
 */
export function createIntents(now: () => number = () => performance.now()): Intents {
  const kept = new Map<string, Intent & { readonly until: number }>();
  return {
    add: (intent) => void kept.set(intent.key, { ...intent, until: now() + INTENT_MS }),
    opens(intent, commits) {
      const found = kept.get(intent.key);
      if (!found || found.until < now() || found.target !== intent.target || found.digest !== intent.digest)
        return false;
      if (commits) kept.delete(intent.key);
      return true;
    },
    drop: (key) => void kept.delete(key),
  };
}

/** The judged fields as one comparable text; line ends and white space at the edges do not count. */
export const digestOf = (fields: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify(
    Object.keys(fields)
      .sort()
      .map((id) => [
        id,
        String(fields[id] ?? '')
          .replace(/\s+/gu, ' ')
          .trim(),
      ]),
  );
