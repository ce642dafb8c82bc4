import { formatSpan, instantText } from '../../lib/i18n/format.ts';
import { Badge } from '../common/Icon.tsx';
import { panel } from './context.ts';
import type { CaseView } from './model.ts';

/** How long the case has been in its status; counts on while it is shown. */
function Since({ since }: { readonly since: string }) {
  const { t, minute } = panel();
  const start = Date.parse(since);
  if (Number.isNaN(start)) return null;
  return (
    <time dateTime={since} title={instantText(t, new Date(start), minute.value)}>
      {t('panel_for', formatSpan(t, minute.value - start))}
    </time>
  );
}

function Path({ path }: { readonly path: CaseView['path'] }) {
  const { t } = panel();
  return (
    <ol class="path" aria-label={t('panel_path')}>
      {path.map(({ label, place }) => (
        <li key={label} class={place} aria-current={place === 'here' ? 'step' : undefined}>
          {label}
        </li>
      ))}
    </ol>
  );
}

/** Where the case stands, in the team's words. */
export function Now({ shown }: { readonly shown: CaseView }) {
  const { t } = panel();
  return (
    <section>
      <h2 class="vh">{t('panel_now')}</h2>
      <div class="now">
        <b>{shown.status}</b>
        {shown.subStatus && <span>{shown.subStatus}</span>}
        {shown.since && <Since since={shown.since} />}
      </div>
      {shown.known || !shown.status ? (
        shown.path.length > 1 && <Path path={shown.path} />
      ) : (
        <p class="unknown">
          <Badge meaning="silent" /> {t('panel_unknownStatus', shown.status)}
        </p>
      )}
    </section>
  );
}
