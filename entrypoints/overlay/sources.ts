import { readByApi } from '../../lib/hosts/api.ts';
import type { HostProfile, PageProfile } from '../../lib/hosts/types.ts';
import type { Captures } from '../../lib/hosts/url.ts';

const API_MS = 10_000;

interface Answer {
  readonly pending: Promise<unknown> | null;
  readonly value: unknown;
  readonly failed?: string;
}

/** What the host's own API said of the cases on this page. */
export interface Sources {
  /** The answer so far; undefined while it is pending, after a failure, or if the page holds everything itself. */
  value(key: string): unknown;
  pending(key: string): Promise<unknown> | null;
  failed(key: string): string | undefined;
  /** Reads a case if the page lacks fields that the API has; again if `anew`. */
  fetch(page: PageProfile, captures: Captures, key: string, anew?: boolean): Promise<unknown> | null;
}

const wantsApi = (page: PageProfile): boolean => Object.values(page.fields).some((field) => field.api);

/** @param changed called when an answer or a failure has come in */
export function createSources(profile: HostProfile, changed: () => void): Sources {
  const answers = new Map<string, Answer>();
  return {
    value: (key) => answers.get(key)?.value,
    pending: (key) => answers.get(key)?.pending ?? null,
    failed: (key) => answers.get(key)?.failed,
    fetch(page, captures, key, anew = false) {
      const known = answers.get(key);
      if (!profile.api || !wantsApi(page) || (known && !anew)) return known?.pending ?? null;
      const pending = readByApi(profile.api, { ...captures, key }, AbortSignal.timeout(API_MS)).then(
        (value) => answers.set(key, { pending: null, value }),
        (error: Error) => answers.set(key, { pending: null, value: undefined, failed: error.message }),
      );
      answers.set(key, { pending, value: known?.value });
      void pending.then(changed);
      return pending;
    },
  };
}
