import type { Ask } from '../bridge.ts';
import { textOf } from './body.ts';
import { hold, judged, lapse, open } from './channel.ts';
import {
  cloneOf,
  isAborted,
  listen,
  methodOf,
  NOT_SENT,
  readText,
  SafeDOMException,
  SafePromise,
  SafeRequest,
  signalOf,
  urlOf,
} from './safe.ts';
import { wrap } from './wrap.ts';

type Send = () => unknown;

/** Waits for the answer; then the real call, or the rejection that an aborted one gives. */
const held = (question: Ask, request: Request, send: Send): Promise<unknown> =>
  new SafePromise((resolve, reject) => {
    let isOver = false;
    listen(signalOf(request), 'abort', () => {
      // Aborted once it was answered: the real call tells the page by itself, a second one would tell nobody.
      if (isOver) return;
      lapse(question);
      // The real call of an aborted request sends nothing and rejects with the page's own reason.
      resolve(send());
    });
    hold(question, (go) => {
      isOver = true;
      if (go) resolve(send());
      else reject(new SafeDOMException(NOT_SENT, 'AbortError'));
    });
  });

async function readAndDecide(question: Ask, request: Request, send: Send): Promise<unknown> {
  let text: string | null = null;
  try {
    text = await readText(cloneOf(request));
  } catch {
    // Unreadable, or aborted meanwhile: then the real call says so.
  }
  return !isAborted(signalOf(request)) && judged(question, text) ? held(question, request, send) : send();
}

/**
 * From now on each fetch is asked about before it leaves; one that is held waits, and rejects with AbortError if
 * called off.
 */
export function wrapFetch(): void {
  wrap(window, 'fetch', (_self, args, native) => {
    const input = args[0] as Request;
    const init = args[1] as RequestInit | undefined;
    const whole = input instanceof SafeRequest;
    const method = init?.method ?? (whole ? methodOf(input) : 'GET');
    const question = open('fetch', method, whole ? urlOf(input) : `${input}`);
    if (!question) return null;

    const text = textOf(init?.body ?? (whole && input));
    if (text !== undefined && !judged(question, text)) return null;
    // From here on the request is ours to send: made now, so that later changes of its parts don't count.
    const request = new SafeRequest(input, init);
    return () => (text === undefined ? readAndDecide : held)(question, request, () => native([request]));
  });
}
