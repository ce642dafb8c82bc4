import { readByApi } from '../../lib/hosts/api.ts';
import type { Snapshot } from '../../lib/hosts/snapshot.ts';
import type { HostProfile } from '../../lib/hosts/types.ts';

const API_MS = 10_000;

interface Answer {
  /** Absent once it is there, or failed. */
  readonly pending?: Promise<unknown>;
  readonly value: unknown;
  /** When the value came; after a failure, never. */
  readonly at: number;
  readonly failed?: string;
}

/** What the host's own API said of the cases on this page. Times are monotonic, in milliseconds. */
export interface Sources {
  /** The last answer, however old; undefined if there was none, or if the page holds everything itself. */
  value(key: string): unknown;
  /** True if the last reading did not fail, and its answer came at this time or later. */
  isSince(key: string, time: number): boolean;
  /** Why the last reading failed: the HTTP status or the error's kind, never what the host wrote. */
  failed(key: string): string | undefined;
  /**
   * Reads a case, whose key is among the captures, if the page lacks fields that the API has, unless an answer is awaited or came at most `age` ago.
   * Infinity: once is enough, even if it failed. Negative: what was read before counts for nothing any more.
   * @returns what settles, never rejects, once the answer is there or can't be had; undefined if none is awaited
   */
  fetch(of: Pick<Snapshot, 'page' | 'captures' | 'key'>, age: number): Promise<unknown> | undefined;
}

/**
 * @param changed called when an answer or a failure has come in
 * @param readMore for tools whose own pages are read, or that are asked who is signed in
 */
export function createSources(
  profile: HostProfile,
  changed: () => void,
  readMore: typeof readByApi,
  now = () => performance.now(),
): Sources {
  const answers = new Map<string, Answer>();
  return {
    value: (key) => answers.get(key)?.value,
    isSince: (key, time) => (answers.get(key)?.at ?? -Infinity) >= time,
    failed: (key) => answers.get(key)?.failed,
    fetch({ page, captures, key }, age) {
      const known = answers.get(key);
      const isEnough = known && (known.pending ? age >= 0 : now() - known.at <= age);
      const { api = profile.api } = page;
      if (!api || !page.asks || isEnough) return known?.pending;
      const value = known?.value;
      /** Only the last reading counts. */
      const take = (answer: Answer): void => {
        if (answers.get(key)?.pending !== pending) return;
        answers.set(key, answer);
        changed();
      };
      const read = api.page || api.user ? readMore : readByApi;
      const pending: Promise<void> = read(api, captures, AbortSignal.timeout(API_MS)).then(
        (value) => take({ value, at: now() }),
        (error: Error) => take({ value, at: -Infinity, failed: error.name }),
      );
      answers.set(key, { pending, value, at: known && age >= 0 ? known.at : -Infinity });
      return pending;
    },
  };
}
