import type { FrameSeat } from '../../lib/case/messages.ts';

/** How long a frame may take to answer a call, in milliseconds. */
export const ANSWER_MS = 3000;

export interface RollCall {
  /** A frame has spoken. */
  heard(id: string): void;
  /** Whether a question waits behind another frame's just now. */
  waits(is: boolean): void;
}

/**
 * While a question waits behind another frame's, asks who is still there, and forgets who does not answer: a page can keep
 * a frame's last word from us, and a question must not wait for nobody.
 * @param others what is known of the other frames, by name
 * @param call asks them all
 * @param changed called once those who are gone are forgotten
 */
export function rollCall(others: Map<string, FrameSeat>, call: () => void, changed: () => void): RollCall {
  const present = new Set<string>();
  let timer: ReturnType<typeof setInterval> | undefined;
  const begin = (): void => {
    present.clear();
    call();
  };
  const end = (): void => {
    for (const id of others.keys()) if (!present.has(id)) others.delete(id);
    changed();
    if (timer !== undefined) begin();
  };
  return {
    heard: (id) => void present.add(id),
    waits(is) {
      if (is === (timer !== undefined)) return;
      clearInterval(timer);
      timer = is ? setInterval(end, ANSWER_MS) : undefined;
      if (is) begin();
    },
  };
}
