import { lookUp } from '../../i18n/sentence.ts';
import type { CompiledPolicy } from '../../policy/compile.ts';
import { lifeCycle } from '../../policy/life-cycle/life-cycle.ts';
import { inForce } from '../../policy/ready.ts';
import type { PolicyDocument, Rule, SourceDocument, StatusData } from '../../policy/types.ts';
import { placeText } from '../source.ts';
import type { Words } from '../words.ts';
import { type Block, type Cell, heading, type Page, type Span, section, table } from './blocks.ts';
import { clockBlocks } from './clocks.ts';
import { moveTables, rulesCell } from './moves.ts';
import { readings } from './readings.ts';

/** The reference page of a policy, under the readings in force: all that people ask of it, in one place. */
export function referencePage(policy: CompiledPolicy, words: Words): Page {
  const { document } = policy;
  const { t } = words;
  const counts = [document.statuses.length, document.rules.length, document.readings.length];
  return {
    title: t('reference_title', words.text(document.title)),
    language: t('locale'),
    blocks: [
      {
        kind: 'text',
        text: [t('reference_generated', document.id, document.version), ...lineage(document, words)],
      },
      { kind: 'text', text: t('reference_lead', ...counts) },
      heading(t('reference_lifeCycle')),
      { kind: 'diagram' },
      ...statuses(policy, words),
      ...moveTables(lifeCycle(policy), words),
      ...listed('reference_ruledOut', document, words, (rule) => forbids(rule, policy)),
      ...listed('reference_never', document, words, ({ kind }) => kind === 'neverAChange'),
      ...clockBlocks(policy, words),
      ...readings(policy, words),
      ...houseRules(document, words),
      ...switchedOff(document, words),
      ...fields(document, words),
      ...rules(document, words),
      ...sources(document.documents, words),
    ],
  };
}

function lineage({ lineage: ancestors = [] }: PolicyDocument, words: Words): Span[] {
  return ancestors.map(({ id, version, title }) => {
    const name = `${words.text(title)} (${id} ${version})`;
    return ` ${words.t('reference_extends', name)}`;
  });
}

function statuses({ document }: CompiledPolicy, words: Words): Block[] {
  const { t } = words;
  const begun = (id: string) =>
    document.rules.flatMap(({ begins }) =>
      begins?.status === id ? [t('reference_begins', words.list(begins.actors.map(words.actor)))] : [],
    );
  const row = ({ id, phase, aliases = [], subStatuses = [] }: StatusData): Cell[] => [
    [{ strong: words.status(id) }],
    lookUp(t, 'phase', phase) ?? phase,
    { lines: subStatuses.map((sub) => words.subStatus(id, sub.id)) },
    words.list(aliases),
    { lines: begun(id) },
  ];
  const head = ['status', 'phase', 'subStatuses', 'aliases', 'note'] as const;
  return section(
    t('reference_statuses'),
    table(
      head.map((name) => t(`reference_${name}`)),
      document.statuses.map(row),
    ),
  );
}

const forbids = ({ clauses = [] }: Rule, { readings: chosen }: CompiledPolicy): boolean =>
  clauses.some(({ forbid, reading }) => forbid && inForce(reading, chosen));

/** Rules of one sort, each a sentence. */
function listed(
  title: 'reference_ruledOut' | 'reference_never',
  { rules: all }: PolicyDocument,
  words: Words,
  is: (rule: Rule) => boolean,
): Block[] {
  const items = all.filter(is).map(({ id, summary }): Span[] => [{ code: id }, ` ${words.text(summary)}`]);
  return section(words.t(title), { kind: 'list', items });
}

function houseRules({ rules: all }: PolicyDocument, words: Words): Block[] {
  const { t } = words;
  const items = all
    .filter(({ basis }) => basis === 'house')
    .map(({ id, summary, replaces, inheritedFrom }): Span[] => [
      { tag: t('reference_houseMark') },
      ' ',
      { code: id },
      ` ${words.text(summary)}`,
      ...(replaces === undefined ? [] : [` ${t('reference_stands', replaces)}`]),
      ...(inheritedFrom === undefined ? [] : [` (${inheritedFrom})`]),
    ]);
  return section(
    t('reference_house'),
    { kind: 'text', text: t('reference_houseLead') },
    { kind: 'list', items },
  );
}

function switchedOff({ off = [] }: PolicyDocument, words: Words): Block[] {
  const { t } = words;
  const items = off.map(({ rule, of, by, reason }): Span[] => [
    { code: rule },
    ` ${t('reference_offBy', of, by)}${reason ? `: ${reason}` : ''}`,
  ]);
  return section(t('reference_off'), { kind: 'list', items });
}

function fields({ fields: all, facts }: PolicyDocument, words: Words): Block[] {
  const { t } = words;
  const rows = all.map(({ id, aliases = [], options = [] }): Cell[] => [
    words.field(id),
    [{ code: id }],
    words.list(aliases),
    words.list(options),
  ]);
  const head = ['field', 'id', 'aliases', 'alternatives'] as const;
  return [
    ...section(
      t('reference_fields'),
      table(
        head.map((name) => t(`reference_${name}`)),
        rows,
      ),
    ),
    ...section(t('reference_facts'), {
      kind: 'list',
      items: facts.map(({ id }): Span[] => [{ code: id }, ` ${words.fact(id)}`]),
    }),
  ];
}

function rules(document: PolicyDocument, words: Words): Block[] {
  const { t } = words;
  const row = (rule: Rule): Cell[] => [
    rulesCell([rule.id]),
    {
      lines: [
        words.text(rule.summary),
        ...(rule.appliesTo ? [t('reference_scope', words.list(rule.appliesTo))] : []),
      ],
    },
    rule.basis === 'house' ? [{ tag: t('reference_houseMark') }] : t(`basis_${rule.basis}`),
    placeText(rule, document),
  ];
  const head = ['rule', 'says', 'basis', 'where'] as const;
  return section(
    t('reference_rules'),
    table(
      head.map((name) => t(`reference_${name}`)),
      document.rules.map(row),
    ),
  );
}

function sources(documents: readonly SourceDocument[], words: Words): Block[] {
  const { t } = words;
  const row = ({ title, publisher, release, date, url, standing, note }: SourceDocument): Cell[] => [
    standing === 'superseded' ? [title, ' ', { tag: t('reference_superseded') }] : title,
    publisher ?? '',
    release ?? '',
    date ?? t('reference_noDate'),
    url === undefined ? '' : [{ href: url, text: url }],
    note ? words.text(note) : '',
  ];
  const head = ['document', 'publisher', 'release', 'date', 'link', 'note'] as const;
  return section(
    t('reference_sources'),
    table(
      head.map((name) => t(`reference_${name}`)),
      documents.map(row),
    ),
  );
}
