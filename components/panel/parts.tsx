import { type ReadonlySignal, signal } from '@preact/signals';
import { type ComponentType, render } from 'preact';
import { type PanelScope, ScopeProvider, usePanel } from './context.ts';
import { Hold } from './Hold.tsx';
import type { DrawPart, PanelParts } from './part.ts';
import { partsCss } from './parts-styles.ts';
import { Timeline } from './Timeline.tsx';

/**
 * The same value as a signal of this script's own library: another copy's signals do tell their listeners, but a
 * component that reads them would not know.
 */
function follow<Value>(source: ReadonlySignal<Value>): [ReadonlySignal<Value>, () => void] {
  const own = signal(source.peek());
  return [
    own,
    source.subscribe((value) => {
      own.value = value;
    }),
  ];
}

/** Draws a part in a box, following the one value of the model that it shows. */
const drawing =
  (key: 'hold' | 'history', Part: ComponentType): DrawPart =>
  (box, scope) => {
    const [own, stop] = follow<unknown>(scope.model[key]);
    const inner: PanelScope = { ...scope, model: { ...scope.model, [key]: own } };
    render(
      <ScopeProvider value={inner}>
        <Part />
      </ScopeProvider>,
      box,
    );
    return () => {
      stop();
      render(null, box);
    };
  };

function HeldChange() {
  const hold = usePanel().model.hold.value;
  return hold && <Hold key={hold.id} hold={hold} />;
}

function Past() {
  return <Timeline history={usePanel().model.history.value} />;
}

export const parts: PanelParts = {
  css: partsCss,
  hold: drawing('hold', HeldChange),
  history: drawing('history', Past),
};
