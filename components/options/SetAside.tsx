import { formatInstant } from '../../lib/i18n/format.ts';
import { useOptions } from './context.ts';
import type { SetAsideView } from './model.ts';
import { ConfirmButton, Scroll, Section } from './parts.tsx';

function Entry({ entry }: { readonly entry: SetAsideView }) {
  const { model, t } = useOptions();
  const { downloadSetAside, restoreSetAside, discardSetAside } = model.actions;
  return (
    <article class="card" aria-label={entry.place}>
      <div class="cardHead">
        <h2 class="code">{entry.place}</h2>
        <small>{formatInstant(t, entry.at, Date.now())}</small>
      </div>
      <p class="pre">{entry.error}</p>
      <details>
        <summary>{t('settings_showValue')}</summary>
        <Scroll label={entry.place} tall>
          <pre>{entry.text}</pre>
        </Scroll>
      </details>
      <div class="buttons">
        {entry.restorable && (
          <button type="button" class="btn" onClick={() => restoreSetAside(entry.id)}>
            {t('settings_restore')}
          </button>
        )}
        <button type="button" class="btn" onClick={() => downloadSetAside(entry.id)}>
          {t('settings_download')}
        </button>
        <ConfirmButton
          label={t('settings_discard')}
          really={t('settings_discardReally')}
          about={entry.place}
          onConfirm={() => discardSetAside(entry.id)}
        />
      </div>
    </article>
  );
}

/** Stored values that could not be read: kept, and shown, until someone decides. */
export function SetAside() {
  const { model, t } = useOptions();
  const entries = model.setAside.value;
  return (
    <Section title={t('options_setAside')} lead={t('settings_setAsideLead')}>
      {entries.length === 0 && <p class="empty">{t('settings_noSetAside')}</p>}
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </Section>
  );
}
