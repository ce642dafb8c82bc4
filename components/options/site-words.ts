import type { MessageKey, Translate } from '../../lib/i18n/text.ts';
import type { Choice, PolicyView, SiteView } from './model.ts';

/** How a site stands, as a message key. */
export function standingOf({ enabled, granted, problems }: SiteView) {
  if (!enabled) return 'settings_siteOff';
  if (!granted) return 'settings_siteDenied';
  return (problems.length === 0 ? 'settings_siteOn' : 'settings_siteHalf') satisfies MessageKey;
}

/** What a site is set to: its ticket tool and its policies, by their names, each once. */
export function titlesOf(
  { profile, bindings }: SiteView,
  profiles: readonly Choice[],
  policies: readonly PolicyView[],
): string[] {
  const tool = profiles.find(({ id }) => id === profile)?.label ?? profile;
  const titles = bindings.map(({ policy }) => policies.find(({ id }) => id === policy)?.title ?? policy);
  return [...new Set([tool, ...titles])];
}

/** All that a site can be looked for by. */
export const textOf = (
  site: SiteView,
  profiles: readonly Choice[],
  policies: readonly PolicyView[],
  t: Translate,
): string =>
  [
    site.origin,
    t(standingOf(site)),
    ...titlesOf(site, profiles, policies),
    ...site.bindings.flatMap(({ where, labels }) => [
      ...Object.entries(where).flat(),
      ...Object.values(labels).flat(),
    ]),
  ].join(' ');
