import { useId } from 'preact/hooks';
import { useRecorder } from './context.ts';
import type { StatusRow } from './model.ts';

function Row({ row }: { readonly row: StatusRow }) {
  const { t, view, actions, own } = useRecorder();
  const id = useId();
  return (
    <li class="status">
      <label for={id}>{row.text}</label>
      <select
        id={id}
        value={row.status}
        aria-describedby={row.by || row.status === '' ? `${id}-by` : undefined}
        onChange={own((event: Event & { currentTarget: HTMLSelectElement }) =>
          actions.setStatus(row.text, event.currentTarget.value),
        )}
      >
        <option value="">{t('recorder_statusNone')}</option>
        {view.statusChoices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
      </select>
      {(row.by || row.status === '') && (
        <p class="dim" id={`${id}-by`}>
          {t(row.status === '' ? 'recorder_by_none' : `recorder_by_${row.by ?? 'name'}`)}
        </p>
      )}
    </li>
  );
}

/** What the tool's words mean in the policy. */
export function Statuses() {
  const { t, view } = useRecorder();
  if (view.statuses.length === 0) return <p class="hint">{t('recorder_noWords')}</p>;
  return (
    <ul class="statuses">
      {view.statuses.map((row) => (
        <Row key={row.text} row={row} />
      ))}
    </ul>
  );
}
