import { formatInstant } from '../../lib/i18n/format.ts';
import type { Translate } from '../../lib/i18n/text.ts';
import { useOptions } from './context.ts';
import type { BrokenPolicy, PolicyView, SourceView } from './model.ts';
import { ConfirmButton, Locked, Note, Section } from './parts.tsx';
import { Reference } from './Reference.tsx';
import { UsedBy } from './UsedBy.tsx';

/** An ISO date in the reader's way; days have no time zone. */
const day = (t: Translate, date: string): string =>
  Number.isNaN(Date.parse(date))
    ? date
    : new Intl.DateTimeFormat(t('locale'), { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(date));

function Source({ source }: { readonly source: SourceView }) {
  const { t } = useOptions();
  const { title, publisher, release, date, url, superseded } = source;
  const words = [publisher, title, release].filter(Boolean).join(' · ');
  return (
    <li>
      {url ? (
        <a href={url} target="_blank" rel="noreferrer">
          {words}
        </a>
      ) : (
        words
      )}
      <span class="dim"> · {date ? day(t, date) : t('settings_noDate')}</span>
      {superseded && <span class="tag need">{t('settings_superseded')}</span>}
    </li>
  );
}

function Tools({ policy }: { readonly policy: PolicyView }) {
  const { model, t } = useOptions();
  const { downloadPolicy, removePolicy } = model.actions;
  return (
    <span class="tools">
      {policy.origin === 'managed' && <Locked />}
      <button type="button" class="btn quiet" onClick={() => downloadPolicy(policy.id)}>
        {t('settings_download')}
        <span class="vh"> {policy.title}</span>
      </button>
      {policy.origin === 'imported' && (
        <ConfirmButton
          label={t('settings_remove')}
          really={t(policy.usedBy.length > 0 ? 'settings_removeUsed' : 'settings_really')}
          about={policy.title}
          onConfirm={() => removePolicy(policy.id)}
        />
      )}
    </span>
  );
}

function Policy({ policy }: { readonly policy: PolicyView }) {
  const { t } = useOptions();
  const { origin, file, added, sources, usedBy } = policy;
  return (
    <article class="card" aria-label={policy.title}>
      <div class="cardHead">
        <h2>{policy.title}</h2>
        <span class="tag">{t(`settings_${origin}Policy`)}</span>
        <Tools policy={policy} />
      </div>
      <p class="dim">
        <span class="code">{policy.id}</span> · {t('settings_version', policy.version)}
        {file && ` · ${t('settings_importedFrom', file, formatInstant(t, added ?? '', Date.now()))}`}
      </p>
      {sources.length > 0 && (
        <ul class="sources" aria-label={t('settings_sources')}>
          {sources.map((source) => (
            <Source key={`${source.title}${source.date}`} source={source} />
          ))}
        </ul>
      )}
      <UsedBy origins={usedBy} />
      <Reference policy={policy} />
    </article>
  );
}

function Broken({ policy }: { readonly policy: BrokenPolicy }) {
  const { model, t } = useOptions();
  return (
    <Note meaning="no">
      <p>
        <b>{policy.id}</b> {t('settings_brokenPolicy', policy.file)}
      </p>
      <p class="pre">{policy.message}</p>
      <button type="button" class="btn quiet" onClick={() => model.actions.downloadPolicy(policy.id)}>
        {t('settings_download')}
        <span class="vh"> {policy.id}</span>
      </button>
      <ConfirmButton
        label={t('settings_remove')}
        really={t('settings_really')}
        about={policy.id}
        onConfirm={() => model.actions.removePolicy(policy.id)}
      />
    </Note>
  );
}

export function Policies() {
  const { model, t } = useOptions();
  return (
    <Section title={t('options_policies')} lead={t('settings_policiesLead')}>
      {model.broken.value.map((policy) => (
        <Broken key={policy.id} policy={policy} />
      ))}
      {model.policies.value.map((policy) => (
        <Policy key={policy.id} policy={policy} />
      ))}
      <p>
        <a href="#transfer">{t('settings_importPolicy')}</a>
      </p>
    </Section>
  );
}
