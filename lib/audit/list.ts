/** A row of a list page, as read. */
export interface ListRow {
  readonly key: string;
  /** As the page words it; `''` if the list does not show it. */
  readonly status: string;
}

/**
 * What a badge says of a row: its history was judged or collected with findings; its status is not in the policy;
 * the list shows no status; it was judged and is fine; or nothing was looked into yet.
 */
export type RowStanding = 'flagged' | 'unknownStatus' | 'noStatus' | 'clean' | 'unchecked';

export interface PlannedRow extends ListRow {
  readonly standing: RowStanding;
  /** Violations that are known of the case. */
  readonly violations: number;
  /** True if "check this list" would read its history. */
  readonly pending: boolean;
}

/** What is known before anything is read. */
export interface ListKnowledge {
  readonly knowsStatus: (label: string) => boolean;
  /** Violations by case, as judged or collected so far; 0 is a case that was judged and is fine. */
  readonly judged: ReadonlyMap<string, number>;
}

/** Plans a list: one row per case, in the page's order. A case that stands there twice counts once. */
export function planList(rows: readonly ListRow[], knowledge: ListKnowledge): PlannedRow[] {
  const planned = new Map<string, PlannedRow>();
  for (const row of rows) {
    if (row.key === '' || planned.has(row.key)) continue;
    const violations = knowledge.judged.get(row.key);
    planned.set(row.key, {
      ...row,
      standing: standingOf(row, violations, knowledge),
      violations: violations ?? 0,
      pending: violations === undefined,
    });
  }
  return [...planned.values()];
}

function standingOf(row: ListRow, violations: number | undefined, knowledge: ListKnowledge): RowStanding {
  if (violations !== undefined && violations > 0) return 'flagged';
  if (row.status === '') return 'noStatus';
  if (!knowledge.knowsStatus(row.status)) return 'unknownStatus';
  return violations === 0 ? 'clean' : 'unchecked';
}
