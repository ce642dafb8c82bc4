import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { instantText } from '../../lib/i18n/format.ts';
import { copyText } from './copy.ts';
import { guardText } from './guard-text.ts';
import type { DriftView } from './part.ts';
import { usePanel } from './use-panel.ts';

/** Since when it does not work. */
function When({ worked, since }: Pick<DriftView, 'worked' | 'since'>) {
  const { t, now } = usePanel();
  const at = (instant: string): string => instantText(t, new Date(instant), now());
  return (
    <p class="dim">
      {worked === undefined ? t('drift_never') : t('drift_worked', at(worked))}{' '}
      {since !== undefined && t('drift_since', at(since))}
    </p>
  );
}

/** One press copies the report; where the browser forbids it, the report shows, to be copied by hand. */
function Report({ report }: Pick<DriftView, 'report'>) {
  const { t } = usePanel();
  const box = useRef<HTMLTextAreaElement>(null);
  const text = useSignal('');
  const done = useSignal<'drift_copied' | 'drift_copyFailed' | null>(null);
  const copy = async (): Promise<void> => {
    text.value = report();
    if (!box.current) return;
    box.current.value = text.value;
    done.value = (await copyText(text.value, box.current)) ? 'drift_copied' : 'drift_copyFailed';
  };
  return (
    <>
      <button type="button" class="chip" onClick={() => void copy()}>
        {t('drift_copy')}
      </button>
      <p class="dim" role="status">
        {done.value && t(done.value)}
      </p>
      <textarea
        ref={box}
        class={done.value === 'drift_copyFailed' ? 'report' : 'vh'}
        tabIndex={done.value === 'drift_copyFailed' ? 0 : -1}
        aria-label={t('drift_report')}
        aria-hidden={done.value !== 'drift_copyFailed'}
        readOnly
        rows={4}
      />
    </>
  );
}

/** What of this page does not match any more, since when, and how to mend it. */
export function Drift() {
  const { t, model, drift } = usePanel();
  const view = drift();
  if (!view) return <p>{t('notice_drift')}</p>;
  const isLabel = view.code === 'driftLabel';
  return (
    <div class="drift">
      <p>
        <b>{guardText(t, { on: false, why: view.code })}</b>
      </p>
      <When {...view} />
      <h2>{t('drift_mend')}</h2>
      <ul>
        <li>{t(isLabel ? 'drift_map' : 'drift_newer')}</li>
        {!isLabel && <li>{t('drift_teach')}</li>}
      </ul>
      <div class="driftActs">
        <button type="button" class="chip" onClick={() => model.actions.openOptions()}>
          {t('panel_options')}
        </button>
        <Report report={view.report} />
      </div>
    </div>
  );
}
