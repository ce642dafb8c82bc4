/**
 * A script that runs first in a page: it replaces what a careless script would call, listens to what is said, and counts
 * what was called that throws now.
 */
export const HOSTILE = `{
  const { apply } = Reflect;
  const spied = window.__spied = { __proto__: null, heard: '', threw: 0 };
  const { submit } = HTMLFormElement.prototype;
  const { querySelector } = Document.prototype;
  window.__submit = () => apply(submit, apply(querySelector, document, ['form']), []);
  const broken = function () { spied.threw++; throw new Error('broken by the page'); };
  const listening = (name, native) => function (type) {
    spied.heard += name + ':' + (type.type || type) + ' ';
    return apply(native, this, arguments);
  };
  const events = EventTarget.prototype;
  events.addEventListener = listening('listen', events.addEventListener);
  events.dispatchEvent = listening('dispatch', events.dispatchEvent);
  document.addEventListener = events.addEventListener;
  document.dispatchEvent = events.dispatchEvent;
  window.CustomEvent = broken;
  window.DOMException = broken;
  window.ProgressEvent = broken;
  window.Request = broken;
  window.Promise = broken;
  window.Proxy = broken;
  window.setTimeout = broken;
  JSON.parse = JSON.stringify = broken;
  Reflect.apply = Reflect.defineProperty = Object.defineProperty = broken;
  Function.prototype.call = Function.prototype.apply = Function.prototype.bind = broken;
  for (const name of ['push', 'map', 'forEach', 'filter', 'join', 'slice', 'toJSON']) Array.prototype[name] = broken;
  for (const name of ['slice', 'split', 'toUpperCase', 'replace', 'startsWith', 'toJSON']) String.prototype[name] = broken;
  for (const name of ['get', 'set', 'has']) WeakMap.prototype[name] = Map.prototype[name] = broken;
  for (const name of ['clone', 'text']) Response.prototype[name] = broken;
  URLSearchParams.prototype.toString = FormData.prototype.forEach = RegExp.prototype.exec = broken;
  Event.prototype.preventDefault = Event.prototype.stopImmediatePropagation = broken;
  CustomEvent.prototype = {};
  for (const name of ['cancelable', 'composed', 'detail', 'once', 'capture', 'toJSON', 'apply', 'value', 'writable'])
    Object.prototype[name] = undefined;
  Array.prototype[Symbol.iterator] = broken;
}`;
