import type { DifferenceRow, DifferenceView } from '../../components/options/model.ts';
import type { ComparedPolicy } from '../../lib/distribution/file.ts';
import type { Translate } from '../../lib/i18n/text.ts';
import { compile } from '../../lib/policy/compile.ts';
import { diffPolicies, type PolicyDiff } from '../../lib/policy/diff/diff.ts';
import type { DiffRow } from '../../lib/policy/diff/rows.ts';
import { rowWords } from '../../lib/reference/diff/row.ts';
import { wordsOfBoth } from '../../lib/reference/diff/words.ts';
import type { Words } from '../../lib/reference/words.ts';

/** Questions at most: what takes longer than a second or two is not waited for. */
const LIMIT = 40_000;
/** Rows that are shown; the command line tells them all. */
const SHOWN = 40;

/** What imported policies change, each against the one that it replaces or extends, under the readings in force. */
export const differencesOf = (compared: readonly ComparedPolicy[], t: Translate): DifferenceView[] =>
  compared.map(({ before, after }) => {
    const diff = diffPolicies(compile(before), compile(after), { limit: LIMIT });
    return differenceView(diff, { before, after }, wordsOfBoth(before, after, t, t('locale')));
  });

function differenceView(diff: PolicyDiff, { before, after }: ComparedPolicy, words: Words): DifferenceView {
  const statuses = [...new Set([...before.statuses, ...after.statuses].map((status) => status.id))];
  const rows = diff.rows.filter(shown).map((row) => rowView(row, words, statuses));
  return {
    policy: `${words.text(after.title)} ${after.version}`,
    against: `${words.text(before.title)} ${before.version}`,
    rows: rows.slice(0, SHOWN),
    more: Math.max(0, rows.length - SHOWN),
    complete: !diff.bounds.unfinished && diff.bounds.cells.length === 0,
    responses: diff.entries.flatMap(({ list, a = '', responses }) => {
      const [from, to] = responses ?? [];
      return list === 'responses'
        ? [{ rule: a, ...(from ? { before: from } : {}), ...(to ? { after: to } : {}) }]
        : [];
    }),
  };
}

/** What people see change: not which rule backs the same verdict, nor what follows where nobody is named. */
const shown = ({ kind, actors }: DiffRow): boolean =>
  kind !== 'source' && actors.some((actor) => actor !== null);

function rowView(row: DiffRow, words: Words, statuses: readonly string[]): DifferenceRow {
  const { where, when, gone, new: fresh } = rowWords(row, words, statuses);
  return {
    where,
    when,
    outcomes: row.kind === 'verdict' ? row.outcomes.filter(([from, to]) => from !== to) : [],
    gone,
    new: fresh,
    example: JSON.stringify(row.example.question),
  };
}
