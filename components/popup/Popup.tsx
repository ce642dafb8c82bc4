import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { lookUp } from '../../lib/i18n/sentence.ts';
import type { MessageKey, Translate } from '../../lib/i18n/text.ts';
import { Icon } from '../common/Icon.tsx';
import type { Meaning } from '../common/meaning.ts';
import { Report } from '../common/Report.tsx';
import { Doors } from './Doors.tsx';
import type { Choice, PopupModel, PopupView, Standing } from './model.ts';

const MEANING: Readonly<Record<Standing, Meaning>> = {
  restricted: 'silent',
  notEnabled: 'silent',
  switchedOff: 'silent',
  noPermission: 'no',
  noProfile: 'no',
  reload: 'need',
  updated: 'need',
  noCase: 'ok',
  on: 'ok',
  half: 'need',
  off: 'no',
};

interface Props {
  readonly model: PopupModel;
  readonly view: PopupView;
  readonly t: Translate;
}

/** The guard's own reason, where it gave one; else the sentence of the standing. */
function reason({ view, t }: Props): string {
  const said = view.why === undefined ? undefined : lookUp(t, 'guard', view.why, view.detail ?? '');
  return said ?? t(`popup_why_${view.standing}` as MessageKey, view.detail ?? '');
}

/** On or off, and why, in words. */
function State(props: Props) {
  const { view, t } = props;
  const meaning = MEANING[view.standing];
  return (
    <div class="state" role="status">
      <span class={`badge ${meaning}`}>
        <Icon shape={meaning} />
      </span>
      <div>
        <h2>{t(`popup_is_${view.standing}`)}</h2>
        <p class="dim">{reason(props)}</p>
      </div>
    </div>
  );
}

interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onPick: (id: string) => void;
}

