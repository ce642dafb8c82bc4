import { Icon } from '../common/Icon.tsx';
import { useAudit } from './context.ts';

/** Says how findings come here. */
export function Empty() {
  const { t } = useAudit();
  return (
    <section class="empty" aria-labelledby="empty">
      <Icon shape="ok" />
      <h2 id="empty">{t('audit_emptyTitle')}</h2>
      <p>{t('audit_emptyLead')}</p>
      <ol>
        <li>{t('audit_emptyStep1')}</li>
        <li>{t('audit_emptyStep2')}</li>
        <li>{t('audit_emptyStep3')}</li>
      </ol>
    </section>
  );
}
