import { computed, signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Translate } from '../../lib/i18n/text.ts';
import { Icon } from '../common/Icon.tsx';
import { AuditProvider, type AuditScope, useAudit } from './context.ts';
import { Empty } from './Empty.tsx';
import { Figures } from './Figures.tsx';
import { Filters } from './Filters.tsx';
import type { AuditModel, AuditRow } from './model.ts';
import { NO_FILTER, select, sort } from './select.ts';
import { FindingsTable } from './Table.tsx';
import { Toolbar } from './Toolbar.tsx';
import { Word } from './Word.tsx';

/** The page of collected findings. */
export function AuditPage({ model, t }: { readonly model: AuditModel; readonly t: Translate }) {
  const scope = useMemo<AuditScope>(
    () => ({
      model,
      t,
      filter: signal(NO_FILTER),
      order: signal({ by: 'at', descending: true }),
      grouped: signal(true),
    }),
    [model, t],
  );
  return (
    <AuditProvider value={scope}>
      <header>
        <svg class="mark" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M1.5 2.5h9M1.5 9.5h9M3.8 2.5v7M8.2 2.5v7" />
        </svg>
        <div>
          <h1 tabIndex={-1}>{t('audit_title')}</h1>
          <p>{t('audit_lead')}</p>
        </div>
      </header>
      <Word />
      <main>
        <Content />
      </main>
    </AuditProvider>
  );
}

function Content() {
  const { model, t } = useAudit();
  const rows = model.rows.value;
  if (rows === null) {
    if (model.trouble.value) return null;
    return (
      <p class="dim" aria-busy="true">
        {t('audit_loading')}
      </p>
    );
  }
  return rows.length === 0 ? <Empty /> : <Findings rows={rows} />;
}

function Findings({ rows }: { readonly rows: readonly AuditRow[] }) {
  const { filter, order, t } = useAudit();
  const shown = useMemo(
    () => computed(() => sort(select(rows, filter.value), order.value)),
    [rows, filter, order],
  ).value;
  return (
    <>
      <Toolbar rows={rows} shown={shown} />
      <Figures rows={shown} />
      <Filters rows={rows} />
      {shown.length > 0 ? (
        <FindingsTable rows={shown} />
      ) : (
        <p class="none">
          <Icon shape="silent" /> {t('audit_noMatch')}
        </p>
      )}
    </>
  );
}
