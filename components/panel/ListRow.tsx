import { counted } from '../../lib/i18n/plural.ts';
import { lookUp } from '../../lib/i18n/sentence.ts';
import type { Translate } from '../../lib/i18n/text.ts';
import { Badge } from '../common/Icon.tsx';
import type { Meaning } from '../common/meaning.ts';

import type { ListRowView, ListStanding } from './list-model.ts';
import { usePanel } from './use-panel.ts';

const MEANINGS: Readonly<Record<ListStanding, Meaning | null>> = {
  broke: 'no',
  silent: 'silent',
  clean: 'ok',
  failed: 'need',
  unknownStatus: 'silent',
  noStatus: 'silent',
  noPolicy: null,
  unchecked: null,
};

function words(row: ListRowView, t: Translate): string {
  const { standing, count } = row;
  switch (standing) {
    case 'broke':
      return counted(t, 'list_is_broke', count);
    case 'silent':
      return counted(t, 'list_is_silent', count);
    case 'clean':
      return t(row.partial ? 'list_is_partial' : 'list_is_clean');
    case 'failed':
      return lookUp(t, 'list_why', row.why ?? 'failed') ?? t('list_why_failed');
    default:
      return t(`list_is_${standing}`);
  }
}

/** One case of the list: shape, key, subject, status and standing in words; pressed, it shows the row on the page. */
export function ListRow({ row, show }: { readonly row: ListRowView; readonly show: () => void }) {
  const { t } = usePanel();
  const meaning = MEANINGS[row.standing];
  return (
    <li>
      <button type="button" class="listRow" title={t('list_show', row.key)} onClick={show}>
        {meaning ? <Badge meaning={meaning} /> : <span class="badge blank" />}
        <span>
          <b>{row.key}</b> <span class="subject">{row.subject}</span>
          <small>
            {row.status && `${row.status} · `}
            <span class={meaning ?? ''}>{words(row, t)}</span>
          </small>
        </span>
      </button>
    </li>
  );
}
