import type { Gesture } from './types.ts';

export interface Replayer {
  /** Keeps a gesture that is held, with its event. */
  keep(gesture: Gesture, event: Event): void;
  /** Does a held gesture again, at most once. `refused`: the page's own validation stopped it, and it can be tried again. */
  replay(gesture: Gesture): 'done' | 'refused' | 'gone';
}

/** Does a click here submit a form that can't be submitted as it is? */
const isInvalid = (path: readonly Element[]): boolean =>
  path.some((element) => {
    const { type = '', form } = element as Partial<HTMLButtonElement>;
    return /^(submit|image)$/.test(type) && form && Element.prototype.matches.call(form, ':invalid');
  });

/** An invalid form fires no submit event: nothing was sent. */
function isRefused({ kind, path }: Gesture, events: readonly Event[]): boolean {
  if (events.some(({ type }) => type === 'submit')) return false;
  if (kind === 'submit') return true;
  return kind === 'click' && !events.some(({ defaultPrevented }) => defaultPrevented) && isInvalid(path);
}

/** A form's own controls can hide its properties. */
const isConnected = (element: Element): boolean => Reflect.get(Node.prototype, 'isConnected', element);

/** @param redo does it, past our own listeners, and returns the events that they heard meanwhile */
export function createReplayer(redo: (gesture: Gesture, event: Event) => readonly Event[]): Replayer {
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
