import type { ClockChange } from '../../policy/diff/clocks.ts';
import type { PolicyDiff, RuleWeight } from '../../policy/diff/diff.ts';
import type { EntryChange } from '../../policy/diff/document.ts';
import type { DiffRow } from '../../policy/diff/rows.ts';
import type { PolicyDocument } from '../../policy/types.ts';
import { type RowWords, rowWords } from '../../reference/diff/row.ts';
import type { Words } from '../../reference/words.ts';
import { clauseText } from './clause.ts';

const SIGNS = { new: '+', gone: '-', changed: '~' } as const;

/** What a rule's change amounts to by itself, under the readings in force. */
const WEIGHTS: Readonly<Record<NonNullable<RuleWeight['weight']>, string>> = {
  verdict: 'changes verdicts',
  remark: 'changes remarks, no verdict',
  source: 'changes only which rule is named',
  none: 'changes no answer under the readings in force',
};

const KINDS: readonly (readonly [DiffRow['kind'], string])[] = [
  ['verdict', 'Changed verdicts'],
  ['remark', 'The same verdict with other remarks'],
  ['source', 'The same verdict by other rules'],
];

export interface DiffTexts {
  /** True to tell of changes by nobody who is named, too: their verdicts follow from the actors' own. */
  readonly all: boolean;
  readonly a: PolicyDocument;
  readonly b: PolicyDocument;
  /** Of both policies. */
  readonly words: Words;
}

/** A difference for a terminal. */
export function diffText(diff: PolicyDiff, texts: DiffTexts): string {
  const { a, b, rows } = diff;
  const nothing = rows.length + diff.clocks.length === 0;
  const blocks = [
    [`${a.id} ${a.version} -> ${b.id} ${b.version}`],
    block('What is written', [
      ...diff.entries.map((entry) => `  ${entryText(entry)}`),
      ...diff.rules.flatMap((rule) => ruleLines(rule, texts)),
    ]),
    ...KINDS.map(([kind, heading]) =>
      rowsBlock(
        heading,
        rows.filter((row) => row.kind === kind),
        texts,
      ),
    ),
    block(
      'Timers and beginnings',
      diff.clocks.map((clock) => clockText(clock, texts.words)),
    ),
    nothing ? ['No question has another answer.'] : [],
    boundLines(diff),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

const block = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? [`${heading}:`, ...lines] : [];

function entryText({ list, change, a, b, keys, responses }: EntryChange): string {
  const name = a === undefined || b === undefined || a === b ? (a ?? b) : `${a} -> ${b}`;
  const what = [
    ...(keys ? [keys.join(', ')] : []),
    ...(responses ? [responses.map((one) => one ?? 'as for its outcome').join(' -> ')] : []),
  ];
  return `${SIGNS[change]} ${[list, name].filter(Boolean).join(' ')}${what.length > 0 ? `: ${what.join('; ')}` : ''}`;
}

function ruleLines(rule: PolicyDiff['rules'][number], { a, b, words }: DiffTexts): string[] {
  const found = (rule.b === undefined ? a : b).rules.find((one) => one.id === (rule.b ?? rule.a));
  const off = b.off?.find((one) => one.rule === rule.a);
  const house = found?.basis === 'house' ? ' (house rule)' : '';
  return [
    `  ${entryText(rule)}${house}${rule.weight ? `; by itself it ${WEIGHTS[rule.weight]}` : ''}`,
    ...(found?.summary.en ? [`      ${found.summary.en}`] : []),
    ...(off?.reason ? [`      switched off by ${off.by}: ${off.reason}`] : []),
    ...rule.clauses.flatMap((clause) => [
      ...(clause.a ? [`      - ${clauseText(clause.a, words)}`] : []),
      ...(clause.b ? [`      + ${clauseText(clause.b, words)}`] : []),
    ]),
  ];
}

function rowsBlock(
  heading: string,
  rows: readonly DiffRow[],
  { b, a, words, all }: DiffTexts,
): readonly string[] {
  const statuses = [...new Set([...a.statuses, ...b.statuses].map((status) => status.id))];
  const told = all ? rows : rows.filter(({ actors }) => actors.some((actor) => actor !== null));
  const left = rows.length - told.length;
  return block(`${heading} (${rows.length})`, [
    ...told.flatMap((row, i) => rowLines(row, rowWords(row, words, statuses), i + 1)),
    ...(left > 0 ? [`  ${left} more where nobody is named as the one who makes the change: --all`] : []),
  ]);
}

function rowLines({ kind, outcomes, example }: DiffRow, told: RowWords, number: number): string[] {
  const { rules } = example;
  return [
    `  ${number}. ${told.where}`,
    ...told.when.map((one) => `     if ${one}`),
    ...(kind === 'verdict' ? [`     ${outcomesText(outcomes)}`] : []),
    ...told.gone.map((one) => `     - ${one}`),
    ...told.new.map((one) => `     + ${one}`),
    ...(kind === 'source' ? [] : ruleNames(rules.gone, rules.new)),
    `     example: ${JSON.stringify(example.question)}`,
  ];
}

/** Outcomes that change; where none does, those that stay. */
function outcomesText(outcomes: DiffRow['outcomes']): string {
  const changed = outcomes.filter(([before, after]) => before !== after);
  if (changed.length === 0) return `${outcomes.map(([before]) => before).join(' or ')}, as before`;
  return changed.map(([before, after]) => `${before} -> ${after}`).join(', ');
}

const ruleNames = (gone: readonly string[], fresh: readonly string[]): string[] => {
  const names = [...gone.map((id) => `- ${id}`), ...fresh.map((id) => `+ ${id}`)];
  return names.length > 0 ? [`     rules: ${names.join(', ')}`] : [];
};

function clockText({ of, status, subStatus, gone, new: fresh }: ClockChange, words: Words): string {
  const place = [words.status(status), ...(subStatus ? [words.subStatus(status, subStatus)] : [])].join(
    ' - ',
  );
  const lines = [
    ...gone.map((one) => `     - ${dataText(one)}`),
    ...fresh.map((one) => `     + ${dataText(one)}`),
  ];
  return [`  ${place}, ${of === 'timers' ? 'timers' : 'how a case begins'}`, ...lines].join('\n');
}

/** "code autoClose, after days 28, to closed" */
function dataText(value: unknown): string {
  if (Array.isArray(value)) return value.map(dataText).join(' ');
  if (value === null || typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([key, one]) => `${key} ${dataText(one)}`)
    .join(', ');
}

function boundLines({ asked, bounds }: PolicyDiff): string[] {
  const { cells, unfinished } = bounds;
  return [
    ...(cells.length > 0
      ? [
          `Not all was asked: in ${cells.length} places too much matters at once, and some of it was left as not given.`,
        ]
      : []),
    ...(unfinished
      ? [`Not all was asked: the comparison ended after ${asked} questions, and more may differ.`]
      : []),
  ];
}
