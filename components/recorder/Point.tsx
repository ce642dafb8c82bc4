import { useId } from 'preact/hooks';
import { SUB_STATUS } from '../../lib/recorder/types.ts';
import { Badge } from '../common/Icon.tsx';
import type { Meaning } from '../common/meaning.ts';
import { byMouse, useRecorder } from './context.ts';
import type { PickView, PointView, StepId } from './model.ts';

const MEANING: Readonly<Record<PickView['sure'], Meaning>> = {
  sure: 'ok',
  fair: 'ok',
  label: 'ok',
  weak: 'need',
};

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
          actions.setField(pick.spot, event.currentTarget.value),
        )}
      >
        <option value="">{t('recorder_fieldNone')}</option>
        {view.fieldChoices.map(({ id: value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
        <option value={SUB_STATUS}>{t('recorder_what_subStatus')}</option>
      </select>
    </div>
  );
}

/** What was pointed at: what it says now, and how sure it is that it will be found again. */
function Picked({ pick }: { readonly pick: PickView }) {
  const { t, actions, own } = useRecorder();
  const isToSay = (pick.sure === 'weak' || pick.sure === 'label') && !pick.bad;
  return (
    <li class="pick">
      <Badge meaning={pick.bad ? 'no' : MEANING[pick.sure]} />
      <div>
        {pick.label !== pick.text && <p class="dim">{pick.label}</p>}
        <p class="read">{pick.text === null ? t('recorder_nothing') : pick.text || t('recorder_empty')}</p>
        {pick.bad && <p>{t(`recorder_bad_${pick.bad}`)}</p>}
        {isToSay && <p>{t(`recorder_sure_${pick.sure}`)}</p>}
        {pick.field !== undefined && <FieldChoice pick={pick} />}
        <details>
          <summary>{t('recorder_how')}</summary>
          {!isToSay && <p>{t(`recorder_sure_${pick.sure}`)}</p>}
          <code>{pick.spot}</code>
        </details>
      </div>
      <button
        type="button"
        class="btn quiet"
        aria-label={t('recorder_removeOf', pick.label || pick.text || '')}
        onClick={own(() => actions.drop(pick.spot))}
      >
        {t('recorder_remove')}
      </button>
    </li>
  );
}

/** Whether choosing in a list saves at once, and which number is the case's. */
function Questions() {
  const { t, view, actions, own } = useRecorder();
  return (
    <>
      {view.atOnce !== undefined && (
        <label class="check">
          <input
            type="checkbox"
            checked={view.atOnce}
            onChange={own((event: Event & { currentTarget: HTMLInputElement }) =>
              actions.setAtOnce(event.currentTarget.checked),
            )}
          />
          {t('recorder_atOnce')}
        </label>
      )}
      {view.step === 'save' && view.skips && <p class="hint">{t('recorder_saveMenu')}</p>}
      {view.unsaved && (
        <div class="hint" role="alert">
          <p>{t('recorder_bad_notSaved')}</p>
          <button
            type="button"
            class="btn"
            onClick={own((event: MouseEvent) => actions.goTo('status', byMouse(event)))}
          >
            {t('recorder_againOf', t('recorder_what_status'))}
          </button>
        </div>
      )}
      {view.addressId !== undefined && <p class="hint">{t('recorder_addressId', view.addressId)}</p>}
    </>
  );
}

/** How one points: by the hand that one uses. */
const hintOf = (step: StepId, { byKeys }: PointView) =>
  byKeys ? 'recorder_keys' : step === 'wanted' ? 'recorder_hintMenu' : 'recorder_hint';

/** The button that begins to point, and how it goes. */
export function PointButton({ again }: { readonly again: boolean }) {
  const { t, view, actions, own } = useRecorder();
  const pointing = view.pointing !== null;
  const more = view.step === 'fields' || view.step === 'save';
  const label = again ? (more ? 'recorder_pointMore' : 'recorder_pointAgain') : 'recorder_point';
  return (
    <>
      <button
        type="button"
        class={`btn${again ? '' : ' primary'}`}
        aria-pressed={pointing}
        onClick={own((event: MouseEvent) =>
          pointing ? actions.stopPointing() : actions.point(!byMouse(event)),
        )}
      >
        {t(pointing ? 'recorder_pointing' : label)}
      </button>
      {view.pointing && (
        <div class="hint">
          {view.pointing.opened && <p>{t('recorder_opened')}</p>}
          <p>{t(hintOf(view.step, view.pointing))}</p>
        </div>
      )}
    </>
  );
}

/** What the policy asks for, so that one knows what to look for. */
function Wanted() {
  const { t, view } = useRecorder();
  const open = view.fieldChoices.filter(({ id }) => !view.picks.some(({ field }) => field === id));
  if (view.step !== 'fields' || open.length === 0) return null;
  return <p class="dim">{t('recorder_asksFor', open.map(({ label }) => label).join(', '))}</p>;
}

/** A step of pointing: what was pointed at, and the button for more. */
export function Point() {
  const { view } = useRecorder();
  return (
    <>
      <Wanted />
      {view.picks.length > 0 && (
        <ul class="picks">
          {view.picks.map((pick) => (
            <Picked key={pick.spot} pick={pick} />
          ))}
        </ul>
      )}
      <Questions />
      <PointButton again={view.picks.length > 0} />
    </>
  );
}
