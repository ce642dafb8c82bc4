import { useId } from 'preact/hooks';
import { ACTORS, type Actor } from '../../lib/case/index.ts';
import { useOptions } from './context.ts';
import { Labels } from './Labels.tsx';
import type { BindingView, PolicyView, SaveBinding } from './model.ts';
import { ConfirmButton, Select } from './parts.tsx';
import { Readings } from './Readings.tsx';
import { Where } from './Where.tsx';

interface BindingProps {
  readonly binding: BindingView;
  /** Place among several, from 1; 0 if it is the only one. */
  readonly number: number;
  readonly locked: boolean;
  readonly onSave: SaveBinding;
  /** Takes another policy. */
  readonly onPick: (policy: string) => void;
  readonly onRemove: () => void;
}

/** The role for this binding; empty: the one set for all sites. */
function Role({ binding, locked, onSave }: BindingProps) {
  const { model, t } = useOptions();
  const common = t('settings_roleCommon', t(`actor_${model.responses.value.role}`));
  const choices = [{ id: '', label: common }, ...ACTORS.map((id) => ({ id, label: t(`actor_${id}`) }))];
  const pick = (id: string) => {
    onSave(({ role: _, ...rest }) => (id === '' ? rest : { ...rest, role: id as Actor }));
  };
  return (
    <Select
      label={t('settings_role')}
      value={binding.role ?? ''}
      choices={choices}
      disabled={locked}
      onPick={pick}
    />
  );
}

function Details({ binding, locked, onSave, policy }: BindingProps & { readonly policy: PolicyView }) {
  const { t } = useOptions();
  const named = Object.keys(binding.labels).length;
  const chosen = Object.keys(binding.readings).length;
  return (
    <>
      <details>
        <summary>{t('settings_labels', named)}</summary>
        <Labels policy={policy} binding={binding} locked={locked} onSave={onSave} />
      </details>
      {policy.readings.length > 0 && (
        <details>
          <summary>{t('settings_readings', policy.readings.length, chosen)}</summary>
          <Readings policy={policy} binding={binding} locked={locked} onSave={onSave} />
        </details>
      )}
    </>
  );
}

/** Which policy judges which cases of a site, in whose words and by which readings. */
export function Binding(props: BindingProps) {
  const { binding, number, locked, onSave, onPick, onRemove } = props;
  const { model, t } = useOptions();
  const id = useId();
  const policies = model.policies.value;
  const policy = policies.find((one) => one.id === binding.policy);
  const choices = policies.map(({ id: value, title }) => ({ id: value, label: title }));
  const name = policy?.title ?? binding.policy;
  return (
    <fieldset class="binding" aria-labelledby={id}>
      <legend class="vh" id={id}>
        {number > 0 ? `${number}. ${name}` : name}
      </legend>
      <div class="row">
        {number > 0 && (
          <span class="number" aria-hidden="true">
            {number}
          </span>
        )}
        <Select
          label={t('settings_policy')}
          value={binding.policy}
          choices={choices}
          disabled={locked}
          onPick={onPick}
        />
        <Role {...props} />
        {!locked && (
          <ConfirmButton
            label={t('settings_removeBinding')}
            really={t('settings_really')}
            about={name}
            onConfirm={onRemove}
          />
        )}
      </div>
      <Where binding={binding} locked={locked} onSave={onSave} />
      {policy && <Details {...props} policy={policy} />}
    </fieldset>
  );
}