function Pick({ label, value, choices, onPick }: PickProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

const suggestion = (t: Translate, titles: readonly string[]): string =>
  titles.length === 1 ? t('popup_suggested', titles[0] ?? '') : t('popup_suggestedMany', titles.length);

/** Which ticket tool and policy, and the press that asks the browser. */
function Enable({ model, view, t }: Props) {
  const picked = useSignal<string | null>(null);
  const policy = useSignal('');
  // A tool that is not recognised is none until a person says which.
  const profile = picked.value ?? (view.recognised ? (view.profiles[0]?.id ?? '') : '');
  const none = view.recognised ? [] : [{ id: '', label: t('settings_choose') }];
  const suggested = model.actions.suggested(profile);
  const first = suggested.length > 0 ? [{ id: '', label: suggestion(t, suggested) }] : [];
  const choices = [...first, ...view.policies];
  const chosen = choices.some((choice) => choice.id === policy.value) ? policy.value : (choices[0]?.id ?? '');
  return (
    <div class="enable">
      {!view.recognised && <p class="dim">{t('popup_notRecognised')}</p>}
      <Pick
        label={t('settings_profile')}
        value={profile}
        choices={[...none, ...view.profiles]}
        onPick={(id) => {
          picked.value = id;
        }}
      />
      <Pick
        label={t('settings_policy')}
        value={chosen}
        choices={choices}
        onPick={(id) => {
          policy.value = id;
        }}
      />
      <button
        type="button"
        class={`btn${profile === '' ? '' : ' primary'}`}
        disabled={profile === ''}
        onClick={() => model.actions.enable(profile, chosen)}
      >
        {t('popup_enable')}
      </button>
      <Teach model={model} view={view} t={t} policy={policy.value} leads={profile === ''} />
    </div>
  );
}

/** For a page that no host profile knows: one points at it. */
function Teach({
  model,
  view,
  t,
  policy = '',
  leads = false,
}: Props & { readonly policy?: string; readonly leads?: boolean }) {
  return (
    <div class="teach">
      <p class="dim">{t(view.recognised ? 'popup_teachInstead' : 'popup_teachLead')}</p>
      <button
        type="button"
        class={view.recognised ? 'btn quiet' : `btn${leads ? ' primary' : ''}`}
        onClick={() => model.actions.teach(policy)}
      >
        {t('popup_teach')}
      </button>
    </div>
  );
}

/** What is read of the page is wrong, or something is missing: one points again, at that alone. */
function TeachAgain({ model, view, t }: Props) {
  if (view.locked) return null;
  return (
    <button type="button" class="btn quiet teachAgain" onClick={() => model.actions.teachAgain()}>
      {t('popup_teachAgain')}
    </button>
  );
}

/** Teaching that was begun, and how to go on. */
function Teaching({ model, t }: Props) {
  return (
    <div class="teach">
      <p class="dim">{t('popup_teaching')}</p>
      <button type="button" class="btn primary" onClick={() => model.actions.goOn()}>
        {t('popup_goOn')}
      </button>
    </div>
  );
}

/** What can be done about it. */
function Act(props: Props) {
  const { model, view, t } = props;
  const { allow, reload, resume } = model.actions;
  if (view.teaching !== 'none' && view.standing !== 'restricted') return <Teaching {...props} />;
  switch (view.standing) {
    case 'notEnabled':
      return <Enable {...props} />;
    case 'switchedOff':
      return (
        <button type="button" class="btn primary" onClick={() => resume()}>
          {t('popup_enable')}
        </button>
      );
    case 'noPermission':
      return (
        <button type="button" class="btn primary" onClick={() => allow()}>
          {t('settings_allow')}
        </button>
      );
    case 'noProfile':
    case 'noCase':
      return view.locked ? null : <Teach {...props} />;
    case 'reload':
    case 'updated':
    case 'half':
      return (
        <>
          <button type="button" class="btn" onClick={() => reload()}>
            {t('popup_reload')}
          </button>
          <TeachAgain {...props} />
        </>
      );
    case 'on':
    case 'off':
      return <TeachAgain {...props} />;
    default:
      return null;
  }
}

/** The case and its policy. */
function Facts({ view, t }: Props) {
  if (!view.key && !view.policy) return null;
  return (
    <dl class="facts">
      {view.key && (
        <>
          <dt>{t('popup_case')}</dt>
          <dd>{view.key}</dd>
        </>
      )}
      {view.policy && (
        <>
          <dt>{t('settings_policy')}</dt>
          <dd>{view.policy}</dd>
        </>
      )}
    </dl>
  );
}

const REMOVABLE: readonly Standing[] = [
  'noPermission',
  'noProfile',
  'reload',
  'updated',
  'noCase',
  'on',
  'half',
  'off',
];

function Footer({ model, view, t }: Props) {
  return (
    <footer>
      <button type="button" class="btn quiet" onClick={() => model.actions.openOptions()}>
        {t('popup_options')}
      </button>
      <a class="btn quiet" href="/audit.html" target="_blank" rel="noreferrer">
        {t('popup_findings')}
      </a>
      {view.locked && (
        <span class="tag" title={t('settings_lockedLong')}>
          <Icon shape="lock" />
          {t('settings_locked')}
        </span>
      )}
      {!view.locked && REMOVABLE.includes(view.standing) && (
        <button type="button" class="btn quiet end" onClick={() => model.actions.disable()}>
          {t('popup_disable')}
        </button>
      )}
    </footer>
  );
}

/** The toolbar button's little window. */
export function Popup({ model, t }: Pick<Props, 'model' | 't'>) {
  const view = model.view.value;
  const error = model.error.value;
  return (
    <div class="popup" aria-busy={view === null}>
      <header>
        <Icon shape="rail" />
        <h1>{t('appName')}</h1>
        <span class="origin dim">{view?.origin?.replace(/^https?:\/\//, '')}</span>
      </header>
      <main>
        {view && (
          <>
            <State model={model} view={view} t={t} />
            <Facts model={model} view={view} t={t} />
            {view.report !== undefined && <Report report={view.report} t={t} />}
            {view.doors && <Doors view={view.doors} t={t} />}
            <Act model={model} view={view} t={t} />
          </>
        )}
        <p role="alert" class="failure">
          {error}
        </p>
      </main>
      {view && <Footer model={model} view={view} t={t} />}
    </div>
  );
}
