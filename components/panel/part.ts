import type { PanelScope } from './context.ts';

/**
 * The parts of the panel that few pages need, in a script of their own that is loaded when they are first wanted: the
 * hold dialog and the history. Each draws itself in a box that the panel gives it, with its own copy of the library.
 */
export interface PanelParts {
  /** What the parts' looks take beyond the panel's own style sheet; whoever loads them puts it into the root. */
  readonly css: string;
  /** Both draw until the function that they give back is called. */
  readonly hold: DrawPart;
  readonly history: DrawPart;
}

export type DrawPart = (box: Element, scope: PanelScope) => () => void;
