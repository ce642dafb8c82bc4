import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import type { Loaded } from '../../distribution/load.ts';
import { documentedIds, policyFile } from '../../policies/load.ts';
import type { Example } from '../../policy/examples/types.ts';
import { examplesBeside, placedExamples } from '../examples.ts';
import { loadFile } from '../load.ts';

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
 * @throws UsageError as {@link placedExamples}
 */
export function readExamples(policy: string, named: readonly string[]): Example[] | undefined {
  if (named.length === 0 && !existsSync(examplesBeside(policy))) return undefined;
  return placedExamples(policy, named).map(({ example }) => example);
}
