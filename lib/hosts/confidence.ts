import type { Confidence, HostProfile, PageProfile, Provenance } from './types.ts';

const unsure = (fact: Provenance, otherwise: Confidence): boolean =>
  (fact.confidence ?? otherwise) === 'unverified';

/**
 * True if a page is known by facts that nobody has verified: the page itself, what reads its case, status and past, or a
 * door that saves. It then says of itself that it is experimental.
 */
export function isExperimental(
  page: PageProfile,
  profile: Pick<HostProfile, 'confidence' | 'doors'>,
): boolean {
  const of = page.confidence ?? profile.confidence;
  const doors = [...page.doors, ...(profile.doors ?? [])].filter(({ role }) => role === 'commits');
  const past = page.history ? [page.history] : [];
  return [page, ...page.key, ...page.status, ...past, ...doors].some((fact) => unsure(fact, of));
}

/**
 * True if any page of a profile is. A tool that was seen in our tests is not, for its pages of another version: they say
 * so themselves.
 */
export const hasExperimental = (profile: HostProfile): boolean =>
  profile.confidence !== 'seen' && profile.pages.some((page) => isExperimental(page, profile));
