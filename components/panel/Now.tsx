import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { formatInstant, formatSpan } from '../../lib/i18n/format.ts';
import { Badge } from '../common/Icon.tsx';
import { usePanel } from './context.ts';
import type { CaseView } from './model.ts';

const MINUTE = 60_000;

/** How long the case has been in its status; counts on while it is shown. */
function Since({ since }: { readonly since: string }) {
  const { t, now } = usePanel();
  const clock = useSignal(now());
  useEffect(() => {
    const timer = setInterval(() => {
      clock.value = now();
    }, MINUTE);
    return () => clearInterval(timer);
  }, [clock, now]);
  const start = Date.parse(since);
  if (Number.isNaN(start)) return null;
  return (
    <time dateTime={since} title={formatInstant(t, since, clock.value)}>
      {t('panel_for', formatSpan(t, clock.value - start))}
    </time>
  );
}

function Path({ path }: { readonly path: CaseView['path'] }) {
  const { t } = usePanel();
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
  const { t } = usePanel();
  return (
    <section>
      <h2 class="vh">{t('panel_now')}</h2>
      <div class="now">
        <b>{shown.status}</b>
        {shown.subStatus && <span>{shown.subStatus}</span>}
        {shown.since && <Since since={shown.since} />}
      </div>
      {shown.known ? (
        shown.path.length > 1 && <Path path={shown.path} />
      ) : (
        <p class="unknown">
          <Badge meaning="silent" /> {t('panel_unknownStatus', shown.status)}
        </p>
      )}
    </section>
  );
}
