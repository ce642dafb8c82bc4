import type { AuditRow } from './model.ts';
import { dayOf } from './select.ts';

/** True for findings on a change that broke a rule; the rest is silence of the document. */
export const isViolation = ({ finding }: AuditRow): boolean =>
  finding.outcome === 'forbidden' || finding.outcome === 'incomplete';

export interface RuleBar {
  readonly rule: string;
  readonly summary: string;
  readonly basis: AuditRow['rule']['basis'];
  readonly count: number;
  readonly violation: boolean;
}

/** Findings by rule: broken rules first, then by number. */
export function ruleBars(rows: readonly AuditRow[], most: number): RuleBar[] {
  const bars = new Map<string, RuleBar>();
  for (const row of rows) {
    const known = bars.get(row.rule.id);
    bars.set(row.rule.id, {
      rule: row.rule.id,
      summary: row.rule.summary,
      basis: row.rule.basis,
      count: (known?.count ?? 0) + 1,
      violation: (known?.violation ?? false) || isViolation(row),
    });
  }
  return [...bars.values()]
    .sort(
      (a, b) => Number(b.violation) - Number(a.violation) || b.count - a.count || (a.rule < b.rule ? -1 : 1),
    )
    .slice(0, most);
}

export interface Bucket {
  /** First day, as `2026-03-01`. */
  readonly day: string;
  /** Its last day; of the last one, the last day with a finding. */
  readonly end: string;
  readonly violations: number;
  readonly others: number;
}

const DAY = 86_400_000;
/** More columns than this don't fit. */
const MOST = 42;

/** Findings over time: equal spans of whole days from the first to the last; those without a time are left out. */
export function buckets(rows: readonly AuditRow[]): Bucket[] {
  const dated = rows
    .map((row) => ({ row, day: dayNumber(dayOf(row.finding.at)) }))
    .filter(({ day }) => day !== null);
  if (dated.length === 0) return [];
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { day } of dated) {
    first = Math.min(first, day as number);
    last = Math.max(last, day as number);
  }
  const span = Math.ceil((last - first + 1) / MOST);
  const counts = Array.from({ length: Math.floor((last - first) / span) + 1 }, () => ({
    violations: 0,
    others: 0,
  }));
  for (const { row, day } of dated) {
    const bucket = counts[Math.floor(((day as number) - first) / span)];
    if (bucket) bucket[isViolation(row) ? 'violations' : 'others'] += 1;
  }
  return counts.map((count, i) => ({
    day: dayText(first + i * span),
    end: dayText(Math.min(first + (i + 1) * span - 1, last)),
    ...count,
  }));
}

const dayNumber = (day: string): number | null => (day === '' ? null : Math.round(Date.parse(day) / DAY));
const dayText = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
