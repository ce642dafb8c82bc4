import type { CaseHistory } from '../case/types.ts';
import type { CompiledPolicy } from './compile.ts';
import { placeOf } from './question.ts';

/** When a case came into a status, for the first time and last: as its host writes times. */
export interface Entry {
  readonly first: string;
  readonly latest: string;
}

/** Entries by status id. */
export type Entries = Readonly<Record<string, Entry>>;

/**
 * When a case came into each status. A save that keeps the status is no entry. Undefined for a history that is not
 * whole, or has a step to an unknown status: nobody knows then what was the first.
 */
export function entriesOf(policy: CompiledPolicy, { events, complete }: CaseHistory): Entries | undefined {
  if (!complete) return undefined;
  const entries: Record<string, Entry> = {};
  let here: string | undefined;
  for (const { kind, at, to } of events) {
    // A step to nobody knows what: it may have been into any of them.
    if (kind === 'status' && to === undefined) return undefined;
    if (to === undefined || (kind !== 'status' && kind !== 'created')) continue;
    const id = policy.document.statuses[placeOf(policy, to)?.at ?? -1]?.id;
    if (id !== undefined && id !== here && at !== undefined) {
      entries[id] = {
        first: (Object.hasOwn(entries, id) ? entries[id]?.first : undefined) ?? at,
        latest: at,
      };
    }
    here = id;
  }
  return entries;
}
