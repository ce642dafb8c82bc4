import { type Decision, OUTSIDE } from '../../lib/case/messages.ts';
import { formatInstant } from '../../lib/i18n/format.ts';
import type { Translate } from '../../lib/i18n/text.ts';
import { hostOf } from '../common/host.ts';
import { useOptions } from './context.ts';
import { OutcomeTag } from './OutcomeTag.tsx';
import { Section } from './parts.tsx';
import { type Column, Records } from './Records.tsx';

/** All that a line can be looked for by: what it shows, and the words it is stored by. */
const textOf = (t: Translate, row: Decision): string =>
  [
    t(`settings_outcome_${row.outcome}`),
    endOf(t, row),
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

const endOf = (t: Translate, row: Decision): string =>
  row.steps ? t('settings_end_outsideSteps') : t(`settings_end_${kindOf(row)}`);

/** What came of it; a change that was found done stands for itself. */
const kindOf = ({ door, end }: Decision) => (door === OUTSIDE ? 'outside' : end);

function When({ at, changed }: Decision) {
  const { t } = useOptions();
  const instant = (time: string) => <time dateTime={time}>{formatInstant(t, time, Date.now())}</time>;
  if (changed === undefined) return instant(at);
  return (
    <>
      {instant(at)}{' '}
      <small class="dim">{t('settings_changedAt', formatInstant(t, changed, Date.now()))}</small>
    </>
  );
}

export function Decisions() {
  const { model, t } = useOptions();
  const columns: Column<Decision>[] = [
    {
      title: t('settings_col_at'),
      cell: (row) => <When {...row} />,
    },
    {
      title: t('settings_col_case'),
      cell: ({ key, origin }) => (
        <>
          <bdi>{key}</bdi> <small class="dim">{hostOf(origin)}</small>
        </>
      ),
    },
    { title: t('settings_col_change'), cell: ({ from, to, action }) => `${from} → ${to ?? action ?? ''}` },
    { title: t('settings_col_outcome'), cell: ({ outcome }) => <OutcomeTag outcome={outcome} /> },
    { title: t('settings_col_end'), cell: (row) => endOf(t, row) },
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
        textOf={(row) => textOf(t, row)}
        kinds={{
          label: t('settings_col_end'),
          kindOf,
          wordOf: (kind) => t(`settings_end_${kind as ReturnType<typeof kindOf>}`),
        }}
        empty={t('settings_noDecisions')}
        onExport={(format, rows) => model.actions.exportDecisions(format, rows)}
        onClear={() => model.actions.clearDecisions()}
      />
    </Section>
  );
}
