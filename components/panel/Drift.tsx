import { instantText } from '../../lib/i18n/format.ts';
import { Report } from '../common/Report.tsx';
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
        {view.teach && <li>{t(isLabel ? 'drift_teachWord' : 'drift_teach')}</li>}
      </ul>
      <div class="driftActs">
        {view.teach && (
          <button type="button" class="chip" onClick={view.teach}>
            {t('drift_teachNow')}
          </button>
        )}
        <button type="button" class="chip" onClick={() => model.actions.openOptions()}>
          {t('panel_options')}
        </button>
        <Report report={view.report} t={t} button="chip" />
      </div>
    </div>
  );
}
