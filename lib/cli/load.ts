import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { issueLine, type Loaded, loadPolicy } from '../distribution/load.ts';
import { MAX_BYTES, type Parsed, parseText, tooLarge } from '../distribution/parse.ts';
import { documented, documentedIds } from '../policies/load.ts';
import { type Library, Unreadable } from '../policy/resolve.ts';
import { didYouMean } from '../policy/suggest.ts';
import type { PolicyDocument } from '../policy/types.ts';
import { readBytes } from './read.ts';
import { UsageError } from './usage.ts';

const ENDINGS = ['.yaml', '.yml', '.json'];

/**
 * What a file may extend: the documented policies, and the files beside it that are called by their policy's id
 * (`our-region.yaml` holds `our-region`).
 */
export function libraryBeside(file: string): Library {
  const ids = documentedIds();
  return {
    find: (id) => (ids.includes(id) ? documented(id) : beside(dirname(file), id)),
    ids: () => ids,
  };
}

/** The file in a folder that holds the policy of this id; undefined if there is none. */
export function fileBeside(folder: string, id: string): string | undefined {
  // An id has no path in it.
  if (basename(id) !== id) return undefined;
  return ENDINGS.map((ending) => join(folder, `${id}${ending}`)).find(isFile);
}

function beside(folder: string, id: string): unknown {
  const file = fileBeside(folder, id);
  if (!file) return undefined;
  const parsed = parseFile(file);
  if (parsed.ok) return parsed.value;
  throw new Unreadable(parsed.issues.slice(0, 1).map(issueLine).join());
}

/** The data of a JSON or YAML file. One that is too large is not read at all. */
export const parseFile = (path: string): Parsed =>
  statSync(path).size > MAX_BYTES
    ? { ok: false, issues: [tooLarge(path)] }
    : parseText(readBytes(path), path);

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/**
 * Reads a policy file from disk.
 * @throws UsageError if there is no such file, or it cannot be read
 */
export function loadFile(path: string): Loaded {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) throw new UsageError(`no policy "${path}": ${whyNone(path, stats?.isDirectory())}`);
  if (stats.size > MAX_BYTES) return { ok: false, issues: [tooLarge(path)] };
  return loadPolicy(readBytes(path), path, libraryBeside(path));
}

function whyNone(name: string, isFolder = false): string {
  if (isFolder) return 'that is a folder; name the file in it';
  const ids = documentedIds();
  return `it is no file, and no documented policy (${ids.join(', ')})${didYouMean(name, ids)}`;
}

/**
 * The policy that is named, flat.
 * @param name id of a documented policy, or path of a policy file
 * @throws UsageError with all that is wrong, a line each
 */
export function policyNamed(name: string): PolicyDocument {
  if (documentedIds().includes(name)) return documented(name);
  const loaded = loadFile(name);
  if (loaded.ok) return loaded.document;
  throw new UsageError(loaded.issues.map(issueLine).join('\n'));
}
