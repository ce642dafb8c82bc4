import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { formatInstant } from '../../lib/i18n/format.ts';
import { useOptions } from './context.ts';
import type { BrokenPolicy, ProfileView } from './model.ts';
import { ConfirmButton, Locked, Note, Section } from './parts.tsx';
import { UsedBy } from './UsedBy.tsx';

interface KeptProps {
  readonly id: string;
  readonly name: string;
  readonly used: boolean;
  readonly removable: boolean;
}

/** What can be done with a profile: save it as a file, take an imported one out again. */
function Kept({ id, name, used, removable }: KeptProps) {
  const { model, t } = useOptions();
  const { downloadProfile, removeProfile } = model.actions;
  return (
    <>
      <button type="button" class="btn quiet" onClick={() => downloadProfile(id)}>
        {t('settings_download')}
        <span class="vh"> {name}</span>
      </button>
      {removable && (
        <ConfirmButton
          label={t('settings_remove')}
          really={t(used ? 'settings_removeUsed' : 'settings_really')}
          about={name}
          onConfirm={() => removeProfile(id)}
        />
      )}
    </>
  );
}

function Tool({ tool }: { readonly tool: ProfileView }) {
  const { model, t } = useOptions();
  const { id, label, origin, source, file, added, usedBy } = tool;
  return (
    <article class="card" aria-label={label}>
      <div class="cardHead">
        <h2>{label}</h2>
        <span class="tag">{t(`settings_${origin}Profile`)}</span>
        {tool.experimental && <span class="tag need">{t('panel_experimental')}</span>}
        <span class="tools">
          {origin === 'managed' && <Locked />}
          <Kept id={id} name={label} used={usedBy.length > 0} removable={origin === 'imported'} />
        </span>
      </div>
      <p class="dim">
        <span class="code">{id}</span>
        {file && ` · ${t('settings_importedFrom', file, formatInstant(t, added ?? '', Date.now()))}`}
      </p>
      <p>{source}</p>
      {tool.experimental && <p>{t('panel_experimentalWhy')}</p>}
      {usedBy.length > 0 && origin !== 'managed' && (
        <p>
          <button type="button" class="btn" onClick={() => model.actions.teachAgain(id)}>
            {t('settings_teachAgain')}
            <span class="vh"> {label}</span>
          </button>
        </p>
      )}
      <UsedBy origins={usedBy} />
    </article>
  );
}

function Broken({ id, file, message }: BrokenPolicy) {
  const { t } = useOptions();
  return (
    <Note meaning="no">
      <p>
        <b>{id}</b> {t('settings_brokenProfile', file)}
      </p>
      <p class="pre">{message}</p>
      <Kept id={id} name={id} used={false} removable />
    </Note>
  );
}

/** Tabs that are open already: one press, and it goes on there. */
function OpenTabs() {
  const { model, t } = useOptions();
  const tabs = model.tabs.value;
  if (tabs.length === 0) return <p class="dim">{t('settings_teachNoTabs')}</p>;
  return (
    <ul class="tabs">
      {tabs.map(({ id, title, origin }) => (
        <li key={id}>
          <button type="button" class="btn" onClick={() => model.actions.teachTab(id)}>
            {title || origin}
          </button>
          <span class="dim"> {origin}</span>
        </li>
      ))}
    </ul>
  );
}

/** A tool that is not in the list: one points at its pages. */
function TeachTool() {
  const { model, t } = useOptions();
  const id = useId();
  const address = useSignal('');
  const submit = (event: Event) => {
    event.preventDefault();
    model.actions.teachAt(address.value);
  };
  return (
    <section class="card" aria-label={t('settings_teach')}>
      <h2>{t('settings_teach')}</h2>
      <p>{t('settings_teachLead')}</p>
      <OpenTabs />
      <form class="row" onSubmit={submit}>
        <div class="field">
          <label for={id}>{t('settings_teachAddress')}</label>
          <input
            id={id}
            type="url"
            required
            placeholder="https://desk.example/cases/7"
            value={address.value}
            onInput={(event) => {
              address.value = event.currentTarget.value;
            }}
          />
        </div>
        <button type="submit" class="btn primary">
          {t('settings_teachGo')}
        </button>
      </form>
    </section>
  );
}

/** The ticket tools that are known, and where each is known from. */
export function Tools() {
  const { model, t } = useOptions();
  return (
    <Section title={t('options_tools')} lead={t('settings_toolsLead')}>
      <TeachTool />
      {model.brokenProfiles.value.map((one) => (
        <Broken key={one.id} {...one} />
      ))}
      {model.profiles.value.map((tool) => (
        <Tool key={tool.id} tool={tool} />
      ))}
      <p>
        <a href="#transfer">{t('settings_importProfile')}</a>
      </p>
    </Section>
  );
}
