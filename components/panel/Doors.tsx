import { useEffect, useState } from 'preact/hooks';
import { DoorList } from '../common/Doors.tsx';
import type { DoorsView } from '../common/doors.ts';
import { usePanel } from './use-panel.ts';

/** How each way to save stands, on the page that shows the case; asked anew where the address has become another. */
export function Doors() {
  const { model, t, askDoors } = usePanel();
  const [view, setView] = useState<DoorsView | null | 'loading' | 'failed'>('loading');
  // Read for its sake alone: a case that changes may stand on another page.
  model.case.value;
  const { href } = location;
  useEffect(() => {
    let isOver = false;
    askDoors().then(
      (found) => isOver || setView(found),
      () => isOver || setView('failed'),
    );
    return () => {
      isOver = true;
    };
  }, [href]);
  if (view === 'loading' || view === 'failed') {
    return (
      <p class="dim" aria-busy={view === 'loading'}>
        {t(`doors_${view}`)}
      </p>
    );
  }
  if (!view?.doors.length) return <p class="dim">{t('doors_none')}</p>;
  return <DoorList view={view} t={t} />;
}

/** The same on a page that lists cases, folded. */
export function DoorsFold() {
  const { t } = usePanel();
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="ways" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('doors_title')}</summary>
      {isOpen && <Doors />}
    </details>
  );
}
