import { type Ask, HELLO_GUARD, HELLO_PAGE, type Tell, TOLD } from '../bridge.ts';

export interface Bridge {
  isOpen(): boolean;
  tell(told: Tell): unknown;
  /** Listens again; `document.open()` drops every listener of a document. */
  arm(): unknown;
}

/** True as long as none of the page's code can have run: an element of one of these names is there only later, too. */
const isUntouched = (): boolean => !document.head && !document.body;

/** Dispatches a string; true = the other side cancelled the event. */
const say = (name: string, told: unknown): boolean =>
  !dispatchEvent(new CustomEvent(name, { detail: JSON.stringify(told), cancelable: true }));

/**
 * The isolated side of the bridge.
 * @param onAsk called synchronously; `true` is told to the other side
 */
export function createBridge(onAsk: (ask: Ask, target: EventTarget | undefined) => boolean): Bridge {
  // 128 bits; `randomUUID` is not there on plain http.
  const name = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const wasUntouched = isUntouched();
  let isOpen = false;

  const asked = (event: Event) => {
    if (onAsk(JSON.parse((event as CustomEvent).detail), event.composedPath()[0])) event.preventDefault();
  };
  const arm = () => isOpen && addEventListener(name, asked, true);
  const offer = () => {
    isOpen = say(HELLO_GUARD, name);
    arm();
  };
  /** Once the page's own code may be speaking, nobody is believed; unless we came that late ourselves. */
  const greeted = () => wasUntouched === isUntouched() && offer();

  offer();
  if (!isOpen) addEventListener(HELLO_PAGE, greeted, { capture: true, once: true });
  return { isOpen: () => isOpen, arm, tell: (told) => isOpen && say(name + TOLD, told) };
}
