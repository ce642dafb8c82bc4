import type { Ask, Tell } from './bridge.ts';

/**
 * What detector, overlay and page-world interceptor say to one another. Detector and overlay share one isolated world
 * (the page can't see it): the detector leaves its {@link GuardPort} there, the overlay takes it up.
 */

/** Something a person did at a door, as the capture listeners saw it; kept so that it can be done again. */
export interface Gesture {
  readonly kind: 'click' | 'submit' | 'change' | 'key';
  /** Innermost element of the composed path (open and closed roots included where reachable). */
  readonly target: Element;
  /** Elements from the innermost outwards; doors are looked for along it, across shadow roots. */
  readonly path: readonly Element[];
  readonly submitter?: HTMLElement | null | undefined;
  /** For `key`: "control+s"; lower case, modifiers in the order Control, Alt, Shift, Meta. */
  readonly key?: string | undefined;
}

/** What the page is about to send, or a form it is about to submit by script. */
export interface Question {
  /** Number within the frame; answers carry it. */
  readonly id: number;
  readonly kind: 'script-submit' | 'fetch' | 'xhr' | 'xhr-sync' | 'beacon';
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  /** The form, for `script-submit`. */
  readonly form?: HTMLFormElement;
  /** Parsed body: JSON as it is, form encodings as an object of strings (last value wins, files by name); null if unreadable. */
  readonly body?: unknown;
}

/** The overlay's side: decides. Called synchronously inside the event; `true` = hold it. */
export interface Judge {
  gesture(gesture: Gesture): boolean;
  /** Is this request worth reading its body? Cheap: method and URL only. */
  concerns(question: Question): boolean;
  question(question: Question): boolean;
  /** A held question is gone without an answer: the page aborted it. */
  lapsed?(id: number): void;
}

/** The detector's side, as `takePort` gives it to the overlay. */
export interface GuardPort {
  /** Set by the overlay once it is ready; unset when it is torn down. */
  judge: Judge | null;
  /** Gestures and questions held between match and overlay-ready; the overlay drains it. Nothing stays longer than 1 s. */
  takeWaiting(): readonly (Gesture | Question)[];
  /** Do a gesture again, exactly once, past our own listeners. `refused`: the page's own validation stopped it. */
  replay(gesture: Gesture): 'done' | 'refused' | 'gone';
  /** Tells `refused` from `done` by the events that a replay made; without it, what is done again is done. */
  isRefused: ((gesture: Gesture, events: readonly Event[]) => boolean) | null;
  /** Let a held question go, or stop it. */
  answer(id: number, go: boolean): void;
  /** Set page variables back (primitives only), in the page's world. */
  reset(values: readonly (readonly [path: string, value: string | number | boolean | null])[]): void;
  /** True once the page-world interceptor has shaken hands in this document. */
  readonly bridged: () => boolean;
  /**
   * Called on URL change or when the presence test turns; the overlay re-reads, or leaves. While it is set, the overlay counts
   * as there and is not injected again.
   */
  onPage: (() => void) | null;
  /** Called when something went by unjudged; the overlay or the icon shows it. */
  onUnchecked: ((what: Gesture | Question) => void) | null;
}

/** A gesture or question that waits for the overlay, with what it takes to do it again or to read it. */
export type Waiting =
  | { readonly gesture: Gesture; readonly event: Event; readonly ask?: never }
  | { readonly ask: Ask; readonly target: EventTarget | undefined };

/**
 * What the detector leaves in the isolated world: as little as can wait for an overlay. All that only an overlay needs is in
 * `port.ts`, which is in the overlay's bytes.
 */
export interface DetectorPort {
  /** Of the extension; empty once it stood down. */
  version(): string;
  /** Called synchronously inside the event; `true` = cancel it. */
  judge: {
    gesture(gesture: Gesture, event: Event): boolean;
    ask(ask: Ask, target: EventTarget | undefined): boolean;
  } | null;
  onPage: GuardPort['onPage'];
  onUnchecked: ((what: Waiting) => void) | null;
  readonly bridged: () => boolean;
  readonly takeWaiting: () => readonly Waiting[];
  /** Does a gesture again, past our own listeners. Returns the events that they heard meanwhile. */
  redo(gesture: Gesture, event: Event): readonly Event[];
  tell(...told: Tell): unknown;
  destroy(): void;
}

/** Name under which the detector leaves its port in the isolated world. */
export const PORT = '__caserailGuard';
