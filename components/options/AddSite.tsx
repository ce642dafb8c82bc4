import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { useOptions } from './context.ts';
import { Select } from './parts.tsx';

/** A site by its address, and the ticket tool that runs there. */
export function AddSite() {
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
