import { Arrow } from '../common/drawings.tsx';
import type { HoldView } from './model.ts';
import { usePanel } from './use-panel.ts';

/** A read is pending: most such changes go on by themselves, so this takes no focus. */
export function Checking({ hold }: { readonly hold: HoldView }) {
  const { t } = usePanel();
  return (
    <div class="pill" role="status" aria-busy="true">
      <span class="spin" />
      <b>
        {hold.from} <Arrow />
        <span class="vh">{t('panel_to')}</span> {hold.to}
      </b>
      <small>{t('hold_checking')}</small>
    </div>
  );
}
