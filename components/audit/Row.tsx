import { formatInstant } from '../../lib/i18n/format.ts';
import { Arrow } from '../common/drawings.tsx';
import { hostOf } from '../common/host.ts';
import { Badge } from '../common/Icon.tsx';
import { meaningOf } from '../common/meaning.ts';
import { CaseLink } from './CaseLink.tsx';
import { useAudit } from './context.ts';
import { outcomeKey } from './Filters.tsx';
import type { AuditRow } from './model.ts';
import { Why } from './Why.tsx';

/** One finding. `single`: its case is not named above it. */
export function FindingRow({ row, single }: { readonly row: AuditRow; readonly single?: boolean }) {
  const { t } = useAudit();
  const { outcome } = row.finding;
  return (
    <tr>
      {single && (
        <td class="case">
          <CaseLink row={row} /> <small class="dim">{hostOf(row.finding.origin)}</small>
        </td>
      )}
      <td class="outcome">
        <span class={`tag ${meaningOf(outcome)}`}>
          <Badge meaning={meaningOf(outcome)} /> {t(outcomeKey(outcome))}
        </span>
      </td>
      <td class="change">
        <Move row={row} />
      </td>
      <td class="time">
        <When row={row} />
      </td>
      <td class="who">
        <Who row={row} />
      </td>
      <td class="finding">
        <p>{row.sentence}</p>
        <Why row={row} />
      </td>
    </tr>
  );
}

function Move({ row }: { readonly row: AuditRow }) {
  const { t } = useAudit();
  const { from, to, action } = row.finding;
  return (
    <>
      {from && (
        <>
          <bdi>{from}</bdi> {to && <Arrow />} {to && <span class="vh">{t('panel_to')}</span>}{' '}
        </>
      )}
      {to && (
        <strong>
          <bdi>{to}</bdi>
        </strong>
      )}{' '}
      {action && <bdi class="action">{action}</bdi>}
    </>
  );
}

function When({ row }: { readonly row: AuditRow }) {
  const { t } = useAudit();
  const { at } = row.finding;
  if (at === undefined) return <span class="dim">{t('audit_noTime')}</span>;
  // Never just the hour: whoever defends a finding needs the day.
  return <time dateTime={at}>{formatInstant(t, at, 0)}</time>;
}

function Who({ row }: { readonly row: AuditRow }) {
  const { t } = useAudit();
  const { by, actor } = row.finding;
  return (
    <>
      {by && <bdi class="name">{by}</bdi>}
      <small class="dim">{actor ? t(`actor_${actor}`) : t('audit_unknownActor')}</small>
    </>
  );
}
