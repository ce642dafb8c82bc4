import {
  ACTORS,
  type Actor,
  OUTCOMES,
  type Outcome,
  RESPONSES,
  type Response,
} from '../../lib/case/index.ts';
import { Icon } from '../common/Icon.tsx';
import { meaningOf } from '../common/meaning.ts';
import { useOptions } from './context.ts';
import { Locked, Section, Select } from './parts.tsx';

/** Allowed moves always pass; what is unknown is never blocked: there is nothing to choose. */
const CHOOSABLE = OUTCOMES.filter((outcome) => outcome !== 'allowed');
const atMost = (outcome: Outcome): readonly Response[] =>
  outcome === 'unknown'
    ? RESPONSES.filter((response) => response === 'observe' || response === 'warn')
    : RESPONSES;

function Outcomes() {
  const { model, t } = useOptions();
  const { values, locked } = model.responses.value;
  return (
    <div class="card">
      <div class="cardHead">
        <h2>{t('settings_responses')}</h2>
        {locked.responses && <Locked />}
      </div>
      <ul class="outcomes">
        {CHOOSABLE.map((outcome) => (
          <li key={outcome} class="row">
            <span class={`badge ${meaningOf(outcome)}`}>
              <Icon shape={meaningOf(outcome)} />
            </span>
            <Select
              label={t(`settings_outcome_${outcome}`)}
              value={values[outcome]}
              choices={atMost(outcome).map((id) => ({ id, label: t(`settings_response_${id}`) }))}
              disabled={locked.responses}
              hint={t(`settings_outcome_${outcome}Hint`)}
              onPick={(picked) => model.actions.setResponse(outcome, picked as Response)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Override() {
  const { model, t } = useOptions();
  const { override, locked } = model.responses.value;
  return (
    <div class="card">
      <div class="cardHead">
        <h2>{t('settings_overrideTitle')}</h2>
        {locked.override && <Locked />}
      </div>
      <label class="choice">
        <input
          type="checkbox"
          checked={override}
          disabled={locked.override}
          onChange={(event) => model.actions.setOverride(event.currentTarget.checked)}
        />
        <span>
          {t('settings_override')}
          <small class="hint">{t('settings_overrideHint')}</small>
        </span>
      </label>
    </div>
  );
}

function Role() {
  const { model, t } = useOptions();
  const { role, locked } = model.responses.value;
  return (
    <div class="card">
      <div class="cardHead">
        <h2>{t('settings_roleTitle')}</h2>
        {locked.role && <Locked />}
      </div>
      <Select
        label={t('settings_role')}
        value={role}
        choices={ACTORS.map((id) => ({ id, label: t(`actor_${id}`) }))}
        disabled={locked.role}
        hint={t('settings_roleHint')}
        onPick={(picked) => model.actions.setRole(picked as Actor)}
      />
    </div>
  );
}

function Collect() {
  const { model, t } = useOptions();
  return (
    <div class="card">
      <div class="cardHead">
        <h2>{t('settings_collectTitle')}</h2>
      </div>
      <label class="choice">
        <input
          type="checkbox"
          checked={model.responses.value.collect}
          onChange={(event) => model.actions.setCollect(event.currentTarget.checked)}
        />
        <span>
          {t('settings_collect')}
          <small class="hint">{t('settings_collectHint')}</small>
        </span>
      </label>
    </div>
  );
}

export function Responses() {
  const { t } = useOptions();
  return (
    <Section title={t('options_responses')} lead={t('settings_responsesLead')}>
      <Outcomes />
      <Override />
      <Role />
      <Collect />
    </Section>
  );
}
