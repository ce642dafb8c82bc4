import type { z } from 'zod';
import { LIMITS } from './limits.ts';

/** A place in a document: keys and indexes from its root. */
export type DocumentPath = readonly (string | number)[];

/** What is wrong with a document, where, and what to do. */
export interface Issue {
  readonly path: DocumentPath;
  readonly message: string;
}

/** A place as JSON path: `$.rules[3].clauses[0].to`. */
export const toJsonPath = (path: DocumentPath): string =>
  `$${path
    .map((step) => {
      if (typeof step === 'number') return `[${step}]`;
      return /^[A-Za-z_$][\w$-]*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
    })
    .join('')}`;

/** The keys and indexes of a JSON path. */
export function fromJsonPath(path: string): DocumentPath {
  const steps = path.matchAll(/\.([A-Za-z_$][\w$-]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g);
  return [...steps].map(([, key, index, quoted]) =>
    quoted === undefined ? (key ?? Number(index)) : (JSON.parse(quoted) as string),
  );
}

/** For the number of a format, where a file has a later one than this version knows. */
export const newerFormat = ({ input }: { readonly input?: unknown }): string | undefined =>
  typeof input === 'number' && input > 1
    ? 'Made for a newer Caserail: update it, then take the file again'
    : undefined;

/** At most so many issues as one can read, with a word on the others. */
export function readable(issues: readonly Issue[]): readonly Issue[] {
  const more = issues.length - LIMITS.issues;
  if (more <= 0) return issues;
  return [...issues.slice(0, LIMITS.issues), { path: [], message: `and ${more} more problems` }];
}

/** What a schema says, as plain as it can be said and at the deepest place. */
export const issuesOf = (error: z.ZodError): Issue[] =>
  error.issues.slice(0, LIMITS.issues * 2).flatMap((issue) => plain(issue as RawIssue, []));

/** The parts of zod's issues that are looked at. */
interface RawIssue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly errors?: readonly (readonly RawIssue[])[];
}

function plain(issue: RawIssue, around: DocumentPath): Issue[] {
  const path = [...around, ...(issue.path as DocumentPath)];
  if (issue.keys && issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], message: `no such key as "${key}" here` }));
  }
  const nearest = closest(issue.errors ?? []);
  if (nearest && issue.message.startsWith('Invalid input')) return nearest.flatMap((one) => plain(one, path));
  return [{ path, message: worded(issue.message, path) }];
}

/** Of the ways that a value could have been right, the one that it is nearest to: that of which least is wrong at its root. */
function closest(ways: readonly (readonly RawIssue[])[]): readonly RawIssue[] | undefined {
  const wrong = (way: readonly RawIssue[]) =>
    way.reduce((sum, { path, keys }) => sum + (path.length <= 1 ? 10 + (keys?.length ?? 0) : 1), 0);
  return [...ways].sort((a, b) => wrong(a) - wrong(b))[0];
}

/** What people call a kind of value. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'keys and values',
  record: 'keys and values',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  null: 'empty',
};

/** What a whole file has to be, for whoever took another one. */
const NO_FILE =
  'This holds no keys and values; they stand in { … } as JSON, in lines such as "format: 1" as YAML: is it the right file?';

/** What may stand there, as one reads it. */
const options = (message: string): string =>
  message.replace(
    /^Invalid option: expected one of (.*)$/,
    (_, list: string) => `choose one of ${list.replaceAll('"|"', '", "')}`,
  );

/** In words of people: what is not there is missing, not "undefined". */
function worded(message: string, path: DocumentPath): string {
  const [, wanted = '', found] = /^Invalid input: expected (\w+)(?:, received (\w+))?$/.exec(message) ?? [];
  if (!wanted) return options(message).replace(/^Invalid input: expected/, 'expected');
  const kind = KINDS[wanted] ?? wanted;
  if (found === undefined) return `expected ${kind}`;
  if (found === 'undefined') return `Missing: ${kind} expected`;
  if (path.length === 0 && wanted === 'object') return NO_FILE;
  return `expected ${kind}, but this is ${KINDS[found] ?? found}`;
}
