import { signal } from '@preact/signals';
import { type ComponentType, render } from 'preact';
import { useEffect } from 'preact/hooks';
import { Checking } from './Checking.tsx';
import { MoveDetails } from './Details.tsx';
import { Doors, DoorsFold } from './Doors.tsx';
import { Hold } from './Hold.tsx';
import { List } from './List.tsx';
import type { ListModel } from './list-model.ts';
import type { HoldView } from './model.ts';
import { Notice } from './Notice.tsx';
import type { DrawPart, PanelParts } from './part.ts';
import { partsCss } from './parts-styles.ts';
import type { ReadonlySignal } from './signal.ts';
import { Timeline } from './Timeline.tsx';
import { type PartScope, ScopeProvider, usePanel } from './use-panel.ts';

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
const drawingWith =
  (more: Pick<PartScope, 'askDates' | 'askDoors' | 'drift'>) =>
  (
    key: 'hold' | 'history' | 'list' | 'moves' | 'notices' | 'case',
    Part: ComponentType<{ readonly id: string }>,
  ): DrawPart =>
  (box, scope, id) => {
    const [own, stop] = follow<unknown>(scope.model[key]);
    const inner: PartScope = { ...scope, ...more, model: { ...scope.model, [key]: own } };
    render(
      <ScopeProvider value={inner}>
        <Part id={id} />
      </ScopeProvider>,
      box,
    );
    return () => {
      stop();
      render(null, box);
    };
  };

function HeldChange() {
  const { model, asked } = usePanel();
  const hold = model.hold.value as HoldView | null;
  if (!hold) return null;
  // Once asked, the dialog stays, also while it checks again.
  return hold.stage === 'checking' && asked.current !== hold.id ? (
    <Checking hold={hold} />
  ) : (
    <Hold key={hold.id} hold={hold} />
  );
}

/** Read when it is first opened, and again if that failed. */
function Past() {
  const { model, t } = usePanel();
  const history = model.history.value;
  useEffect(() => {
    const { stage } = model.history.peek();
    if (stage === 'none' || stage === 'failed') model.actions.loadHistory();
  }, []);
  if (history.stage === 'ready') return <Timeline history={history} />;
  if (history.stage === 'failed') return <p class="dim">{t('history_failed')}</p>;
  return (
    <p class="dim" aria-busy="true">
      {t('history_loading')}
    </p>
  );
}

/**
 * @param listOf the model of a list page, by the state that the panel's own model carries for it; the same every time
 * @param more when what a move causes comes, how the doors of the page stand, and what drifts
 */
export function partsWith(
  listOf: (state: object) => ListModel,
  more: Pick<PartScope, 'askDates' | 'askDoors' | 'drift'>,
): PanelParts {
  const drawing = drawingWith(more);
  return {
    css: partsCss,
    hold: drawing('hold', HeldChange),
    history: drawing('history', Past),
    move: drawing('moves', MoveDetails),
    notice: drawing('notices', Notice),
    doors: drawing('case', Doors),
    list: drawing('list', () => {
      const list = usePanel().model.list.value;
      return (
        list && (
          <>
            <List list={listOf(list.state)} />
            <DoorsFold />
          </>
        )
      );
    }),
  };
}

/** For models whose list state is the list's model itself, and that know neither dates nor doors nor drift. */
export const parts = partsWith((state) => state as ListModel, {
  askDates: async () => null,
  askDoors: async () => null,
  drift: () => null,
});
