import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Translate } from '../../lib/i18n/text.ts';
import { copyText } from './copy.ts';

interface Props {
  readonly report: string | (() => string);
  readonly t: Translate;
  /** Looks of the button. */
  readonly button?: string;
}

/** One press copies a report; where the browser forbids it, the report shows, to be copied by hand. */
export function Report({ report, t, button = 'btn' }: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  const done = useSignal<'drift_copied' | 'drift_copyFailed' | null>(null);
  const copy = async (): Promise<void> => {
    if (!box.current) return;
    box.current.value = typeof report === 'string' ? report : report();
    done.value = (await copyText(box.current.value, box.current)) ? 'drift_copied' : 'drift_copyFailed';
  };
  const failed = done.value === 'drift_copyFailed';
  return (
    <div class="reports">
      <button type="button" class={button} onClick={() => void copy()}>
        {t('drift_copy')}
      </button>
      <p class="dim" role="status">
        {done.value && t(done.value)}
      </p>
      <textarea
        ref={box}
        class={failed ? 'report' : 'vh'}
        tabIndex={failed ? 0 : -1}
        aria-label={t('drift_report')}
        aria-hidden={!failed}
        readOnly
        rows={4}
      />
    </div>
  );
}
