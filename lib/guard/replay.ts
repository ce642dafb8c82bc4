import type { Gesture } from './types.ts';

export interface Replayer {
  /** Keeps a gesture that is held, with its event. */
  keep(gesture: Gesture, event: Event): void;
  /** Does a held gesture again, at most once. `refused`: the page's own validation stopped it, and it can be tried again. */
  replay(gesture: Gesture): 'done' | 'refused' | 'gone';
}

/** A form's own controls can hide its properties. */
const isConnected = (element: Element): boolean => Reflect.get(Node.prototype, 'isConnected', element);

/**
 * @param redo does it, past our own listeners, and returns the events that they heard meanwhile
 * @param isRefused tells by them whether the page did it; without it, it did
 */
export function createReplayer(
  redo: (gesture: Gesture, event: Event) => readonly Event[],
  isRefused: (gesture: Gesture, events: readonly Event[]) => boolean,
): Replayer {
  const origins = new WeakMap<Gesture, Event>();
  return {
    keep: (gesture, event) => void origins.set(gesture, event),
    replay(gesture) {
      const event = origins.get(gesture);
      if (!event || !isConnected(gesture.target)) return 'gone';
      if (isRefused(gesture, redo(gesture, event))) return 'refused';
      origins.delete(gesture);
      return 'done';
    },
  };
}
