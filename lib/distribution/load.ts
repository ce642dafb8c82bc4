import { type DocumentPath, toJsonPath } from '../policy/issue.ts';
import { type Library, resolvePolicy } from '../policy/resolve.ts';
import type { PolicyDocument } from '../policy/types.ts';
import { type FileIssue, type Place, parseText } from './parse.ts';

/** A policy file, read: flat, with the way back to its text. */
export interface LoadedPolicy {
  readonly ok: true;
  readonly document: PolicyDocument;
  /** The file's own data, as it extends another policy or not. */
  readonly raw: unknown;
  /** Where in the file something of the document is written; `extends` for what is inherited. */
  pathOf(path: DocumentPath): DocumentPath;
  placeOf(path: DocumentPath): Place;
}

export type Loaded = LoadedPolicy | { readonly ok: false; readonly issues: readonly FileIssue[] };

/**
 * Reads a policy file whole, JSON or YAML: text, bounds, shape, references, the policy that it extends. Never throws;
 * every issue has a place. That its readings are settled is seen by compiling it.
 */
export function loadPolicy(given: string | Uint8Array, file: string, library: Library): Loaded {
  const parsed = parseText(given, file);
  if (!parsed.ok) return parsed;
  const resolved = resolvePolicy(parsed.value, library);
  if (!resolved.ok) {
    const issues = resolved.issues.map((issue) => ({ ...issue, file, place: parsed.placeOf(issue.path) }));
    return { ok: false, issues };
  }
  const { document, placed: pathOf } = resolved;
  return { ok: true, document, raw: parsed.value, pathOf, placeOf: (path) => parsed.placeOf(pathOf(path)) };
}

/** `policy.yaml:3:5: $.rules[0].id: no rule …`: an issue as one line. */
export function issueLine({ file, place, path, message }: FileIssue): string {
  const where = place ? `${file}:${place.line}:${place.column}` : file;
  return path && path.length > 0 ? `${where}: ${toJsonPath(path)}: ${message}` : `${where}: ${message}`;
}
