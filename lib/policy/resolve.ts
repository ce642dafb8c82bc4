import type { z } from 'zod';
import { outOfBounds } from './bounds.ts';
import { checkReferences } from './check.ts';
import { clashes } from './clashes.ts';
import { compile } from './compile.ts';
import { PolicyError } from './error.ts';
import { flatten } from './extends/flatten.ts';
import type { Origins } from './extends/origins.ts';
import { type DocumentPath, fromJsonPath, type Issue, issuesOf, readable, toJsonPath } from './issue.ts';
import { LIMITS } from './limits.ts';
import { policyShape } from './schema-policy.ts';
import { teamSchema } from './schema-team.ts';
import { didYouMean } from './suggest.ts';
import type { TeamPolicy } from './team.ts';
import type { PolicyDocument } from './types.ts';

/** Finds the policies that another one may extend. */
export interface Library {
  /**
   * A policy file's data by the policy's id; undefined if there is none.
   * @throws Unreadable if there is one whose text can't be read
   */
  find(id: string): unknown;
  /** The ids there are, for a message that helps. */
  ids(): readonly string[];
}

/** A policy that is there, and why it can't be read. */
export class Unreadable extends Error {}

/** For policies that extend nothing. */
export const NO_LIBRARY: Library = { find: () => undefined, ids: () => [] };

export type Resolved =
  | {
      readonly ok: true;
      /** Flat: nothing in it refers to another policy. */
      readonly document: PolicyDocument;
      /** The place in the file for one in the document. */
      readonly placed: (path: DocumentPath) => DocumentPath;
    }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Checks data from outside whole and lays it over the policy that it extends, if it does: bounds, shape, every id that
 * it names, words with two meanings. Never throws. Whether its readings are settled is {@link checkPolicy}'s question.
 */
export const resolvePolicy = (raw: unknown, library: Library): Resolved => resolveWithin(raw, library, []);

/** As {@link resolvePolicy}, and the policy compiles with the readings that it has in force. */
export function checkPolicy(raw: unknown, library: Library): Resolved {
  const resolved = resolvePolicy(raw, library);
  if (!resolved.ok) return resolved;
  try {
    compile(resolved.document);
    return resolved;
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return refused([{ path: resolved.placed(fromJsonPath(error.path)), message: error.plain }]);
  }
}

const refused = (issues: readonly Issue[]): Resolved => ({ ok: false, issues: readable(issues) });

const isTeam = (raw: unknown): raw is { readonly extends: unknown } =>
  raw !== null && typeof raw === 'object' && Object.hasOwn(raw, 'extends');

function resolveWithin(raw: unknown, library: Library, line: readonly string[]): Resolved {
  const beyond = outOfBounds(raw);
  if (beyond) return refused([beyond]);
  if (isTeam(raw)) return resolveTeam(raw, library, line);
  const parsed = shaped(policyShape, raw);
  if ('issues' in parsed) return refused(parsed.issues);
  const document = parsed.value as PolicyDocument;
  const issues = checked(document);
  return issues.length > 0 ? refused(issues) : { ok: true, document, placed: (path) => path };
}

function resolveTeam(raw: unknown, library: Library, line: readonly string[]): Resolved {
  const parsed = shaped(teamSchema, raw);
  if ('issues' in parsed) return refused(parsed.issues);
  const team = parsed.value as TeamPolicy;
  const parent = parentOf(team, library, [...line, team.id]);
  if ('message' in parent) return refused([parent]);
  const { document, origins, issues } = flatten(team, parent.document);
  const wrong = issues.length > 0 ? issues : [...checkSize(document), ...checked(document, origins)];
  if (wrong.length > 0) return refused(wrong);
  return { ok: true, document, placed: (path) => origins.find(path) };
}

function parentOf(
  team: TeamPolicy,
  library: Library,
  line: readonly string[],
): { document: PolicyDocument } | Issue {
  const told = (message: string): Issue => ({ path: ['extends'], message });
  const id = team.extends;
  if (line.includes(id)) return told(`it extends itself: ${[...line, id].join(' → ')}`);
  if (line.length >= LIMITS.lineage) return told(`more than ${LIMITS.lineage} policies extend one another`);
  const raw = found(library, id);
  if (raw instanceof Unreadable) return told(`"${id}" can't be extended: ${raw.message}`);
  if (raw === undefined) {
    const ids = library.ids();
    return told(
      `there is no policy "${id}"${didYouMean(id, ids) || `; there are ${ids.join(', ') || 'none'}`}`,
    );
  }
  const parent = resolveWithin(raw, library, line);
  if (parent.ok) return parent;
  const first = parent.issues[0];
  // A deeper file's own "extends" already says all.
  if (first?.path[0] === 'extends' && first.message.startsWith('it extends itself')) return first;
  return told(`"${id}" can't be extended: ${first ? `${toJsonPath(first.path)}: ${first.message}` : ''}`);
}

function found(library: Library, id: string): unknown {
  try {
    return library.find(id);
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
}

function shaped<T>(schema: z.ZodType<T>, raw: unknown): { value: T } | { issues: Issue[] } {
  const result = schema.safeParse(raw);
  return result.success ? { value: result.data } : { issues: issuesOf(result.error) };
}

/** What is inherited and what is added may be too much together. */
function checkSize(document: PolicyDocument): Issue[] {
  const lists = ['statuses', 'actions', 'fields', 'facts', 'documents', 'readings', 'rules'] as const;
  return lists
    .filter((name) => document[name].length > LIMITS[name])
    .map((name) => ({ path: [name], message: `more than ${LIMITS[name]} with the inherited ones` }));
}

/** @param origins where it was written, if it was laid over another one */
function checked(document: PolicyDocument, origins?: Origins): Issue[] {
  const placed = (path: DocumentPath) => origins?.find(path) ?? path;
  const wrong = checkReferences(document).map(({ path, message }) => ({ path: placed(path), message }));
  const twofold = clashes(document).map(({ spelling, what, places, ids }) => {
    const place = [...places].reverse().find((one) => origins?.has(one)) ?? places[1];
    const message = `"${spelling}" names two: ${what} ${ids.join(' and ')}; take it out of one of them`;
    return { path: placed(place), message };
  });
  return [...wrong, ...twofold];
}
