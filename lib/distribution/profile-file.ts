import { profileSchema } from '../hosts/schema.ts';
import { type DocumentPath, type Issue, issuesOf } from './documents.ts';

/** A host profile out of an imported file, as it came. */
export interface ReadProfile {
  readonly id: string;
  readonly raw: unknown;
  readonly text: string;
}

/** Tells a host profile from a policy, whatever else is wrong with it: only a profile has pages. */
export const isProfile = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Array.isArray((value as { pages?: unknown }).pages);

/**
 * Checks a file's host profiles.
 * @param shipped ids of the profiles that come with the package: they are never masked
 * @param at where each stands in the file
 * @param text each one's own text, to be kept
 */
export function readProfiles(
  list: readonly unknown[],
  shipped: ReadonlySet<string>,
  at: (index: number) => DocumentPath,
  text: (raw: unknown) => string,
): { readonly profiles: readonly ReadProfile[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const seen = new Set<string>();
  const profiles = list.flatMap((raw, index) => {
    const parsed = profileSchema.safeParse(raw);
    if (!parsed.success) {
      for (const { path, message } of issuesOf(parsed.error))
        issues.push({ path: [...at(index), ...path], message });
      return [];
    }
    const { id } = parsed.data;
    const path = [...at(index), 'id'];
    if (shipped.has(id))
      issues.push({ path, message: `"${id}" comes with Caserail: give your profile an id of its own` });
    if (seen.has(id)) issues.push({ path, message: `There is already a profile "${id}" in this file` });
    seen.add(id);
    return [{ id, raw, text: text(raw) }];
  });
  return { profiles, issues };
}
