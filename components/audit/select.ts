import { fold, OUTCOMES } from '../../lib/case/index.ts';
import type { AuditRow } from './model.ts';

/** What to show; an empty text asks for nothing. */
export interface Filter {
  /** Words that must all occur in key, people, statuses, sentence or rule. */
  readonly text: string;
  readonly outcome: string;
  readonly policy: string;
  readonly rule: string;
  readonly origin: string;
  /** Days as `2026-03-01`, both included, by the reader's calendar. */
  readonly after: string;
  readonly before: string;
}

/** Lets every finding through. */
export const NO_FILTER: Filter = {
  text: '',
  outcome: '',
  policy: '',
  rule: '',
  origin: '',
  after: '',
  before: '',
};

export type SortBy = 'at' | 'key' | 'outcome' | 'rule' | 'by';

export interface Order {
  readonly by: SortBy;
  readonly descending: boolean;
}

/** A case with its findings. */
export interface CaseGroup {
  readonly id: string;
  readonly rows: readonly AuditRow[];
}

/** The day of a change by the reader's calendar, as `2026-03-01`; `''` if the host gave no readable time. */
export function dayOf(at: string | undefined): string {
  const date = instantOf(at);
  if (date === null) return '';
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Other forms than ISO 8601 differ between browsers, so they count as no time. */
function instantOf(at: string | undefined): Date | null {
  if (at === undefined || !/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/u.test(at)) return null;
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** The rows that meet every part of the filter. */
export function select(rows: readonly AuditRow[], filter: Filter): AuditRow[] {
  const words = fold(filter.text).split(' ').filter(Boolean);
  return rows.filter(
    (row) =>
      equals(filter.outcome, row.finding.outcome) &&
      equals(filter.policy, row.finding.policy) &&
      equals(filter.rule, row.finding.rule) &&
      equals(filter.origin, row.finding.origin) &&
      inDays(row, filter) &&
      hasWords(row, words),
  );
}

const equals = (wanted: string, value: string): boolean => wanted === '' || wanted === value;

function inDays({ finding }: AuditRow, { after, before }: Filter): boolean {
  if (after === '' && before === '') return true;
  const day = dayOf(finding.at);
  return day !== '' && (after === '' || day >= after) && (before === '' || day <= before);
}

function hasWords(row: AuditRow, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const { key, by = '', from = '', to = '', action = '' } = row.finding;
  const text = fold([key, by, from, to, action, row.sentence, row.rule.id, row.rule.summary].join(' '));
  return words.every((word) => text.includes(word));
}

/** Sorts; rows without the value come last either way, and equal ones by time. */
export function sort(rows: readonly AuditRow[], order: Order): AuditRow[] {
  const sign = order.descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: sortKey(row, order.by), at: sortKey(row, 'at') }));
  keyed.sort((a, b) => byKey(a.key, b.key, sign) || byKey(a.at, b.at, -1) || (a.row.id < b.row.id ? -1 : 1));
  return keyed.map(({ row }) => row);
}

type Key = string | number | null;

function sortKey({ finding, rule }: AuditRow, by: SortBy): Key {
  switch (by) {
    case 'at':
      return instantOf(finding.at)?.getTime() ?? null;
    case 'outcome':
      return gravity(finding.outcome);
    case 'rule':
      return rule.id;
    default:
      return finding[by] || null;
  }
}

/** Broken rules first, then what the document does not say, then what nobody can say. */
const gravity = (outcome: AuditRow['finding']['outcome']): number =>
  ['forbidden', 'incomplete', 'undocumented', 'unknown'].indexOf(outcome) + 1 || OUTCOMES.length + 1;

const collator = new Intl.Collator(undefined, { numeric: true });

function byKey(a: Key, b: Key, sign: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return sign * collator.compare(String(a), String(b));
}

/** Groups by case, in the order in which the cases first occur. */
export function byCase(rows: readonly AuditRow[]): CaseGroup[] {
  const groups = new Map<string, AuditRow[]>();
  for (const row of rows) {
    const id = JSON.stringify([row.finding.origin, row.finding.key]);
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  return [...groups].map(([id, list]) => ({ id, rows: list }));
}

/** The values that a filter can take, with how often each occurs, sorted by their label. */
export function choices(
  rows: readonly AuditRow[],
  pick: (row: AuditRow) => string,
  labelOf: (row: AuditRow) => string,
): { readonly value: string; readonly label: string; readonly count: number }[] {
  const found = new Map<string, { value: string; label: string; count: number }>();
  for (const row of rows) {
    const value = pick(row);
    const known = found.get(value);
    if (known) known.count += 1;
    else found.set(value, { value, label: labelOf(row), count: 1 });
  }
  return [...found.values()].sort((a, b) => collator.compare(a.label, b.label));
}
