import { toJsonPath } from './issue.ts';
import { type Library, NO_LIBRARY, resolvePolicy } from './resolve.ts';
import type { PolicyDocument } from './types.ts';

/** What is wrong with a policy file, and where: `$.rules[3].clauses[0].to`. */
export interface PolicyIssue {
  readonly path: string;
  readonly message: string;
}

/**
 * Checks data from outside; see {@link resolvePolicy}. Never throws.
 * @param library where a policy that it extends is found
 */
export function parsePolicy(
  data: unknown,
  library: Library = NO_LIBRARY,
):
  | { readonly ok: true; readonly document: PolicyDocument }
  | { readonly ok: false; readonly issues: PolicyIssue[] } {
  const resolved = resolvePolicy(data, library);
  if (resolved.ok) return { ok: true, document: resolved.document };
  return {
    ok: false,
    issues: resolved.issues.map(({ path, message }) => ({ path: toJsonPath(path), message })),
  };
}
