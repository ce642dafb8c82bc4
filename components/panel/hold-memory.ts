import { type Signal, signal } from '@preact/signals';
import type { Drafts } from './hold-state.ts';
import type { HoldView, PanelModel } from './model.ts';

/** What the agent typed and opened in the dialog. Stays while another question goes before this one. */
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

/** Of so many holds it is remembered what was typed: more do not wait at once. */
const MOST = 9;

/** By the page's panel, whose actions are always the same, and the hold's number. */
const memories = new WeakMap<PanelModel['actions'], Map<number, HoldMemory>>();

/** What was typed and opened for a hold, empty at first. */
export function memoryOf({ actions }: PanelModel, hold: number): HoldMemory {
  const known = memories.get(actions) ?? new Map<number, HoldMemory>();
  memories.set(actions, known);
  const memory = known.get(hold) ?? {
    drafts: signal<Drafts>({}),
    reason: signal(''),
    overriding: signal(false),
    tucked: signal(false),
  };
  known.set(hold, memory);
  for (const old of [...known.keys()].slice(0, -MOST)) known.delete(old);
  return memory;
}
