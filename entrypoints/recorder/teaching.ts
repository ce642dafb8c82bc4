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
      draft.value = next(draft.peek());
      error.value = '';
      looks.value += 1;
      void extension.storage.local.set({ [key]: draft.value }).catch((cause: unknown) => fail(String(cause)));
    },
    stop: () => clearInterval(timer),
  };
}
