import { type Ask, BODY_LIMIT, HELLO_GUARD, HELLO_PAGE, type Tell, TOLD } from '../bridge.ts';
import { resetValues } from './reset.ts';
import {
  detailOf,
  dispatch,
  later,
  listen,
  parse,
  preventDefault,
  SafeCustomEvent,
  stringify,
} from './safe.ts';

/** While something is held: how often to see whether the other side is still there, in milliseconds. */
const ALIVE_MS = 2000;

let name: string | undefined;
let lastId = 0;

/** What to do with what is held, by the question's number. */
const held: Record<number, (go: boolean) => unknown> = { __proto__: null } as never;

/** Dispatches a string; true = the other side cancelled the event. */
const say = (type: string, detail: string, target: EventTarget = document): boolean =>
  !dispatch(
    target,
    new SafeCustomEvent(type, {
      __proto__: null,
      cancelable: true,
      composed: true,
      detail,
    } as CustomEventInit),
  );

const detail = (event: Event): unknown => parse(detailOf(event as CustomEvent));

function onTell(event: Event): void {
  const told = detail(event) as Tell;
  if (told[0]) settle(told[0], told[1]);
  else resetValues(told[2] as NonNullable<Tell[2]>);
}

function settle(id: number, go: boolean): void {
  const answered = held[id];
  delete held[id];
  try {
    answered?.(go);
  } catch {
    // The page undid what was to be released; nothing of ours may surface as its error.
  }
}

/** Again and again, since `document.open()` drops every listener of a document. Listening twice is listening once. */
const hear = (): unknown => name && listen(window, name + TOLD, onTell, true);

/** Says hello; whichever side starts second finds the other. The first detector that offers names is taken. */
export function greet(): void {
  const once = { __proto__: null, once: true, capture: true } as AddEventListenerOptions;
  listen(
    window,
    HELLO_GUARD,
    (event) => {
      name = detail(event) as string;
      preventDefault(event);
      hear();
    },
    once,
  );
  say(HELLO_PAGE, '');
}

/** Puts a question; true = the other side cancelled the event. */
const put = (question: Ask, target?: EventTarget): boolean =>
  name !== undefined && say(name, stringify(question), target);

const ask = (id: number, kind: Ask['kind'], method = '', url = ''): Ask =>
  ({ __proto__: null, id, kind, method, url }) as Ask;

/** A new question, if anybody wants to judge this. Reading requests are not asked about. */
export function open(kind: Ask['kind'], method: string, url: string, target?: EventTarget): Ask | null {
  if (!target && (method === 'GET' || method === 'HEAD')) return null;
  const question = ask(++lastId, kind, method, url);
  return put(question, target) ? question : null;
}

/** Asks with the body; true = hold. */
export function judged(question: Ask, body: string | null, target?: EventTarget): boolean {
  question.body = body && body.length > BODY_LIMIT ? null : body;
  hear();
  return put(question, target);
}

/**
 * Keeps what is held until it is answered. If the other side goes away meanwhile (the extension was removed or updated),
 * it fails visibly, and unsent.
 */
export function hold(question: Ask, answered: (go: boolean) => unknown): void {
  const { id } = question;
  const watch = () => {
    if (!held[id]) return;
    if (put(ask(0, 'alive'))) later(watch, ALIVE_MS);
    else settle(id, false);
  };
  held[id] = answered;
  later(watch, ALIVE_MS);
}

/** Forgets what is held, and tells the other side. */
export function lapse(question: Ask): void {
  delete held[question.id];
  put(ask(question.id, 'lapsed'));
}
