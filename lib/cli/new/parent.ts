import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { documentedIds } from '../../policies/load.ts';
import type { PolicyDocument } from '../../policy/types.ts';
import { examplesBeside } from '../examples.ts';
import { fileBeside, parseFile, policyNamed } from '../load.ts';
import { readText } from '../read.ts';
import type { Made } from '../reference.ts';

/** What a new policy is to extend. */
export interface Parent {
  /** Flat. */
  readonly document: PolicyDocument;
  /** One JSON object a line; absent where there are none beside it. */
  readonly examples?: string;
  /** It and what it extends in turn, as far as those are files: a policy finds them beside it, under their ids. */
  readonly files: readonly Made[];
}

/** The policy of a file, and those that it extends, up to a documented one. The file was read before: all are there. */
function lineage(file: string, id: string): Made[] {
  // Whatever its name ends with, it could be read as YAML: JSON is that too.
  const ending = file.endsWith('.json') ? '.json' : '.yaml';
  const own = { path: `${id}${ending}`, text: readText(file) };
  const parsed = parseFile(file);
  const next = parsed.ok ? (parsed.value as { readonly extends?: unknown }).extends : undefined;
  if (typeof next !== 'string' || documentedIds().includes(next)) return [own];
  const above = fileBeside(dirname(file), next);
  return above === undefined ? [own] : [own, ...lineage(above, next)];
}

/**
 * @param name id of a documented policy, or path of a policy file
 * @throws UsageError if there is none, or it is not whole
 */
export function parentNamed(name: string): Parent {
  const document = policyNamed(name);
  const beside = examplesBeside(name);
  return {
    document,
    ...(existsSync(beside) ? { examples: readText(beside) } : {}),
    files: documentedIds().includes(name) ? [] : lineage(name, document.id),
  };
}
