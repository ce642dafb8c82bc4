import type { Decision } from '../../lib/case/messages.ts';
import { formatInstant } from '../../lib/i18n/format.ts';
import { useOptions } from './context.ts';
import { OutcomeTag } from './OutcomeTag.tsx';
import { Section } from './parts.tsx';
import { type Column, Records } from './Records.tsx';

const textOf = (row: Decision): string =>
  [
    row.origin,
    row.key,
    row.policy,
    row.from,
    row.to,
    row.action,
    row.outcome,
    row.end,
    row.reason,
    ...row.rules,
  ].join(' ');

export function Decisions() {
  const { model, t } = useOptions();
  const columns: Column<Decision>[] = [
    {
      title: t('settings_col_at'),
      cell: ({ at }) => <time dateTime={at}>{formatInstant(t, at, Date.now())}</time>,
    },
    { title: t('settings_col_case'), cell: ({ key, origin }) => <span title={origin}>{key}</span> },
    { title: t('settings_col_change'), cell: ({ from, to, action }) => `${from} → ${to ?? action ?? ''}` },
    { title: t('settings_col_outcome'), cell: ({ outcome }) => <OutcomeTag outcome={outcome} /> },
    { title: t('settings_col_end'), cell: ({ end }) => t(`settings_end_${end}`) },
    { title: t('settings_col_reason'), cell: ({ reason }) => reason },
    { title: t('settings_col_rules'), cell: ({ rules }) => <span class="code">{rules.join(' ')}</span> },
    { title: t('settings_col_policy'), cell: ({ policy }) => policy },
  ];
  return (
    <Section title={t('options_decisions')} lead={t('settings_decisionsLead')}>
      <Records
        title={t('options_decisions')}
        rows={model.decisions.value}
        columns={columns}
        textOf={textOf}
        empty={t('settings_noDecisions')}
        onExport={(format) => model.actions.exportDecisions(format)}
        onClear={() => model.actions.clearDecisions()}
      />
    </Section>
  );
}
