import { useId } from 'preact/hooks';
import { Badge } from '../common/Icon.tsx';
import type { Meaning } from '../common/meaning.ts';
import { useRecorder } from './context.ts';
import type { PickView, Sureness } from './model.ts';

const MEANING: Readonly<Record<Sureness, Meaning>> = { sure: 'ok', fair: 'need', weak: 'no' };

/** Which of the policy's fields it is. */
function FieldChoice({ pick }: { readonly pick: PickView }) {
  const { t, view, actions, own } = useRecorder();
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{t('recorder_field')}</label>
      <select
        id={id}
        value={pick.field ?? ''}
        onChange={own((event: Event & { currentTarget: HTMLSelectElement }) =>
          actions.setField(pick.selector, event.currentTarget.value),
        )}
      >
        <option value="">{t('recorder_fieldNone')}</option>
        {view.fieldChoices.map(({ id: value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What was pointed at: what it says now, and how sure it is that it will be found again. */
function Picked({ pick }: { readonly pick: PickView }) {
  const { t, actions, own } = useRecorder();
  return (
    <li class="pick">
      <Badge meaning={pick.bad ? 'no' : MEANING[pick.sure]} />
      <div>
        <p class="dim">{pick.label}</p>
        <p class="read">{pick.text === null ? t('recorder_nothing') : pick.text || t('recorder_empty')}</p>
        <p class="dim">{pick.bad ? t(`recorder_bad_${pick.bad}`) : t(`recorder_sure_${pick.sure}`)}</p>
        {pick.field !== undefined && <FieldChoice pick={pick} />}
        <details>
          <summary>{t('recorder_how')}</summary>
          <code>{pick.selector}</code>
        </details>
      </div>
      <button
        type="button"
        class="btn quiet"
        aria-label={t('recorder_removeOf', pick.label || pick.text || '')}
        onClick={own(() => actions.drop(pick.selector))}
      >
        {t('recorder_remove')}
      </button>
    </li>
  );
}

/** A step of pointing: the button that begins it, how it goes, and what was pointed at. */
export function Point() {
  const { t, view, actions, own } = useRecorder();
  const pointing = view.pointing !== null;
  const label =
    view.picks.length === 0
      ? 'recorder_point'
      : view.step === 'fields'
        ? 'recorder_pointMore'
        : 'recorder_pointAgain';
  return (
    <>
      {view.picks.length > 0 && (
        <ul class="picks">
          {view.picks.map((pick) => (
            <Picked key={pick.selector} pick={pick} />
          ))}
        </ul>
      )}
      <button
        type="button"
        class={`btn${view.picks.length === 0 ? ' primary' : ''}`}
        aria-pressed={pointing}
        onClick={own(() => (pointing ? actions.stopPointing() : actions.point()))}
      >
        {t(pointing ? 'recorder_pointing' : label)}
      </button>
      {pointing && <p class="hint">{t('recorder_hint')}</p>}
    </>
  );
}
