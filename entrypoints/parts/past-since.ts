import { momentOf } from '../../lib/audit/time.ts';
import { type CaseHistory, fold } from '../../lib/case/index.ts';

/** When a case came into its present status: the last entry into it. Undefined where the history does not tell surely. */
export function sinceOf({ events, status, complete }: CaseHistory): string | undefined {
  // A host that words the status of a new case by its creation alone: no event came after it.
  const last =
    events.findLast(({ kind }) => kind === 'status') ?? events.findLast(({ kind }) => kind === 'created');
  if (last?.kind === 'status' && last.to === undefined) return undefined;
  // A time without its zone is anybody's: the clock of who looks may be another one than the host's.
  const moment = momentOf(last?.at);
  if (!complete || !last || !moment?.zoned) return undefined;
  return last.to === undefined || fold(last.to) === fold(status)
    ? new Date(moment.ms).toISOString()
    : undefined;
}
