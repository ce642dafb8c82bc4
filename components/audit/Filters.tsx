import type { Outcome } from '../../lib/case/index.ts';
import type { MessageKey } from '../../lib/i18n/text.ts';
import { hostOf } from '../common/host.ts';
import { useAudit } from './context.ts';
import type { AuditRow } from './model.ts';
import { choices, type Filter, NO_FILTER } from './select.ts';

/** What was wrong, as the past is spoken of; `allowed` is never among findings. */
export const outcomeKey = (outcome: Outcome): MessageKey =>
  outcome === 'allowed' ? 'outcome_allowed' : `history_${outcome}`;

/** Narrows the findings down; every part takes effect at once. */
export function Filters({ rows }: { readonly rows: readonly AuditRow[] }) {
  const { filter, grouped, t } = useAudit();
  const set = (part: Partial<Filter>) => {
    filter.value = { ...filter.value, ...part };
  };
  const active = JSON.stringify(filter.value) !== JSON.stringify(NO_FILTER);
  return (
    <form class="filters" aria-label={t('audit_filters')} onSubmit={(event) => event.preventDefault()}>
      <label class="wide">
        {t('audit_search')}
        <input
          type="search"
          placeholder={t('audit_searchHint')}
          value={filter.value.text}
          onInput={(event) => set({ text: event.currentTarget.value })}
        />
      </label>
      <Choice
        part="outcome"
        label={t('audit_outcome')}
        rows={rows}
        pick={({ finding }) => finding.outcome}
        word={({ finding }) => t(outcomeKey(finding.outcome))}
      />
      <Choice
        part="policy"
        label={t('audit_policy')}
        rows={rows}
        pick={({ finding }) => finding.policy}
        word={({ policy }) => policy}
      />
      <Choice
        part="rule"
        label={t('audit_rule')}
        rows={rows}
        pick={({ rule }) => rule.id}
        word={({ rule }) => rule.id}
      />
      <Choice
        part="origin"
        label={t('audit_site')}
        rows={rows}
        pick={({ finding }) => finding.origin}
        word={({ finding }) => hostOf(finding.origin)}
      />
      <Day part="after" label={t('audit_after')} />
      <Day part="before" label={t('audit_before')} />
      <label class="check">
        <input
          type="checkbox"
          checked={grouped.value}
          onChange={(event) => {
            grouped.value = event.currentTarget.checked;
          }}
        />
        {t('audit_group')}
      </label>
      <button type="button" class="ghost" disabled={!active} onClick={() => set(NO_FILTER)}>
        {t('audit_reset')}
      </button>
    </form>
  );
}

interface ChoiceProps {
  readonly part: 'outcome' | 'policy' | 'rule' | 'origin';
  readonly label: string;
  readonly rows: readonly AuditRow[];
  readonly pick: (row: AuditRow) => string;
  readonly word: (row: AuditRow) => string;
}

function Choice({ part, label, rows, pick, word }: ChoiceProps) {
  const { filter, t } = useAudit();
  return (
    <label>
      {label}
      <select
        value={filter.value[part]}
        onChange={(event) => {
          filter.value = { ...filter.value, [part]: event.currentTarget.value };
        }}
      >
        <option value="">{t('audit_any')}</option>
        {choices(rows, pick, word).map(({ value, label: text, count }) => (
          <option key={value} value={value}>
            {t('audit_choice', text, count)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Day({ part, label }: { readonly part: 'after' | 'before'; readonly label: string }) {
  const { filter } = useAudit();
  return (
    <label>
      {label}
      <input
        type="date"
        value={filter.value[part]}
        onChange={(event) => {
          filter.value = { ...filter.value, [part]: event.currentTarget.value };
        }}
      />
    </label>
  );
}
