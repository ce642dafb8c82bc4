import { csvTable } from '../../lib/audit/csv.ts';
import type { Decision } from '../../lib/case/messages.ts';

/** Columns of the decision log's export, in order. They are stable: a new column goes to the end. */
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
  'changed',
  'steps',
  'policyDigest',
] as const satisfies readonly (keyof Decision)[];

const cell = (value: Decision[keyof Decision]): string =>
  Array.isArray(value) ? value.join(' ') : String(value ?? '');

/** The decision log as a spreadsheet reads it. */
export const decisionsCsv = (decisions: readonly Decision[]): string =>
  csvTable([DECISION_COLUMNS, ...decisions.map((row) => DECISION_COLUMNS.map((name) => cell(row[name])))], {
    bom: true,
  });
