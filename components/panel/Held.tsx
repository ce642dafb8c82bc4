import { Badge } from '../common/Icon.tsx';
import { decisive, panel } from './context.ts';
import { Part } from './Part.tsx';

/** A held change. */
export const Held = () => <Part name="hold" failed={<Undrawn />} />;

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
