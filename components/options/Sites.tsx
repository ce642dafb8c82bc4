import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { Icon } from '../common/Icon.tsx';
import { Binding } from './Binding.tsx';
import { useOptions } from './context.ts';
import type { BindingView, SiteView } from './model.ts';
import { Problems } from './Problems.tsx';
import { ConfirmButton, Locked, Note, Section, Select } from './parts.tsx';

/** Whether a site is guarded, by shape and word. */
function Standing({ site }: { readonly site: SiteView }) {
  const { t } = useOptions();
  if (!site.enabled) return <span class="tag">{t('settings_siteOff')}</span>;
  if (!site.granted) {
    return (
      <span class="tag need">
        <Icon shape="need" />
        {t('settings_siteDenied')}
      </span>
    );
  }
  const works = site.problems.length === 0;
  return (
    <span class={`tag ${works ? 'ok' : 'need'}`}>
      <Icon shape={works ? 'ok' : 'need'} />
      {t(works ? 'settings_siteOn' : 'settings_siteHalf')}
    </span>
  );
}

function Head({ site }: { readonly site: SiteView }) {
  const { model, t } = useOptions();
  const id = useId();
  const { saveSite, removeSite } = model.actions;
  return (
    <div class="cardHead">
      <h2 id={id}>{site.origin}</h2>
      <Standing site={site} />
      {site.locked ? (
        <Locked />
      ) : (
        <span class="tools">
          <label class="switch">
            <input
              type="checkbox"
              checked={site.enabled}
              aria-describedby={id}
              onChange={(event) => saveSite({ ...site, enabled: event.currentTarget.checked })}
            />
            {t('settings_enabled')}
          </label>
          <ConfirmButton
            label={t('settings_removeSite')}
            really={t('settings_removeSiteReally')}
            about={site.origin}
            onConfirm={() => removeSite(site.origin)}
          />
        </span>
      )}
    </div>
  );
}

function Bindings({ site }: { readonly site: SiteView }) {
  const { model, t } = useOptions();
  const save = (bindings: readonly BindingView[]) => model.actions.saveSite({ ...site, bindings });
  const first = model.policies.value[0]?.id ?? '';
  const add = () => save([...site.bindings, { policy: first, where: {}, labels: {}, readings: {} }]);
  return (
    <div class="bindings">
      <h3>{t('settings_bindings')}</h3>
      {site.bindings.length > 1 && <small class="hint">{t('settings_bindingsOrder')}</small>}
      {site.bindings.map((binding, index) => (
        <Binding
          // A binding has no id of its own; its place is what tells it from the others.
          key={`${index}${binding.policy}`}
          binding={binding}
          number={site.bindings.length > 1 ? index + 1 : 0}
          locked={site.locked}
          onSave={(changed) => save(site.bindings.with(index, changed))}
          onRemove={() => save(site.bindings.toSpliced(index, 1))}
        />
      ))}
      {!site.locked && (
        <button type="button" class="btn" onClick={add}>
          {t('settings_addBinding')}
        </button>
      )}
    </div>
  );
}

function Site({ site }: { readonly site: SiteView }) {
  const { model, t } = useOptions();
  return (
    <article class="card" aria-label={site.origin}>
      <Head site={site} />
      {site.enabled && !site.granted && (
        <Note meaning="need">
          <p>{t('settings_needsPermission')}</p>
          <button type="button" class="btn primary" onClick={() => model.actions.allow(site.origin)}>
            {t('settings_allow')}
          </button>
        </Note>
      )}
      <Problems list={site.problems} />
      <Select
        label={t('settings_profile')}
        value={site.profile}
        choices={model.profiles.value}
        disabled={site.locked}
        onPick={(profile) => model.actions.saveSite({ ...site, profile })}
      />
      <Bindings site={site} />
    </article>
  );
}

function AddSite() {
  const { model, t } = useOptions();
  const id = useId();
  const address = useSignal('');
  const profile = useSignal('');
  const chosen = profile.value || model.profiles.value[0]?.id || '';
  const submit = (event: Event) => {
    event.preventDefault();
    model.actions.addSite(address.value, chosen);
  };
  return (
    <form class="card" onSubmit={submit}>
      <h2>{t('settings_addSite')}</h2>
      <div class="row">
        <div class="field">
          <label for={id}>{t('settings_address')}</label>
          <input
            id={id}
            type="url"
            required
            placeholder="https://desk.example"
            value={address.value}
            onInput={(event) => {
              address.value = event.currentTarget.value;
            }}
          />
        </div>
        <Select
          label={t('settings_profile')}
          value={chosen}
          choices={model.profiles.value}
          onPick={(picked) => {
            profile.value = picked;
          }}
        />
        <button type="submit" class="btn primary">
          {t('settings_addAndAllow')}
        </button>
      </div>
    </form>
  );
}

export function Sites() {
  const { model, t } = useOptions();
  const sites = model.sites.value;
  return (
    <Section title={t('options_sites')} lead={t('settings_sitesLead')}>
      {sites.length === 0 && <p class="empty">{t('settings_noSites')}</p>}
      {sites.map((site) => (
        <Site key={site.origin} site={site} />
      ))}
      <AddSite />
    </Section>
  );
}
