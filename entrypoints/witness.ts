import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { textOf } from '../lib/guard/interceptor/body.ts';
import {
  actionOf,
  callOf,
  cloneOf,
  dispatch,
  listen,
  methodOf,
  methodOfForm,
  readText,
  SafeCustomEvent,
  SafeRequest,
  setCall,
  stringify,
  urlOf,
} from '../lib/guard/interceptor/safe.ts';
import { wrap } from '../lib/guard/interceptor/wrap.ts';
import { BODY_MOST, type Leaving, WITNESS, WITNESS_END } from '../lib/recorder/witness.ts';

/** In the page's world while somebody teaches: tells what leaves without an event. It holds and changes nothing. */

const MARK = Symbol.for(WITNESS);
let telling = true;

function tell(kind: Leaving['kind'], method: string, url: string, body: string | null | undefined): void {
  if (!telling) return;
  const whole = new URL(url, document.baseURI).href;
  const told = { __proto__: null, kind, method: method.toUpperCase(), url: whole, body: body ?? '' };
  if (told.body.length > BODY_MOST) told.body = '';
  const init = { __proto__: null, detail: stringify(told) } as CustomEventInit;
  dispatch(document, new SafeCustomEvent(WITNESS, init));
}

function watchFetch(): void {
  wrap(window, 'fetch', (_self, args) => {
    const input = args[0] as Request;
    const init = args[1] as RequestInit | undefined;
    const whole = input instanceof SafeRequest;
    const method = init?.method ?? (whole ? methodOf(input) : 'GET');
    const url = whole ? urlOf(input) : `${input}`;
    if (whole && init?.body === undefined && !/^(?:GET|HEAD)$/i.test(method))
      void readText(cloneOf(input)).then(
        (text) => tell('fetch', method, url, text),
        () => undefined,
      );
    else tell('fetch', method, url, textOf(init?.body));
    return null;
  });
}

function watchXhr(): void {
  const calls = new WeakMap<XMLHttpRequest, [method: string, url: string]>();
  wrap<XMLHttpRequest>(XMLHttpRequest.prototype, 'open', (xhr, args) => {
    setCall(calls, xhr, [`${args[0]}`, `${args[1]}`]);
    return null;
  });
  wrap<XMLHttpRequest>(XMLHttpRequest.prototype, 'send', (xhr, args) => {
    const call = callOf(calls, xhr) as [string, string] | undefined;
    if (call) tell('xhr', call[0], call[1], textOf(args[0]));
    return null;
  });
}

function watchRest(): void {
  wrap<HTMLFormElement>(HTMLFormElement.prototype, 'submit', (form) => {
    tell('script-submit', methodOfForm(form), actionOf(form), textOf(new FormData(form)));
    return null;
  });
  wrap(Navigator.prototype, 'sendBeacon', (_self, args) => {
    tell('beacon', 'POST', `${args[0]}`, textOf(args[1]));
    return null;
  });
}

export default defineUnlistedScript(() => {
  const world = window as unknown as Record<symbol, boolean>;
  if (world[MARK]) return;
  world[MARK] = true;
  watchFetch();
  watchXhr();
  watchRest();
  listen(document, WITNESS_END, () => {
    telling = false;
  });
});
