import { type CompiledPolicy, compile } from '../policy/compile.ts';
import { PolicyError } from '../policy/error.ts';
import { fromJsonPath, type Issue } from '../policy/issue.ts';
import type { PolicyDocument } from '../policy/types.ts';

export { type DocumentPath, type Issue, issuesOf, toJsonPath } from '../policy/issue.ts';

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Compiles a document of the right shape, to see what only the engine sees. */
export function checkCompiles(
  document: PolicyDocument,
  readings: Readonly<Record<string, string>> = {},
): Checked<CompiledPolicy> {
  try {
    return { ok: true, value: compile(document, { readings }) };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return { ok: false, issues: [{ path: fromJsonPath(error.path), message: error.plain }] };
  }
}
