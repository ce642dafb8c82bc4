import type { Decision, PastFinding } from '../case/messages.ts';

/** What a spreadsheet takes for a formula when a cell begins with it; full-width forms too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** One cell after RFC 4180. A text that a spreadsheet would run as a formula gets an apostrophe in front. */
function cell(value: unknown): string {
  const text = Array.isArray(value)
    ? value.join(' ')
    : value === undefined || value === null
      ? ''
      : String(value);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A table as CSV: a header, CRLF at each line's end, UTF-8 with a byte-order mark, since spreadsheets read Japanese as
 * rubbish without one.
 */
export function toCsv<Row extends object>(
  rows: readonly Row[],
  columns: readonly (keyof Row & string)[],
): string {
  const lines = [columns.join(','), ...rows.map((row) => columns.map((name) => cell(row[name])).join(','))];
  return `\ufeff${lines.map((line) => `${line}\r\n`).join('')}`;
}

/** Columns of the decision log's export, in order. */
export const DECISION_COLUMNS = [
  'at',
  'origin',
  'key',
  'policy',
  'from',
  'to',
  'action',
  'actor',
  'door',
  'outcome',
  'response',
  'end',
  'reason',
  'rules',
  'verdict',
] as const satisfies readonly (keyof Decision)[];

/** Columns of the findings' export, in order. */
export const FINDING_COLUMNS = [
  'origin',
  'key',
  'at',
  'by',
  'actor',
  'from',
  'to',
  'action',
  'policy',
  'outcome',
  'rule',
  'level',
  'code',
  'field',
  'verdict',
  'url',
  'collected',
] as const satisfies readonly (keyof PastFinding)[];
