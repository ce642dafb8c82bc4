import { formatInstant } from '../../lib/i18n/format.ts';
import { counted } from '../../lib/i18n/plural.ts';
import { Arrow } from '../common/drawings.tsx';
import { Badge, Icon } from '../common/Icon.tsx';
import { type Meaning, meaningOf } from '../common/meaning.ts';
import { Findings } from './Finding.tsx';
import type { HistoryView, PastView } from './model.ts';
import { usePanel } from './use-panel.ts';

/** The whole past at a glance: one mark per change, oldest first. */
function Strip({ changes }: { readonly changes: readonly PastView[] }) {
  return (
    <div class="strip" aria-hidden="true">
      {changes.map((change, index) => (
        <Badge key={index} meaning={meaningOf(change.outcome)} />
      ))}
    </div>
  );
}

function Past({ change }: { readonly change: PastView }) {
  const { t, now } = usePanel();
  const who = change.by ?? (change.actor && t(`actor_${change.actor}`));
  return (
    <li>
      <Badge meaning={meaningOf(change.outcome)} />
      <div>
        <p>
          {change.from && (
            <>
              {change.from} <Arrow /> <span class="vh">{t('panel_to')}</span>{' '}
            </>
          )}
          <strong>{change.to ?? change.action}</strong>{' '}
          {change.outcome !== 'allowed' && (
            <span class={`tag ${meaningOf(change.outcome)}`}>{t(`history_${change.outcome}`)}</span>
          )}
        </p>
        <small>
          {[change.at && formatInstant(t, change.at, now()), change.to && change.action, who]
            .filter(Boolean)
            .join(' · ')}
        </small>
        {change.elsewhere && <p class="dim">{t('history_elsewhere')}</p>}
        <Findings findings={change.findings} />
      </div>
    </li>
  );
}

/** What came of it in all. A change that nothing allows is not in line, also if no rule is known to be broken. */
function Sum({ history: { changes, violations } }: { readonly history: HistoryView }) {
  const { t } = usePanel();
  const open = changes.filter(({ outcome }) => outcome !== 'allowed').length;
  const meaning: Meaning = violations > 0 ? 'no' : open > 0 ? 'silent' : 'ok';
  return (
    <p class={`sum ${meaning}`}>
      <Icon shape={meaning} />
      {meaning === 'no' && counted(t, 'history_violations', violations, changes.length)}
      {meaning === 'silent' && counted(t, 'history_open', open, changes.length)}
      {meaning === 'ok' && counted(t, 'history_clean', changes.length)}
    </p>
  );
}

/** Every past change with its verdict. */
export function Timeline({ history }: { readonly history: HistoryView }) {
  const { t } = usePanel();
  const { changes, complete } = history;
  if (changes.length === 0) return <p class="dim">{t('history_empty')}</p>;
  return (
    <>
      <Sum history={history} />
      <Strip changes={changes} />
      {!complete && <p class="dim">{t('history_partial')}</p>}
      <ol class="timeline">
        {changes.map((change, index) => (
          <Past key={index} change={change} />
        ))}
      </ol>
    </>
  );
}
