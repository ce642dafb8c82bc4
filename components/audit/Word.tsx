import { useEffect, useRef } from 'preact/hooks';
import { counted } from '../../lib/i18n/plural.ts';
import type { MessageKey } from '../../lib/i18n/text.ts';
import { Icon } from '../common/Icon.tsx';
import { useAudit } from './context.ts';

/** What went wrong, and what was cleared and can be brought back. The live regions are there before their texts. */
export function Word() {
  const { model, t } = useAudit();
  const trouble = model.trouble.value;
  const cleared = model.cleared.value;
  const undo = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone with the table: the focus goes on where the next step is.
  useEffect(() => {
    if (cleared > 0) undo.current?.focus();
  }, [cleared]);
  const leave = (act: () => void) => () => {
    act();
    document.querySelector<HTMLElement>('h1')?.focus();
  };
  return (
    <>
      <div role="alert">
        {trouble && (
          <p class="word no">
            <Icon shape="no" />
            <span>{t(`audit_failed${trouble.key}` satisfies MessageKey, trouble.detail)}</span>
          </p>
        )}
      </div>
      <div role="status">
        {cleared > 0 && (
          <p class="word">
            <span>{counted(t, 'audit_cleared', cleared)}</span>
            <button ref={undo} type="button" class="btn" onClick={leave(model.actions.undo)}>
              {t('audit_undo')}
            </button>
            <button type="button" class="ghost" onClick={leave(model.actions.dismiss)}>
              {t('audit_dismiss')}
            </button>
          </p>
        )}
      </div>
    </>
  );
}
