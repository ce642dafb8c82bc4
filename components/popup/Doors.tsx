import type { Translate } from '../../lib/i18n/text.ts';
import { DoorList } from '../common/Doors.tsx';
import type { DoorsView } from '../common/doors.ts';

interface Props {
  readonly view: DoorsView;
  readonly t: Translate;
}

/** How each way to save on this page stands. */
export function Doors({ view, t }: Props) {
  if (view.doors.length === 0) return null;
  return (
    <details class="doors">
      <summary>
        {t('doors_title')}
        {view.experimental && <span class="tag">{t('panel_experimental')}</span>}
      </summary>
      <DoorList view={view} t={t} />
    </details>
  );
}
