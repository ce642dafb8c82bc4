import type { Ask } from '../bridge.ts';
import { readBody, textOf } from './body.ts';
import { hold, judged, lapse, open } from './channel.ts';
import {
  callOf,
  defineProperty,
  dispatch,
  NOT_SENT,
  SafeDOMException,
  SafeProgressEvent,
  setCall,
} from './safe.ts';
import { wrap } from './wrap.ts';

interface Call {
  readonly kind: 'xhr' | 'xhr-sync';
  readonly method: string;
  readonly url: string;
  /** What is held instead of sent. */
  held: Ask | null;
}

const calls = new WeakMap<XMLHttpRequest, Call>();
const known = (xhr: XMLHttpRequest) => callOf(calls, xhr) as Call | undefined;

/** What the page sees of a request that was aborted on its way. */
function seemAborted(xhr: EventTarget & { readyState?: number }): void {
  defineProperty(xhr, 'readyState', { __proto__: null, value: 4, configurable: true } as PropertyDescriptor);
  dispatch(xhr, new SafeProgressEvent('readystatechange'));
  dispatch(xhr, new SafeProgressEvent('abort'));
  dispatch(xhr, new SafeProgressEvent('loadend'));
  delete xhr.readyState;
}

/** Lets go of what is held for this object; false if nothing is. */
function drop(xhr: XMLHttpRequest): boolean {
  const call = known(xhr);
  if (!call?.held) return false;
  lapse(call.held);
  call.held = null;
  return true;
}

const refuse = () => {
  throw new SafeDOMException(NOT_SENT, 'NetworkError');
};

/** From now on each XHR is asked about in `send`; a synchronous one that is held is refused with NetworkError. */
export function wrapXhr(): void {
  const owner = XMLHttpRequest.prototype;

  wrap<XMLHttpRequest>(owner, 'open', (xhr, args) => {
    drop(xhr);
    const kind = args.length > 2 && !args[2] ? 'xhr-sync' : 'xhr';
    const call: Call = { kind, method: `${args[0]}`, url: `${args[1]}`, held: null };
    setCall(calls, xhr, call);
    return null;
  });

  wrap<XMLHttpRequest>(owner, 'abort', (xhr) => (drop(xhr) ? () => seemAborted(xhr) : null));

  wrap<XMLHttpRequest>(owner, 'send', (xhr, args, native) => {
    const call = known(xhr);
    const question = call && open(call.kind, call.method, call.url);
    if (!question) return null;
    const settle = (go: boolean) => {
      call.held = null;
      if (go) native(args);
      else seemAborted(xhr);
    };
    const keep = () => {
      call.held = question;
      hold(question, settle);
    };
    const text = textOf(args[0]);
    if (text === undefined && call.kind === 'xhr') {
      return () => {
        call.held = question;
        void decideLater(call, question, args[0], keep, settle);
      };
    }
    if (!judged(question, text ?? null)) return null;
    return call.kind === 'xhr' ? keep : refuse;
  });
}

/** Blobs and buffers are read in their own time; what the page took back meanwhile is not asked about. */
async function decideLater(
  call: Call,
  question: Ask,
  body: unknown,
  keep: () => unknown,
  settle: (go: boolean) => unknown,
): Promise<void> {
  const text = await readBody(body);
  if (call.held !== question) return;
  try {
    if (judged(question, text)) keep();
    else settle(true);
  } catch {
    // The page undid what was to be sent; nothing of ours may surface as its error.
  }
}
