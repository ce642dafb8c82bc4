import { useAudit } from './context.ts';
import type { AuditRow } from './model.ts';

/** The page on which the finding was made; only web addresses become links. */
export function CaseLink({ row }: { readonly row: AuditRow }) {
  const { t } = useAudit();
  const { key, url } = row.finding;
  if (!/^https?:\/\//iu.test(url)) return <bdi class="key">{key}</bdi>;
  return (
    <a class="key" href={url} target="_blank" rel="noopener noreferrer" aria-label={t('audit_openCase', key)}>
      <bdi>{key}</bdi>
    </a>
  );
}
