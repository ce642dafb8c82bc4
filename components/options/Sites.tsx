import { type Signal, useComputed, useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import { counted } from '../../lib/i18n/plural.ts';
import { holdsWords } from '../common/words.ts';
import { AddSite } from './AddSite.tsx';
import { useOptions } from './context.ts';
import { Section } from './parts.tsx';
import { Site } from './Site.tsx';
import { textOf } from './site-words.ts';

/** Sites that are drawn open when they come at once: a whole site is hundreds of elements. */
const FEW = 6;

type Origins = ReadonlySet<string>;

/** Which sites are open: those that someone opened, and of those that come at once a few by themselves. */
function useOpen(origins: readonly string[]) {
  const turned = useSignal<Origins>(new Set());
  const byThemselves = useRef(new Set<string>());
  const known = useRef<Origins>(new Set());
  const fresh = origins.filter((origin) => !known.current.has(origin));
  known.current = new Set(origins);
  if (fresh.length <= FEW) for (const origin of fresh) byThemselves.current.add(origin);
  return {
    isOpen: (origin: string): boolean => byThemselves.current.has(origin) !== turned.value.has(origin),
    turn(origin: string): void {
      const next = new Set(turned.value);
      if (!next.delete(origin)) next.add(origin);
      turned.value = next;
    },
  };
}

/** Finds one among many sites. */
function Filter({
  text,
  shown,
  all,
}: {
  readonly text: Signal<string>;
  readonly shown: number;
  readonly all: number;
}) {
  const { t } = useOptions();
  const id = useId();
  return (
    <div class="card">
      <div class="field">
        <label for={id}>{t('settings_filter')}</label>
        <input
          id={id}
          type="search"
          placeholder={t('settings_siteFilterHint')}
          value={text.value}
          onInput={(event) => {
            text.value = event.currentTarget.value;
          }}
        />
      </div>
      <p class="dim" role="status">
        {shown < all && counted(t, 'audit_shown', shown, all)}
      </p>
    </div>
  );
}

/** The sites and what they are set to; many of them folded, and with a filter. */
export function Sites() {
  const { model, t } = useOptions();
  const text = useSignal('');
  const sites = model.sites.value;
  const isMany = sites.length > FEW;
  const found = useComputed(() =>
    model.sites.value.filter((site) =>
      holdsWords(textOf(site, model.profiles.value, model.policies.value, t), text.value),
    ),
  );
  const shown = isMany ? found.value : sites;
  const { isOpen, turn } = useOpen(sites.map(({ origin }) => origin));
  return (
    <Section title={t('options_sites')} lead={t('settings_sitesLead')}>
      {sites.length === 0 && <p class="empty">{t('settings_noSites')}</p>}
      {isMany && <Filter text={text} shown={shown.length} all={sites.length} />}
      {sites.length > 0 && shown.length === 0 && <p class="empty">{t('settings_noSiteMatch')}</p>}
      {shown.map((site) => (
        <Site
          key={site.origin}
          site={site}
          isOpen={!isMany || isOpen(site.origin)}
          onTurn={isMany ? () => turn(site.origin) : undefined}
        />
      ))}
      <AddSite />
    </Section>
  );
}
