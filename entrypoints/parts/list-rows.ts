import type { ListRowView, ListStanding } from '../../components/panel/list-model.ts';
import { planList } from '../../lib/audit/list.ts';
import type { Replay } from '../../lib/audit/types.ts';
import type { PastFinding } from '../../lib/case/messages.ts';
import { storageKeys } from '../../lib/hosts/site.ts';
import type { Snapshot } from '../../lib/hosts/snapshot.ts';
import { find } from '../../lib/policy/names.ts';
import type { ListHost } from './list-host.ts';

/** What is known of a case's past: by a check, or from findings that were collected before. */
export interface Known {
  /** Past changes that broke a rule, and those that the document is silent on. */
  readonly broke: number;
  readonly silent: number;
  readonly partial: boolean;
}

/** What a judged past says of its row. */
export const knownOf = ({ summary, complete, changes }: Replay): Known => ({
  broke: summary.violations,
  silent: summary.undocumented + summary.unknown,
  partial: !complete || changes.some(({ doubts }) => doubts.includes('elsewhere')),
});

/** What a list is shown from. */
export interface Knowledge {
  /** By a check in this document. */
  readonly judged: ReadonlyMap<string, Known>;
  /** Collected before. */
  readonly kept: ReadonlyMap<string, Known>;
  readonly failed: ReadonlyMap<string, string>;
}

/** The cases of a list page, each once, in the page's order. */
export function casesOf(host: ListHost): readonly Snapshot[] {
  const found = new Map<string, Snapshot>();
  for (const row of host.rows()) if (!found.has(row.key)) found.set(row.key, row);
  return [...found.values()];
}

/** One row per case, with what is known of it. */
export const rowsOf = (
  host: ListHost,
  cases: readonly Snapshot[],
  knowledge: Knowledge,
): readonly ListRowView[] =>
  cases.map((row) => {
    const known = knownIn(knowledge, row.key);
    const why = knowledge.failed.get(row.key);
    const standing = standingOf(host, row, knowledge);
    return {
      key: row.key,
      subject: row.subject,
      status: row.state.status,
      standing,
      count: (standing === 'silent' ? known?.silent : known?.broke) ?? 0,
      pending: standing !== 'noPolicy' && !knowledge.judged.has(row.key),
      partial: known?.partial ?? false,
      ...(why === undefined ? {} : { why }),
    };
  });

const knownIn = ({ judged, kept }: Knowledge, key: string): Known | undefined =>
  judged.get(key) ?? kept.get(key);

function standingOf(host: ListHost, row: Snapshot, knowledge: Knowledge): ListStanding {
  const policy = host.boundOf(row)?.policy;
  if (!policy) return 'noPolicy';
  const known = knownIn(knowledge, row.key);
  const [planned] = planList([{ key: row.key, status: row.state.status }], {
    knowsStatus: (label) => find(policy.statuses, label) !== undefined,
    judged: new Map(known ? [[row.key, known.broke]] : []),
  });
  const standing = planned?.standing ?? 'noStatus';
  if (standing === 'flagged') return 'broke';
  if (knowledge.failed.has(row.key)) return 'failed';
  return standing === 'clean' && known && known.silent > 0 ? 'silent' : standing;
}

const changeOf = ({ at, from, to, action }: PastFinding): string => JSON.stringify([at, from, to, action]);

/** Counts past changes by the findings that are kept of them. */
export function countKept(findings: readonly PastFinding[]): Known {
  const count = (test: (finding: PastFinding) => boolean): number =>
    new Set(findings.filter(test).map(changeOf)).size;
  const breaks = ({ outcome }: PastFinding): boolean => outcome === 'forbidden' || outcome === 'incomplete';
  return { broke: count(breaks), silent: count((finding) => !breaks(finding)), partial: false };
}

/** What was collected of these cases before, under the policies that judge them now. */
export async function keptOf(
  host: ListHost,
  cases: readonly Snapshot[],
  storage: Pick<chrome.storage.StorageArea, 'get'>,
): Promise<ReadonlyMap<string, Known>> {
  const keyOf = (row: Snapshot): string => storageKeys.findings(location.origin, row.key);
  const stored = await storage.get(cases.map(keyOf));
  const found = new Map<string, Known>();
  for (const row of cases) {
    const list: unknown = stored[keyOf(row)];
    const policy = host.boundOf(row)?.policy.document.id;
    const own = Array.isArray(list) ? (list as PastFinding[]).filter((one) => one?.policy === policy) : [];
    if (own.length > 0) found.set(row.key, countKept(own));
  }
  return found;
}
