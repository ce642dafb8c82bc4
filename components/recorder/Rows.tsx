import { Badge } from '../common/Icon.tsx';
import { byMouse, useRecorder } from './context.ts';
import type { ReadRow, StepId } from './model.ts';

const STEP: Readonly<Record<ReadRow['what'], StepId>> = {
  key: 'key',
  status: 'status',
  wanted: 'wanted',
  menu: 'wanted',
  save: 'save',
  subStatus: 'fields',
  field: 'fields',
};

function Line({ row, always }: { readonly row: ReadRow; readonly always: boolean }) {
  const { t, actions, own } = useRecorder();
  const what = row.label ?? t(`recorder_what_${row.what}`);
  return (
    <li class="pick">
      <Badge meaning={row.bad ? 'no' : 'ok'} />
      <div>
        <p class="dim">{what}</p>
        <p class="read">{row.text === null ? t('recorder_nothing') : row.text || t('recorder_empty')}</p>
        {row.bad && <p>{t(`recorder_bad_${row.bad}`)}</p>}
      </div>
      {(row.bad || always) && (
        <button
          type="button"
          class={`btn${row.bad ? '' : ' quiet'}`}
          aria-label={t('recorder_againOf', what)}
          onClick={own((event: MouseEvent) => actions.goTo(STEP[row.what], byMouse(event)))}
        >
          {t('recorder_again')}
        </button>
      )}
    </li>
  );
}

/** What is read on this page, line by line. @param always a button beside every line, not only where it is wrong */
export function Rows({ always = false }: { readonly always?: boolean }) {
  const { t, view } = useRecorder();
  return (
    <>
      {view.cases > 1 && <p class="hint">{t('recorder_cases', view.cases)}</p>}
      <ul class="picks">
        {view.rows.map((row, at) => (
          <Line key={`${row.what}${at}`} row={row} always={always} />
        ))}
      </ul>
      <p class="dim">
        {t('recorder_address')} <code>{view.address}</code>
      </p>
    </>
  );
}
