import type { Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from '../../lib/i18n/text.ts';
import type { PanelModel } from './model.ts';
import type { PanelParts } from './part.ts';

/** What every part of the panel works with. */
export interface PanelScope {
  readonly model: PanelModel;
  readonly t: Translate;
  readonly parts: () => Promise<PanelParts>;
  /** True for what a person did; scripts of the page must not press our buttons. */
  readonly trusted: (event: Event) => boolean;
  readonly collapsed: Signal<boolean>;
  /** Set by a part that gives way to another on the agent's press; the other then takes the focus. */
  readonly refocus: { current: boolean };
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const Scope = createContext<PanelScope | null>(null);

export const ScopeProvider = Scope.Provider;

export function usePanel(): PanelScope {
  const scope = useContext(Scope);
  if (!scope) throw new Error('Panel parts are rendered by renderPanel');
  return scope;
}

/** A handler that runs only for what a person did. */
export const decisive =
  <E extends Event>(scope: PanelScope, act: (event: E) => void) =>
  (event: E): void => {
    if (scope.trusted(event)) act(event);
  };
