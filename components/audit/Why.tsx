import { Fragment } from 'preact';
import { useAudit } from './context.ts';
import type { AuditRow } from './model.ts';

/** What a finding rests on: enough to defend it, and to get the same verdict again. */
export function Why({ row }: { readonly row: AuditRow }) {
  const { t } = useAudit();
  const { rule, finding, policy, quoted } = row;
  return (
    <details class="why">
      <summary>
        <span class="code">{rule.id}</span> {t('audit_why')}
      </summary>
      <dl>
        {rule.summary && (
          <>
            <dt>{t('panel_rule')}</dt>
            <dd>{rule.summary}</dd>
          </>
        )}
        <dt>{t('panel_basis')}</dt>
        <dd>{rule.basis === 'gone' ? t('audit_ruleGone') : t(`basis_${rule.basis}`)}</dd>
        {rule.source && (
          <>
            <dt>{t('panel_source')}</dt>
            <dd>
              <Source row={row} />
            </dd>
          </>
        )}
        {rule.readings?.map(({ id, question, choice }) => (
          <Fragment key={id}>
            <dt>{t('panel_reading')}</dt>
            <dd>
              {question} <strong>{choice}</strong> <span class="code">{id}</span>
            </dd>
          </Fragment>
        ))}
        <dt>{t('audit_policy')}</dt>
        <dd>
          {policy} <span class="code">{finding.policyDigest}</span>
          {quoted !== undefined && <p>{t('audit_quoted', quoted)}</p>}
        </dd>
        <dt>{t('audit_verdict')}</dt>
        <dd class="code">{finding.verdict}</dd>
      </dl>
    </details>
  );
}

/** Only web addresses become links; a policy file is somebody's data. */
function Source({ row: { rule } }: { readonly row: AuditRow }) {
  if (rule.url === undefined || !/^https?:\/\//iu.test(rule.url)) return <>{rule.source}</>;
  return (
    <a href={rule.url} target="_blank" rel="noopener noreferrer">
      {rule.source}
    </a>
  );
}
