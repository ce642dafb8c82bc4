import { byMouse, useRecorder } from './context.ts';
import { Rows } from './Rows.tsx';

/** Another case: is what is read there right? */
export function Second() {
  const { t, view, actions, own } = useRecorder();
  if (view.second === 'same' || view.second === 'none')
    return (
      <p class="hint" role="status">
        {t(view.second === 'none' ? 'recorder_noCase' : 'recorder_sameCase')}
      </p>
    );
  if (view.second === 'stuck')
    return (
      <>
        <p class="hint" role="status">
          {t('recorder_stuck')}
        </p>
        <button
          type="button"
          class="btn"
          onClick={own((event: MouseEvent) => actions.goTo('key', byMouse(event)))}
        >
          {t('recorder_stuckAgain')}
        </button>
      </>
    );
  return (
    <>
      <Rows />
      <p>{t('recorder_right')}</p>
      <button type="button" class="btn primary" onClick={own(() => actions.confirmSecond())}>
        {t('recorder_yes')}
      </button>
    </>
  );
}
