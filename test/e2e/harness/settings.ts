import type { Decision } from '../../../lib/case/messages.ts';
import type { Settings, Site } from '../../../lib/store/settings.ts';

/** What a test says of a site: its host profile and policy, and what differs from the defaults. */
export type SiteChoice = Pick<Site, 'profile'> & Partial<Site> & { readonly policy?: string };

/** Settings as they lie in extension storage, with one enabled site. */
export function settingsWith(
  origin: string,
  { policy, ...site }: SiteChoice,
  more: Partial<Settings> = {},
): { settings: Settings & { version: 1 } } {
  const bindings = policy === undefined ? [] : [{ policy }];
  const whole: Site = { origin, enabled: true, bindings, ...site };
  return { settings: { version: 1, sites: [whole], responses: {}, ...more } };
}

/** The decision log, oldest first, out of everything that is stored. */
export function decisionsIn(stored: Readonly<Record<string, unknown>>): Decision[] {
  const blocks = Object.keys(stored).filter((key) => /^decisions:\d+$/.test(key));
  const number = (key: string) => Number(key.slice('decisions:'.length));
  return blocks.sort((a, b) => number(a) - number(b)).flatMap((key) => stored[key] as Decision[]);
}

/**
 * What to store so that it is forgotten in which status each case was seen: a test that brings a ticket tool back to its
 * seed changes cases past every page, and that would be noticed.
 */
export const withoutStatuses = (stored: Readonly<Record<string, unknown>>): Record<string, null> =>
  Object.fromEntries(
    Object.keys(stored)
      .filter((key) => key.startsWith('statuses:'))
      .map((key) => [key, null]),
  );
