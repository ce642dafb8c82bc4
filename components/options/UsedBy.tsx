import { counted } from '../../lib/i18n/plural.ts';
import { useOptions } from './context.ts';

/** Sites that are named at once; more are named once someone asks. */
const FEW = 6;

/** Which sites use a policy or a ticket tool. */
export function UsedBy({ origins }: { readonly origins: readonly string[] }) {
  const { t } = useOptions();
  const names = origins.join(', ');
  if (origins.length > FEW) {
    return (
      <details class="dim">
        <summary>{counted(t, 'settings_usedByMany', origins.length)}</summary>
        {names}
      </details>
    );
  }
  return <p class="dim">{origins.length > 0 ? t('settings_usedBy', names) : t('settings_unused')}</p>;
}
