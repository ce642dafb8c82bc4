import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Loaded } from '../../distribution/load.ts';
import { documentedIds, examplesFile, policyFile } from '../../policies/load.ts';
import { parseExample } from '../../policy/examples/schema.ts';
import type { Example } from '../../policy/examples/types.ts';
import { loadFile } from '../load.ts';
import { UsageError } from '../usage.ts';

/** A policy file as it was read, with the way back to its lines. */
export interface Source {
  readonly file: string;
  readonly loaded: Loaded;
}

/**
 * Reads a policy file, or a documented policy by its id.
 * @throws UsageError if there is neither
 */
export function readSource(name: string): Source {
  const file = documentedIds().includes(name) ? relative(process.cwd(), policyFile(name)) : name;
  return { file, loaded: loadFile(file) };
}

/**
 * The examples of a policy: those of the files that are named, else of the `examples.ndjson` beside it; undefined if
 * there are none.
 * @throws UsageError for a file that is not there, and for a line that is no example
 */
export function readExamples(policy: string, named: readonly string[]): Example[] | undefined {
  const beside = documentedIds().includes(policy)
    ? examplesFile(policy)
    : join(dirname(policy), 'examples.ndjson');
  if (named.length > 0) return named.flatMap(examplesIn);
  return existsSync(beside) ? examplesIn(beside) : undefined;
}

function examplesIn(file: string): Example[] {
  if (!existsSync(file)) throw new UsageError(`no examples "${file}": there is no such file`);
  const lines = readFileSync(file, 'utf8')
    .replace(/^\ufeff/, '')
    .split('\n');
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    const place = `${file}:${at + 1}`;
    let data: unknown;
    try {
      data = JSON.parse(line);
    } catch (error) {
      throw new UsageError(`${place}: not JSON: ${(error as Error).message}`);
    }
    const parsed = parseExample(data);
    if (!parsed.ok) throw new UsageError(`${place}: ${parsed.issues.join('; ')}`);
    return [parsed.example];
  });
}
