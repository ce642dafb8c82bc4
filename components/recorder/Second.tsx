import { Badge } from '../common/Icon.tsx';
import { useRecorder } from './context.ts';
import type { ReadRow, Step } from './model.ts';

const stepOf = (what: ReadRow['what']): Step => (what === 'field' ? 'fields' : what);

function Line({ row }: { readonly row: ReadRow }) {
  const { t, actions, own } = useRecorder();
  const what = row.label ?? t(`recorder_what_${row.what === 'field' ? 'fields' : row.what}`);
  return (
    <li class="pick">
      <Badge meaning={row.bad ? 'no' : 'ok'} />
      <div>
        <p class="dim">{what}</p>
        <p class="read">{row.text === null ? t('recorder_nothing') : row.text || t('recorder_empty')}</p>
        {row.bad && <p>{t(`recorder_bad_${row.bad}`)}</p>}
      </div>
      {row.bad && (
        <button
          type="button"
          class="btn"
          aria-label={t('recorder_againOf', what)}
          onClick={own(() => actions.goTo(stepOf(row.what)))}
        >
          {t('recorder_again')}
        </button>
      )}
    </li>
  );
}

/** Another case: is what is read there right? */
export function Second() {
  const { t, view, actions, own } = useRecorder();
  if (view.second === 'same')
    return (
      <p class="hint" role="status">
        {t('recorder_sameCase')}
      </p>
    );
  if (view.second === 'stuck')
    return (
      <>
        <p class="hint" role="status">
          {t('recorder_stuck')}
        </p>
        <button type="button" class="btn" onClick={own(() => actions.goTo('key'))}>
          {t('recorder_stuckAgain')}
        </button>
      </>
    );
  return (
    <>
      <ul class="picks">
        {view.rows.map((row, at) => (
          <Line key={`${row.what}${at}`} row={row} />
        ))}
      </ul>
      <p class="dim">
        {t('recorder_address')} <code>{view.address}</code>
      </p>
      <p>{t('recorder_right')}</p>
      <button type="button" class="btn primary" onClick={own(() => actions.confirmSecond())}>
        {t('recorder_yes')}
      </button>
    </>
  );
}
