import type { Issue } from './issue.ts';
import { LIMITS } from './limits.ts';
import { UNSAFE } from './schema-parts.ts';

interface Visit {
  readonly value: unknown;
  readonly depth: number;
  readonly parent?: Visit;
  readonly step?: string | number;
}

/**
 * What makes data too big, too deep or unsafe to look at closely; undefined if nothing does. Walks without recursion,
 * and stops at the first limit, so a hostile value costs no more than a good one.
 */
export function outOfBounds(raw: unknown): Issue | undefined {
  const waiting: Visit[] = [{ value: raw, depth: 0 }];
  let count = 0;
  for (let visit = waiting.pop(); visit; visit = waiting.pop()) {
    const { value, depth } = visit;
    if (value === null || typeof value !== 'object') continue;
    if (depth >= LIMITS.depth) return told(visit, `nested deeper than ${LIMITS.depth} levels`);
    const size = Array.isArray(value) ? value.length : Object.keys(value).length;
    if (size > LIMITS.rules) return told(visit, `${size} entries; at most ${LIMITS.rules} are taken`);
    count += size;
    if (count > LIMITS.values) return { path: [], message: `more than ${LIMITS.values} values in all` };
    for (const [key, child] of Object.entries(value)) {
      const next: Visit = {
        value: child,
        depth: depth + 1,
        parent: visit,
        step: Array.isArray(value) ? Number(key) : key,
      };
      if (UNSAFE.includes(key)) return told(next, `the name "${key}" is reserved`);
      waiting.push(next);
    }
  }
  return undefined;
}

function told(visit: Visit, message: string): Issue {
  const path: (string | number)[] = [];
  for (let at: Visit | undefined = visit; at?.step !== undefined; at = at.parent) path.unshift(at.step);
  return { path, message };
}
