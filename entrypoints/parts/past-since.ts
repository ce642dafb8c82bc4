import { type CaseHistory, fold } from '../../lib/case/index.ts';

/** When a case came into its present status: the last entry into it. Undefined where the history does not tell surely. */
export function sinceOf({ events, status, complete }: CaseHistory): string | undefined {
  const entry = events.findLast(
    ({ kind, to }) => (kind === 'status' || kind === 'created') && to !== undefined,
  );
  // A host that words the status of a new case by its creation alone: no event came after it.
  const created = events.findLast(({ kind }) => kind === 'created');
  const last = entry ?? created;
  if (!complete || !last?.at || Number.isNaN(Date.parse(last.at))) return undefined;
  return last.to === undefined || fold(last.to) === fold(status)
    ? new Date(last.at).toISOString()
    : undefined;
}
