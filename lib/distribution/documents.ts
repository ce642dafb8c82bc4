import type { z } from 'zod';
import { compile } from '../policy/compile.ts';
import { PolicyError } from '../policy/error.ts';
import type { PolicyDocument } from '../policy/types.ts';

/** A place in a document: keys and indexes from its root. */
export type DocumentPath = readonly (string | number)[];

/** What is wrong with a document, and where. */
export interface Issue {
  readonly path: DocumentPath;
  readonly message: string;
}

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** What a schema says, as plain as it can be said: what is not there is missing, not "undefined". */
export function issuesOf(error: z.ZodError): Issue[] {
  return error.issues.map(({ path, message }) => ({
    path: path as DocumentPath,
    message: message.replace(/^Invalid input: expected (\w+), received undefined$/, 'Missing: $1 expected'),
  }));
}

/** The keys and indexes of a JSON path such as `$.readings[2].id`. */
export function fromJsonPath(path: string): DocumentPath {
  const steps = path.matchAll(/\.([A-Za-z_$][\w$-]*)|\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]/g);
  return [...steps].map(
    ([, key, index, quoted]) => key ?? (index === undefined ? (quoted ?? '') : Number(index)),
  );
}

/** A place as JSON path: `$.sites[0].origin`. */
export const toJsonPath = (path: DocumentPath): string =>
  `$${path
    .map((step) => {
      if (typeof step === 'number') return `[${step}]`;
      return /^[A-Za-z_$][\w$]*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
    })
    .join('')}`;

/** Compiles a document of the right shape, to see what only the engine sees. */
export function checkCompiles(
  document: PolicyDocument,
  readings: Readonly<Record<string, string>> = {},
): Checked<PolicyDocument> {
  try {
    compile(document, { readings });
    return { ok: true, value: document };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    const message = error.message.startsWith(error.path)
      ? error.message.slice(error.path.length).replace(/^:\s*/, '')
      : error.message;
    return { ok: false, issues: [{ path: fromJsonPath(error.path), message }] };
  }
}
