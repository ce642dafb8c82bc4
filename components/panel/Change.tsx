import { Arrow } from '../common/drawings.tsx';
import type { HoldView } from './model.ts';
import { usePanel } from './use-panel.ts';

/** The change itself: from where to where. */
export function Change({ hold }: { readonly hold: HoldView }) {
  const { t } = usePanel();
  return (
    <span>
      {t('hold_title')} {hold.from} <Arrow />
      <span class="vh">{t('panel_to')}</span> {hold.to}
    </span>
  );
}
