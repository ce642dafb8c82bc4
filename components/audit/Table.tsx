import { useSignal } from '@preact/signals';
import { counted } from '../../lib/i18n/plural.ts';
import type { MessageKey } from '../../lib/i18n/text.ts';
import { hostOf } from '../common/host.ts';
import { Icon } from '../common/Icon.tsx';
import { CHUNK, More } from '../common/More.tsx';
import { CaseLink } from './CaseLink.tsx';
import { useAudit } from './context.ts';
import type { AuditRow } from './model.ts';
import { FindingRow } from './Row.tsx';
import { byCase, type CaseGroup, type SortBy } from './select.ts';

const COLUMNS: readonly { readonly by: SortBy; readonly key: MessageKey; readonly name: string }[] = [
  { by: 'outcome', key: 'audit_outcome', name: 'outcome' },
  { by: 'at', key: 'audit_time', name: 'time' },
  { by: 'by', key: 'audit_who', name: 'who' },
  { by: 'rule', key: 'audit_finding', name: 'finding' },
];

/** The findings, by case or one under another. */
export function FindingsTable({ rows }: { readonly rows: readonly AuditRow[] }) {
  const { grouped, t } = useAudit();
  const drawn = useSignal(CHUNK);
  const part = rows.slice(0, drawn.value);
  const left = rows.length - part.length;
  return (
    <>
      <table class={grouped.value ? 'grouped' : ''}>
        <caption class="vh">{t('audit_table')}</caption>
        <Head />
        {grouped.value ? (
          byCase(part).map((group) => <Group key={group.id} group={group} />)
        ) : (
          <tbody>
            {part.map((row) => (
              <FindingRow key={row.id} row={row} single />
            ))}
          </tbody>
        )}
      </table>
      {left > 0 && (
        <>
          <p class="printed">{t('audit_printed', part.length, rows.length)}</p>
          <More drawn={drawn} left={left} t={t} />
        </>
      )}
    </>
  );
}

function Head() {
  const { grouped, t } = useAudit();
  return (
    <thead>
      <tr>
        {!grouped.value && <SortHead by="key" label={t('audit_case')} name="case" />}
        <SortHead by="outcome" label={t('audit_outcome')} name="outcome" />
        <th scope="col" class="change">
          {t('audit_change')}
        </th>
        {COLUMNS.slice(1).map(({ by, key, name }) => (
          <SortHead key={by} by={by} label={t(key)} name={name} />
        ))}
      </tr>
    </thead>
  );
}

function SortHead({
  by,
  label,
  name,
}: {
  readonly by: SortBy;
  readonly label: string;
  readonly name: string;
}) {
  const { order, t } = useAudit();
  const active = order.value.by === by;
  const { descending } = order.value;
  return (
    <th scope="col" class={name} aria-sort={active ? (descending ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        title={t('audit_sortBy', label)}
        onClick={() => {
          order.value = { by, descending: active ? !descending : by === 'at' };
        }}
      >
        {label}
        <span class={active ? (descending ? '' : 'up') : 'off'}>
          <Icon shape="down" />
        </span>
      </button>
    </th>
  );
}

function Group({ group }: { readonly group: CaseGroup }) {
  const { t } = useAudit();
  const [first] = group.rows;
  if (!first) return null;
  return (
    <tbody>
      <tr class="case">
        <th scope="rowgroup" colSpan={5}>
          <CaseLink row={first} /> <span class="dim">{hostOf(first.finding.origin)}</span>{' '}
          <span class="dim">{[...new Set(group.rows.map(({ policy }) => policy))].join(', ')}</span>{' '}
          <span class="count">{counted(t, 'audit_findings', group.rows.length)}</span>
        </th>
      </tr>
      {group.rows.map((row) => (
        <FindingRow key={row.id} row={row} />
      ))}
    </tbody>
  );
}
