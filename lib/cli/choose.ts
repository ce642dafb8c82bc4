import { documentedIds } from '../policies/load.ts';
import { type CompiledPolicy, compile } from '../policy/compile.ts';
import { PolicyError } from '../policy/error.ts';
import type { PolicyDocument } from '../policy/types.ts';
import { policyNamed } from './load.ts';
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
  return compiled(policyNamed(name), name, readings);
}

/**
 * A document ready to judge under the readings that are asked for.
 * @throws UsageError that begins with the name
 */
export function compiled(
  document: PolicyDocument,
  name: string,
  readings: readonly string[],
): CompiledPolicy {
  try {
    return compile(document, { readings: parseReadings(readings) });
  } catch (error) {
    if (error instanceof PolicyError) throw new UsageError(`${name}: ${error.message}`);
    throw error;
  }
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
