import { type Ask, HELLO_GUARD, HELLO_PAGE, type Tell } from '../bridge.ts';
import { isPresent } from './match.ts';

/** If both sides are injected into a page that already runs: how long the second may take, in milliseconds. */
const LATE_MS = 3000;

export interface Bridge {
  isOpen(): boolean;
  tell(told: Tell): unknown;
  /** Listens again; `document.open()` drops every listener of a document. */
  arm(): unknown;
}

/** 128 bits. `randomUUID` is not there on plain http. */
const randomName = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');

/** True as long as none of the page's code can have run. */
const isUntouched = (): boolean => !isPresent('head,body');

/** Dispatches a string; true = the other side cancelled the event. */
const say = (name: string, told: unknown): boolean =>
  !dispatchEvent(new CustomEvent(name, { detail: JSON.stringify(told), cancelable: true }));

/**
 * The isolated side of the bridge.
 * @param onAsk called synchronously; `true` is told to the other side
 */
export function createBridge(onAsk: (ask: Ask, target: EventTarget | undefined) => boolean): Bridge {
  const names = [randomName(), randomName()] as const;
  const late = isUntouched() ? 0 : performance.now() + LATE_MS;
  let isOpen = false;

  const asked = (event: Event) => {
    if (onAsk(JSON.parse((event as CustomEvent).detail), event.composedPath()[0])) event.preventDefault();
  };
  const arm = () => isOpen && addEventListener(names[0], asked, true);
  const offer = () => {
    isOpen = say(HELLO_GUARD, names);
    arm();
  };
  /** Once the page's own code may be speaking, nobody is believed any more. */
  const greeted = () => (performance.now() < late || isUntouched()) && offer();

  offer();
  if (!isOpen) addEventListener(HELLO_PAGE, greeted, { capture: true, once: true });
  return { isOpen: () => isOpen, arm, tell: (told) => isOpen && say(names[1], told) };
}
