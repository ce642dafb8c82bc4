import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { JudgeRequest } from '../../case/types.ts';
import { documented, documentedIds, examplesFile, policyFile } from '../../policies/load.ts';
import type { DocumentPath } from '../../policy/issue.ts';
import { type Resolved, resolvePolicy } from '../../policy/resolve.ts';
import { BadRequest, parseRequest } from '../request.ts';
import { UsageError } from '../usage.ts';
import { locator, type Position } from './place.ts';

/** A policy file with its text, so that findings can be told by line. */
export interface Source {
  readonly file: string;
  readonly resolved: Resolved;
  /** Line and column of a place in the file. */
  locate(path: DocumentPath): Position;
}

/**
 * Reads a policy file, or a documented policy by its id.
 * @throws UsageError if there is neither
 */
export function readSource(name: string): Source {
  const file = documentedIds().includes(name) ? policyFile(name) : name;
  if (!existsSync(file)) {
    throw new UsageError(
      `no policy "${name}": it is no file, and no documented policy (${documentedIds().join(', ')})`,
    );
  }
  const text = readFileSync(file, 'utf8');
  const library = {
    find: (id: string) => (documentedIds().includes(id) ? documented(id) : undefined),
    ids: documentedIds,
  };
  return { file, resolved: resolvePolicy(JSON.parse(text), library), locate: locator(text) };
}

/**
 * The examples of a policy: those of the files that are named, else of the `examples.ndjson` beside it; undefined if
 * there are none.
 * @throws UsageError for a file that is not there, and for a line that is no example
 */
export function readExamples(policy: string, named: readonly string[]): JudgeRequest[] | undefined {
  const beside = documentedIds().includes(policy)
    ? examplesFile(policy)
    : join(dirname(policy), 'examples.ndjson');
  if (named.length > 0) return named.flatMap(examplesOf);
  return existsSync(beside) ? examplesOf(beside) : undefined;
}

function examplesOf(file: string): JudgeRequest[] {
  if (!existsSync(file)) throw new UsageError(`no examples "${file}": there is no such file`);
  const lines = readFileSync(file, 'utf8')
    .replace(/^\ufeff/, '')
    .split('\n');
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    try {
      return [parseRequest(line)];
    } catch (error) {
      if (!(error instanceof BadRequest)) throw error;
      throw new UsageError(`${file}:${at + 1}: ${error.message}`);
    }
  });
}
