import type { DetectorPage } from '../../hosts/site.ts';
import type { Gesture } from '../types.ts';
import { isOnPath } from './match.ts';

/** Browsers and password managers that fill in a form send key events that are none: without key or modifiers. */
const keyName = (event: KeyboardEvent): string =>
  ['Control', 'Alt', 'Shift', 'Meta']
    .filter((name) => event.getModifierState?.(name))
    .concat(event.key)
    .join('+')
    .toLowerCase();

/** What an event at a door is; a `pointerdown` is the click to come. */
export function gestureOf(event: Event): Gesture {
  const { type } = event;
  const path = event.composedPath().filter((node) => node instanceof Element);
  const kind = type === 'keydown' ? 'key' : type === 'pointerdown' ? 'click' : (type as Gesture['kind']);
  const key = kind === 'key' ? keyName(event as KeyboardEvent) : undefined;
  return { kind, target: path[0] as Element, path, submitter: (event as SubmitEvent).submitter, key };
}

/** True if a page has a door for this gesture. */
export const isAtDoor = ({ doors }: DetectorPage, { kind, key, path }: Gesture): boolean =>
  doors.some(
    (door) => door.kind === kind && door.key === key && (door.selector ? isOnPath(path, door.selector) : key),
  );

/**
 * Does a held gesture again by native means, with an event like the one that was held. The prototype's method, since a
 * control named "requestSubmit" hides the form's own.
 */
export function act({ kind, target, submitter }: Gesture, event: Event): void {
  if (kind === 'submit') {
    const { isConnected, form } = (submitter ?? {}) as Partial<HTMLButtonElement>;
    HTMLFormElement.prototype.requestSubmit.call(target, isConnected && form === target ? submitter : null);
  } else {
    const Same = event.constructor as typeof Event;
    target.dispatchEvent(new Same(event.type, event));
  }
}
