import type { HostProfile, PageProfile } from '../../lib/hosts/types.ts';
import type { PackedPolicy } from '../../lib/policy/compile.ts';
import { find } from '../../lib/policy/names.ts';

type Policy = Pick<PackedPolicy, 'fields' | 'document' | 'clauses'>;

/** A sub-status is told by a page's own readers, or by a door's, beside the fields. */
const tellsSubStatus = ({ subStatus, doors }: PageProfile, { doors: shared = [] }: HostProfile): boolean =>
  subStatus !== undefined || [...doors, ...shared].some(({ change }) => change.subStatus !== undefined);

/** The fields that a policy asks to be filled or verified, and that none of these names stands for. */
function lacking({ fields, document, clauses }: Policy, names: readonly string[]): string[] {
  const told = new Set(names.map((name) => document.fields[find(fields, name) ?? -1]?.id));
  const asked = clauses.flatMap(({ needs }) => needs.map(({ field }) => field));
  return asked.filter((id) => !told.has(id));
}

/**
 * A profile whose pages name every field that these policies ask for. What a page has no reader for is thereby unread: it
 * may be filled for all we know, and is asked to be looked at. Silently absent, it would be held as missing.
 */
export function withUnread(profile: HostProfile, policies: readonly Policy[]): HostProfile {
  const pages = profile.pages.map((page) => {
    const names = Object.keys(page.fields);
    if (tellsSubStatus(page, profile)) names.push('subStatus');
    const unread = policies.flatMap((policy) => lacking(policy, names));
    return { ...page, fields: { ...Object.fromEntries(unread.map((id) => [id, {}])), ...page.fields } };
  });
  return { ...profile, pages };
}
