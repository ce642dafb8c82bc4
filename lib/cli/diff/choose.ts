import type { CompiledPolicy } from '../../policy/compile.ts';
import { checkPolicy } from '../../policy/resolve.ts';
import type { PolicyDocument } from '../../policy/types.ts';
import { choosePolicy, compiled } from '../choose.ts';
import { libraryBeside } from '../load.ts';
import { UsageError } from '../usage.ts';

/** What stands for the policy that the other one extends. */
const PARENT = 'parent';

/**
 * The two policies to compare. `parent` in the first place is the one that the second one extends.
 * @throws UsageError
 */
export function chooseTwo(
  a: string,
  b: string,
  readings: readonly string[],
): [CompiledPolicy, CompiledPolicy] {
  const second = choosePolicy(b, readings);
  return [a === PARENT ? parentOf(second.document, b, readings) : choosePolicy(a, readings), second];
}

function parentOf(
  { id, lineage }: PolicyDocument,
  file: string,
  readings: readonly string[],
): CompiledPolicy {
  const [parent] = lineage ?? [];
  if (!parent) throw new UsageError(`${id} extends no other policy; name the one to compare it with`);
  const library = libraryBeside(file);
  const resolved = checkPolicy(library.find(parent.id), library);
  if (resolved.ok) return compiled(resolved.document, parent.id, readings);
  throw new UsageError(`${parent.id}: ${resolved.issues.map((issue) => issue.message).join('; ')}`);
}
