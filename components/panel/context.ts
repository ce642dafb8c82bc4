import type { Translate } from '../../lib/i18n/text.ts';
import type { PanelModel } from './model.ts';
import type { PanelParts } from './part.ts';
import type { Signal } from './signal.ts';

/** What every part of the panel works with. */
export interface PanelScope {
  readonly model: PanelModel;
  readonly t: Translate;
  readonly parts: () => Promise<PanelParts>;
  /** True for what a person did; scripts of the page must not press our buttons. */
  readonly trusted: (event: Event) => boolean;
  readonly collapsed: Signal<boolean>;
  /** True while the card of a list page is open; such a page begins with the pill. */
  readonly listOpen: Signal<boolean>;
  /** Set by a part that gives way to another on the agent's press; the other then takes the focus. */
  readonly refocus: { current: boolean };
  /** The hold whose dialog was shown last. */
  readonly asked: { current: number | null };
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What the panel itself remembers beside. */
export interface AppScope extends PanelScope {
  /** The parts once they came; null if they can't be had. */
  readonly ready: Signal<PanelParts | null | undefined>;
  /** The move that is open. */
  readonly open: Signal<string | null>;
  /** Whether each of the sections that fold is open. */
  readonly folds: { readonly [name in 'history' | 'doors']: Signal<boolean> };
  /** The clock, by the minute. */
  readonly minute: Signal<number>;
}

let drawn: AppScope;

/** What is being drawn just now works with this: ask while drawing, not in what is called later. */
export const panel = (): AppScope => drawn;

/** Draws with a scope. */
export function drawing<Made>(scope: AppScope, view: () => Made): Made {
  drawn = scope;
  return view();
}

/** For an element's `ref`: takes the focus if what was pressed to show this element asked for it. */
export const refocused = (scope: PanelScope) => (element: HTMLElement | null) => {
  if (scope.refocus.current) element?.focus();
  scope.refocus.current = false;
};

/** A handler that runs only for what a person did. */
export const decisive =
  <E extends Event>(scope: PanelScope, act: (event: E) => void) =>
  (event: E): void => {
    if (scope.trusted(event)) act(event);
  };
