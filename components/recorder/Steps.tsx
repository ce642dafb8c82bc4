import { useId } from 'preact/hooks';
import { Badge } from '../common/Icon.tsx';
import { byMouse, useRecorder } from './context.ts';

type Picked = Event & { readonly currentTarget: HTMLSelectElement };
type Typed = Event & { readonly currentTarget: HTMLInputElement };

export function NameField({ onEnter }: { readonly onEnter?: () => void }) {
  const { t, view, actions, own } = useRecorder();
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{t('recorder_toolName')}</label>
      <input
        id={id}
        type="text"
        maxLength={80}
        value={view.name}
        onKeyDown={own((event: KeyboardEvent) => {
          if (event.key === 'Enter' && !event.isComposing) onEnter?.();
        })}
        onInput={own((event: Typed) => actions.setName(event.currentTarget.value))}
      />
    </div>
  );
}

/** Where the case is, if the page has frames. */
function FrameChoice() {
  const { t, view, actions, own } = useRecorder();
  const id = useId();
  if (view.frames.length < 2) return null;
  return (
    <div class="field">
      <label for={id}>{t('recorder_frame')}</label>
      <select
        id={id}
        value={view.frame}
        onChange={own((event: Picked) => actions.setFrame(event.currentTarget.value))}
      >
        {view.frames.map((frame) => (
          <option key={frame.id} value={frame.id}>
            {frame.id === '' ? t('recorder_frameNone') : t('recorder_frameOf', frame.id, frame.label)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The policy that the tool's cases follow, and where the case is. */
export function Start() {
  const { t, view, actions, own } = useRecorder();
  const id = useId();
  return (
    <>
      <div class="field">
        <label for={id}>{t('settings_policy')}</label>
        <select
          id={id}
          value={view.policy}
          onChange={own((event: Picked) => actions.setPolicy(event.currentTarget.value))}
        >
          {view.policies.map((policy) => (
            <option key={policy.id} value={policy.id}>
              {policy.label}
            </option>
          ))}
        </select>
      </div>
      <p class="dim">{t('recorder_policyHint')}</p>
      <FrameChoice />
    </>
  );
}

/** What was seen of one real save. */
export function Watch() {
  const { t, view, actions, own } = useRecorder();
  if (view.seen.length === 0)
    return (
      <p class="hint" role="status">
        {t('recorder_watching')}
      </p>
    );
  return (
    <>
      <ul class="picks" role="status">
        {view.seen.map((seen) => (
          <li class="pick" key={seen}>
            <Badge meaning="ok" />
            <p>{t(`recorder_seen_${seen}` as 'recorder_seen_click')}</p>
          </li>
        ))}
      </ul>
      <button type="button" class="btn" onClick={own(() => actions.forgetSeen())}>
        {t('recorder_watchAgain')}
      </button>
    </>
  );
}

/** What there is now, and the press that keeps it. */
export function Finish() {
  const { t, view, actions, own } = useRecorder();
  const told = view.statuses.filter(({ status }) => status !== '').length;
  return (
    <>
      <NameField onEnter={() => view.mayGoOn && actions.save()} />
      <ul class="facts">
        <li>{t('recorder_sumStatuses', told, view.statuses.length)}</li>
        <li>{t('recorder_sumDoors', view.doors)}</li>
        <li>
          {t('recorder_address')} <code>{view.address}</code>
        </li>
      </ul>
      {view.doors === 0 && <p class="hint">{t('recorder_noDoors')}</p>}
      <p class="dim">{t('recorder_experimental')}</p>
      <button
        type="button"
        class="btn"
        onClick={own((event: MouseEvent) => actions.goTo('list', byMouse(event)))}
      >
        {t('recorder_more_list')}
      </button>
      <footer>
        <button type="button" class="btn" onClick={own(() => actions.back())}>
          {t('recorder_back')}
        </button>
        <button
          type="button"
          class="btn primary end"
          disabled={!view.mayGoOn}
          onClick={own(() => actions.save())}
        >
          {t('recorder_save')}
        </button>
      </footer>
    </>
  );
}
