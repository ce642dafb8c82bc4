import type { Signal } from '@preact/signals';
import type { Drafts } from './hold-state.ts';
import type { HoldView } from './model.ts';

/** What the agent typed and opened in the dialog. Lives as long as the hold, whatever the model says meanwhile. */
export interface HoldMemory {
  readonly drafts: Signal<Drafts>;
  readonly reason: Signal<string>;
  readonly overriding: Signal<boolean>;
  /** Put aside, so that the page behind it can be reached. */
  readonly tucked: Signal<boolean>;
}

export interface HoldProps {
  readonly hold: HoldView;
  readonly memory: HoldMemory;
}
