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

/**
 * What policies may extend: the documented ones, then the given ones in order. Documented ones are never masked.
 * @param others policy files' data, as it came
 */
export function libraryOf(documented: readonly PolicyDocument[], ...others: readonly unknown[]): Library {
  const byId = new Map<string, unknown>();
  for (const raw of [...documented, ...others]) {
    const id = idOf(raw);
    if (id !== undefined && !byId.has(id)) byId.set(id, raw);
  }
  return { find: (id) => byId.get(id), ids: () => [...byId.keys()] };
}

function idOf(raw: unknown): string | undefined {
  const { id } = (raw ?? {}) as { id?: unknown };
  return typeof id === 'string' ? id : undefined;
}
