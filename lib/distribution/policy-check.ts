import { policySchema } from '../policy/schema.ts';
import type { PolicyDocument } from '../policy/types.ts';
import { type Checked, checkCompiles, issuesOf } from './documents.ts';

/** Checks a policy document whole: its shape, its references, then what only the engine sees. Never throws. */
export function checkPolicy(raw: unknown): Checked<PolicyDocument> {
  const parsed = policySchema.safeParse(raw);
  if (parsed.success) return checkCompiles(parsed.data as PolicyDocument);
  return { ok: false, issues: issuesOf(parsed.error) };
}
