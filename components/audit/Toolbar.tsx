import { counted } from '../../lib/i18n/plural.ts';
import { useAudit } from './context.ts';
import { isViolation } from './figures.ts';
import type { AuditRow } from './model.ts';
import { byCase } from './select.ts';

interface Props {
  readonly rows: readonly AuditRow[];
  readonly shown: readonly AuditRow[];
}

/** How many there are, and what can be done with those that are shown. */
export function Toolbar({ rows, shown }: Props) {
  const { model, t } = useAudit();
  const { save, clear } = model.actions;
  return (
    <div class="toolbar">
      <p class="sum" role="status">
        <strong>{counted(t, 'audit_findings', shown.length)}</strong>{' '}
        {counted(t, 'audit_cases', byCase(shown).length)}
        <span class="no">{counted(t, 'audit_violations', shown.filter(isViolation).length)}</span>
        {shown.length < rows.length && (
          <span class="dim">{counted(t, 'audit_shown', shown.length, rows.length)}</span>
        )}
      </p>
      <div class="acts">
        <button
          type="button"
          class="btn primary"
          disabled={shown.length === 0}
          onClick={() => save('csv', shown)}
        >
          {t('audit_saveCsv')}
        </button>
        <button type="button" class="btn" disabled={shown.length === 0} onClick={() => save('json', shown)}>
          {t('audit_saveJson')}
        </button>
        <button type="button" class="ghost" onClick={() => clear()}>
          {t('audit_clear')}
        </button>
      </div>
    </div>
  );
}
