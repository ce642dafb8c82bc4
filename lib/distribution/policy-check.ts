import { checkPolicy as check, type Library, NO_LIBRARY } from '../policy/resolve.ts';
import type { PolicyDocument } from '../policy/types.ts';
import type { Checked } from './documents.ts';

/**
 * Checks a policy document whole: its bounds, its shape, its references, then what only the engine sees; laid over
 * the policy that it extends, if it does. Never throws.
 */
export function checkPolicy(raw: unknown, library: Library = NO_LIBRARY): Checked<PolicyDocument> {
  const resolved = check(raw, library);
  return resolved.ok ? { ok: true, value: resolved.document } : resolved;
}
