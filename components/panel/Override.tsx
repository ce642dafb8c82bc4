import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isEmpty } from '../../lib/case/index.ts';
import { decisive } from './context.ts';
import type { HoldProps } from './hold-memory.ts';
import { isOpen } from './hold-state.ts';
import { usePanel } from './use-panel.ts';

/** Goes on with a reason, which is kept. */
export function Override({ hold, memory }: HoldProps) {
  const scope = usePanel();
  const { model, t } = scope;
  const box = useRef<HTMLTextAreaElement>(null);
  const complaint = useSignal(false);
  useLayoutEffect(() => {
    box.current?.focus();
    // Its button too: the focus alone brings the box into view.
    box.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, []);
  const go = decisive(scope, () => {
    const reason = memory.reason.peek().trim();
    complaint.value = isEmpty(reason);
    if (complaint.peek()) box.current?.focus();
    else if (isOpen(model.hold.peek(), hold.id)) model.actions.override(reason);
  });
  return (
    <div class="override" id="override">
      <label for="reason">{t('hold_reason')}</label>
      <textarea
        id="reason"
        rows={2}
        ref={box}
        value={memory.reason}
        aria-required="true"
        aria-invalid={complaint}
        aria-describedby="reason-note"
        onInput={(event) => {
          memory.reason.value = event.currentTarget.value;
        }}
      />
      <p id="reason-note" class={complaint.value ? 'no' : 'dim'} aria-live="polite">
        {t(complaint.value ? 'hold_reasonEmpty' : 'hold_reasonKept')}
      </p>
      <button type="button" class="btn" onClick={go}>
        {t('hold_override')}
      </button>
    </div>
  );
}
