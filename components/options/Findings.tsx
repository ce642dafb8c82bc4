import type { PastFinding } from '../../lib/case/messages.ts';
import { formatInstant } from '../../lib/i18n/format.ts';
import { useOptions } from './context.ts';
import { OutcomeTag } from './OutcomeTag.tsx';
import { Section } from './parts.tsx';
import { type Column, Records } from './Records.tsx';

const textOf = (row: PastFinding): string =>
  [row.origin, row.key, row.by, row.from, row.to, row.action, row.rule, row.code, row.field, row.policy].join(
    ' ',
  );

/** Only addresses of the web: a page told us this one. */
const isWeb = (url: string): boolean => /^https?:\/\//i.test(url);

export function Findings() {
  const { model, t } = useOptions();
  const columns: Column<PastFinding>[] = [
    {
      title: t('settings_col_case'),
      cell: ({ key, url }) =>
        isWeb(url) ? (
          <a href={url} target="_blank" rel="noreferrer">
            {key}
          </a>
        ) : (
          key
        ),
    },
    {
      title: t('settings_col_at'),
      cell: ({ at }) => at && <time dateTime={at}>{formatInstant(t, at, Date.now())}</time>,
    },
    { title: t('settings_col_by'), cell: ({ by }) => by },
    {
      title: t('settings_col_change'),
      cell: ({ from, to, action }) => `${from ?? ''} → ${to ?? action ?? ''}`,
    },
    { title: t('settings_col_outcome'), cell: ({ outcome }) => <OutcomeTag outcome={outcome} /> },
    { title: t('settings_col_rule'), cell: ({ rule }) => <span class="code">{rule}</span> },
    { title: t('settings_col_field'), cell: ({ field }) => field },
    { title: t('settings_col_policy'), cell: ({ policy }) => policy },
  ];
  return (
    <Section title={t('options_findings')} lead={t('settings_findingsLead')}>
      <Records
        title={t('options_findings')}
        rows={model.findings.value}
        columns={columns}
        textOf={textOf}
        empty={t('settings_noFindings')}
        onExport={(format) => model.actions.exportFindings(format)}
        onClear={() => model.actions.clearFindings()}
      />
    </Section>
  );
}
