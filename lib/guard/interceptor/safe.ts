/**
 * The built-ins that the interceptor uses, copied before the page can replace them. Nothing here may look up a method
 * on a value at call time: the page owns every prototype. Object literals carry `__proto__: null`, arrays are only
 * read by index.
 */
export const { apply, defineProperty, getOwnPropertyDescriptor: descriptorOf } = Reflect;
export const { parse, stringify } = JSON;
export const later = setTimeout;
export const SafeProxy = Proxy;
export const SafePromise = Promise;
export const SafeRequest = Request;
export const SafeProgressEvent = ProgressEvent;
export const SafeCustomEvent = CustomEvent;
export const SafeDOMException = DOMException;

/** What the page is told of a request that was called off. */
export const NOT_SENT = 'The request was not sent.';

type Arguments<M> = M extends (...args: infer A) => unknown ? A : [];
type Result<M> = M extends (...args: never[]) => infer R ? R : M;

/** A native method or getter as a function of its `this`, whatever the page (or a form's own controls) puts in its place. */
function native<T extends object, K extends keyof T & string>({ prototype }: { prototype: T }, name: K) {
  const found = descriptorOf(prototype, name);
  const real = (found?.get ?? found?.value) as () => unknown;
  return (self: T, ...args: Arguments<T[K]>) => apply(real, self, args) as Result<T[K]>;
}

export const listen = native(EventTarget, 'addEventListener');
export const dispatch = native(EventTarget, 'dispatchEvent');
export const preventDefault = native(Event, 'preventDefault');
export const detailOf = native(CustomEvent, 'detail');
export const callOf = native(WeakMap, 'get');
export const setCall = native(WeakMap, 'set');
export const urlOf = native(Request, 'url');
export const methodOf = native(Request, 'method');
export const signalOf = native(Request, 'signal');
export const isAborted = native(AbortSignal, 'aborted');
export const cloneOf = native(Request, 'clone');
export const readText = native(Request, 'text');
export const paramsText = native(URLSearchParams, 'toString');
export const eachEntry = native(FormData, 'forEach');
export const actionOf = native(HTMLFormElement, 'action');
export const methodOfForm = native(HTMLFormElement, 'method');
