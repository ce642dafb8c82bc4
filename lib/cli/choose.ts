import { existsSync, readFileSync } from 'node:fs';
import { documented, documentedIds } from '../policies/load.ts';
import { type CompiledPolicy, compile } from '../policy/compile.ts';
import { PolicyError } from '../policy/error.ts';
import { parsePolicy } from '../policy/schema.ts';
import type { PolicyDocument } from '../policy/types.ts';
import { UsageError } from './usage.ts';

/**
 * The policy that a command is to use, ready to judge.
 * @param name id of a documented policy, or path of a policy file
 * @param readings `ID=alternative`, several separated by commas
 * @throws UsageError
 */
export function choosePolicy(name: string | undefined, readings: readonly string[]): CompiledPolicy {
  if (!name)
    throw new UsageError(`say which policy: --policy ID or FILE; ids: ${documentedIds().join(', ')}`);
  const document = documentedIds().includes(name) ? documented(name) : fromFile(name);
  try {
    return compile(document, { readings: parseReadings(readings) });
  } catch (error) {
    if (error instanceof PolicyError) throw new UsageError(`${name}: ${error.message}`);
    throw error;
  }
}

function fromFile(path: string): PolicyDocument {
  if (!existsSync(path)) {
    throw new UsageError(
      `no policy "${path}": it is no file, and no documented policy (${documentedIds().join(', ')})`,
    );
  }
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`${path}: cannot be read as JSON: ${(error as Error).message}`);
  }
  const result = parsePolicy(data);
  if (result.ok) return result.document;
  throw new UsageError(result.issues.map((issue) => `${path}: ${issue.path}: ${issue.message}`).join('\n'));
}

function parseReadings(given: readonly string[]): Record<string, string> {
  const chosen: [string, string][] = [];
  for (const one of given.flatMap((list) => list.split(','))) {
    const [id, alternative, ...rest] = one.split('=').map((part) => part.trim());
    if (!id || !alternative || rest.length > 0) {
      throw new UsageError(`"${one}" is no reading; write ID=alternative, for example A-SN1=strict`);
    }
    chosen.push([id, alternative]);
  }
  return Object.fromEntries(chosen);
}
