import type {
  BindingView,
  NameView,
  PolicyView,
  ProblemView,
  SiteSettings,
  SiteView,
} from '../../components/options/model.ts';
import type { Effective, EffectiveSite, PolicyEntry } from '../../lib/distribution/effective.ts';
import type { PolicyDocument, Text } from '../../lib/policy/types.ts';
import type { Site, SiteBinding } from '../../lib/store/settings.ts';
import { siteProblems } from '../background/site-data.ts';

/** A policy's text in the reader's language, English where it has none. */
export const inLanguage = (text: Text, language: string): string => {
  const base = language.split('-')[0] ?? language;
  const own = Object.hasOwn(text, language)
    ? text[language]
    : Object.hasOwn(text, base)
      ? text[base]
      : undefined;
  return own ?? text.en;
};

function namesOf(document: PolicyDocument, language: string): NameView[] {
  const named = (kind: NameView['kind'], list: readonly { readonly id: string; readonly labels: Text }[]) =>
    list.map(({ id, labels }): NameView => ({ kind, id, label: inLanguage(labels, language) }));
  return [
    ...named('status', document.statuses),
    ...named('action', document.actions),
    ...named('field', document.fields),
  ];
}

function readingsOf(document: PolicyDocument, language: string): PolicyView['readings'] {
  return document.readings.map(({ id, question, alternatives, default: fallback, chosen, reason }) => ({
    id,
    question: inLanguage(question, language),
    alternatives: alternatives.map((one) => ({ id: one.id, label: inLanguage(one.text, language) })),
    default: chosen?.alternative ?? fallback ?? '',
    reason: chosen?.reason ?? (reason ? inLanguage(reason, language) : ''),
  }));
}

const sourcesOf = (document: PolicyDocument): PolicyView['sources'] =>
  document.documents.map(({ title, publisher, release, date, url, standing }) => ({
    title,
    ...(publisher === undefined ? {} : { publisher }),
    ...(release === undefined ? {} : { release }),
    ...(date === undefined ? {} : { date }),
    ...(url === undefined || !/^https?:\/\//i.test(url) ? {} : { url }),
    superseded: standing === 'superseded',
  }));

/** A policy as the options page shows it. */
export function policyView(
  entry: PolicyEntry,
  sites: readonly EffectiveSite[],
  language: string,
): PolicyView {
  const { document, origin, file, added } = entry;
  const uses = (site: EffectiveSite) => site.bindings.some((binding) => binding.policy === document.id);
  return {
    id: document.id,
    title: inLanguage(document.title, language),
    version: document.version,
    origin,
    sources: sourcesOf(document),
    readings: readingsOf(document, language),
    names: namesOf(document, language),
    ...(file === undefined ? {} : { file }),
    ...(added === undefined ? {} : { added }),
    usedBy: sites.filter(uses).map((site) => site.origin),
  };
}

const bindingView = ({ policy, where = {}, labels = {}, role, readings = {} }: SiteBinding): BindingView => ({
  policy,
  where,
  labels,
  readings,
  ...(role === undefined ? {} : { role }),
});

/** A binding as it is stored: what is empty is left out. */
export function toStored({ policy, where, labels, role, readings }: BindingView): SiteBinding {
  const filled = (value: object) => Object.keys(value).length > 0;
  return {
    policy,
    ...(filled(where) ? { where } : {}),
    ...(filled(labels) ? { labels } : {}),
    ...(role === undefined ? {} : { role }),
    ...(filled(readings) ? { readings } : {}),
  };
}

/** A site's settings as the options page changes them, and as they are stored. */
export const siteSettings = ({ origin, profile, enabled, bindings }: Site): SiteSettings => ({
  origin,
  profile,
  enabled,
  bindings: bindings.map(bindingView),
});
export const storedSite = ({ origin, profile, enabled, bindings }: SiteSettings): Site => ({
  origin,
  profile,
  enabled,
  bindings: bindings.map(toStored),
});

/** Log lines and findings are kept, but have no place to go back to. */
export const isRestorable = (key: string): boolean => key === 'settings' || key === 'policies';

/** A site as the options page shows it; its problems are worked out here and now, as the background does. */
export function siteView(site: EffectiveSite, inForce: Effective, granted: boolean): SiteView {
  return {
    origin: site.origin,
    profile: site.profile,
    enabled: site.enabled,
    granted,
    locked: site.locked,
    bindings: site.bindings.map(bindingView),
    problems: siteProblems(site, inForce),
  };
}

/**
 * What concerns no single site: the team's bad values. A bad import is told of among the policies and tools.
 * @param files names of the imported files that are told of there
 */
export const generalProblems = (inForce: Effective, files: readonly string[]): ProblemView[] =>
  inForce.problems.filter(
    ({ code, subject }) => !((code === 'policy' || code === 'profile') && files.includes(subject)),
  );
