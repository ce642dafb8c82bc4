import { type ReadonlySignal, signal } from '@preact/signals';
import { type Draft, recordingKey } from '../../lib/recorder/types.ts';
import { extension } from '../overlay/data.ts';

/** How often a page is read again while nobody presses anything, in milliseconds. */
const LOOK_MS = 700;

/** What is taught, in step with the storage, and a signal that goes on whenever the page should be read again. */
export interface Teaching {
  readonly draft: ReadonlySignal<Draft>;
  readonly looks: ReadonlySignal<number>;
  readonly error: ReadonlySignal<string>;
  change(next: (draft: Draft) => Draft): void;
  /** Takes what another document has written, if it is the later word. */
  adopt(draft: Draft): void;
  fail(message: string): void;
  stop(): void;
}

/** The draft in this document. Every change is kept at once: the next moment the page may be another one. */
export function createTeaching(first: Draft): Teaching {
  const draft = signal(first);
  const looks = signal(0);
  const error = signal('');
  const key = recordingKey(first.origin);
  const timer = setInterval(() => {
    looks.value += 1;
  }, LOOK_MS);
  const fail = (message: string): void => {
    error.value = message;
  };
  return {
    draft,
    looks,
    error,
    fail,
    change(next) {
      const old = draft.peek();
      const made = next(old);
      if (made === old) return;
      draft.value = { ...made, revision: old.revision + 1 };
      error.value = '';
      looks.value += 1;
      void extension.storage.local.set({ [key]: draft.value }).catch((cause: unknown) => fail(String(cause)));
    },
    adopt(other) {
      if (other.revision > draft.peek().revision) draft.value = other;
    },
    stop: () => clearInterval(timer),
  };
}
