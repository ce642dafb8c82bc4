import { Badge, Icon } from '../common/Icon.tsx';
import { decisive, panel } from './context.ts';
import type { HeldView } from './model.ts';
import { Part } from './Part.tsx';

/** A held change: a line while it is being checked, the dialog once it asks. */
export function Held({ hold, asking }: { readonly hold: HeldView; readonly asking: boolean }) {
  return asking ? (
    <Part name="hold" failed={<Undrawn />}>
      <Checking hold={hold} />
    </Part>
  ) : (
    <Checking hold={hold} />
  );
}

/** A read is pending: most such changes go on by themselves, so this takes no focus. */
function Checking({ hold }: { readonly hold: HeldView }) {
  const { t } = panel();
  return (
    <div class="pill" role="status" aria-busy="true">
      <span class="spin" />
      <b>
        {hold.from} <Icon shape="arrow" />
        <span class="vh">{t('panel_to')}</span> {hold.to}
      </b>
      <small>{t('hold_checking')}</small>
    </div>
  );
}

/** The dialog could not be had. Nothing is sent; the way back is always there. */
function Undrawn() {
  const { model, t } = panel();
  return (
    <div class="pill" role="alert">
      <Badge meaning="no" />
      <span>{t('hold_undrawn')}</span>
      <button type="button" class="link" onClick={decisive(panel(), () => model.actions.cancel())}>
        {t('hold_back')}
      </button>
    </div>
  );
}
