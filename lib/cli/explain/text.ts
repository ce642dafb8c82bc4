import { groupOf } from '../../policy/explain/account.ts';
import {
  type ClauseAccount,
  type Explanation,
  GROUPS,
  type Group,
  type Reason,
  type RuleAccount,
  type State,
} from '../../policy/explain/types.ts';
import type { PolicyDocument, Rule } from '../../policy/types.ts';
import { sourceText } from '../../reference/source.ts';
import type { Words } from '../../reference/words.ts';
import { NO_ACTION, partText, reasonText } from './reasons.ts';

/** Groups in the order of the report; how much is told of each: all of it, a line a rule, or ids alone. */
const HEADINGS: Readonly<Record<Group, readonly [heading: string, told: 'full' | 'ids']>> = {
  applies: ['Applied', 'full'],
  met: ['Looked at, and met', 'full'],
  condition: ['A condition does not hold', 'full'],
  reading: ['Another reading is in force', 'full'],
  actor: ['For another actor', 'full'],
  move: ['About another move from this status', 'full'],
  status: ['About other statuses', 'ids'],
  none: ['Nothing to say of a change: words, clocks, beginnings', 'ids'],
};

/**
 * An explanation for people, in lines.
 * @param all tells of every rule why it did not apply, those about other statuses included
 */
export function explanationText(
  told: Explanation,
  document: PolicyDocument,
  words: Words,
  all: boolean,
): string {
  const groups = Object.entries(HEADINGS) as [Group, (typeof HEADINGS)[Group]][];
  const blocks = [
    head(told, document, words),
    ...groups.flatMap(([group, [heading, amount]]) => {
      const rules = told.rules.filter((rule) => rule.group === group);
      if (rules.length === 0) return [];
      const lines =
        amount === 'ids' && !(all && group === 'status')
          ? [`  ${rules.map(({ rule }) => rule).join(' ')}`]
          : rules.flatMap((rule) => ruleLines(rule, document, words, all));
      return [[`${heading} (${rules.length})`, ...lines]];
    }),
    ...switchedOff(document),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function head(
  { verdict, asked, actors, ways }: Explanation,
  document: PolicyDocument,
  words: Words,
): string[] {
  const of = `${document.id} ${document.version}`;
  const lines = [asked ? `${questionText(asked, words)}   [${of}]` : `[${of}]`, outcomeText(verdict, words)];
  for (const finding of verdict.findings) {
    if (finding.rule.startsWith(`${document.id}/`))
      lines.push(`  ${finding.rule}  ${words.finding(finding)}`);
  }
  if (asked?.as)
    lines.push(
      `  No rule allows it to ${words.actor(asked.actor)}; the rules for ${words.actor(asked.as)} hold too.`,
    );
  for (const { actor, outcome } of actors ?? []) lines.push(`  as ${words.actor(actor)}: ${outcome}`);
  if (ways.length > 1) {
    lines.push('  Ways there:');
    for (const { action, outcome, chosen } of ways) {
      const by = action === undefined ? NO_ACTION : words.action(action);
      lines.push(
        `  ${chosen ? '*' : '-'} ${by}: ${outcome}${chosen ? ' (the best, so it is the one judged)' : ''}`,
      );
    }
  }
  return lines;
}

function questionText(asked: NonNullable<Explanation['asked']>, words: Words): string {
  const place = (status: string, sub: string | undefined) =>
    sub === undefined ? words.status(status) : `${words.status(status)} - ${words.subStatus(status, sub)}`;
  const { from, fromSub, to, toSub, action, actor } = asked;
  const target = to === undefined ? 'stays' : place(to, toSub);
  const by = action === undefined ? '' : ` by ${words.action(action)}`;
  return `${place(from, fromSub)} → ${target}${by}, as ${words.actor(actor)}`;
}

function outcomeText({ outcome, missing, unverified }: Explanation['verdict'], words: Words): string {
  const fields = (ids: readonly string[]) => words.list(ids.map(words.field));
  const more = [
    ...(missing.length > 0 ? [`missing ${fields(missing)}`] : []),
    ...(unverified.length > 0 ? [`unverified ${fields(unverified)}`] : []),
  ];
  return [outcome.toUpperCase(), ...more].join('; ');
}

function ruleLines(account: RuleAccount, document: PolicyDocument, words: Words, all: boolean): string[] {
  const { rule: id, group } = account;
  const rule = document.rules.find((one) => one.id === id);
  if (!rule) return [];
  const clauses = all ? account.clauses : account.clauses.filter((clause) => isNear(groupOf(clause), group));
  const about = `  ${id}  ${words.text(rule.summary)}`;
  const source = `      ${words.t(`basis_${rule.basis}`)}; ${sourceText(rule, document)}`;
  const told = [...new Set(clauses.flatMap((clause) => clauseLines(clause, document, words, all)))];
  return group === 'applies' || group === 'met' || rule.basis === 'house'
    ? [about, source, ...provenance(rule), ...told]
    : [about, ...told];
}

/** Clauses as near as their rule; where it is about this very move and actor, all that are. */
function isNear(clause: Group, rule: Group): boolean {
  const about = GROUPS.indexOf('reading');
  return clause === rule || (GROUPS.indexOf(rule) <= about && GROUPS.indexOf(clause) <= about);
}

const MARKS: Readonly<Record<State, string>> = {
  made: '+',
  met: '=',
  already: '=',
  moot: '=',
  condition: '-',
};

/** What a clause says, or why it has no say: all reasons, or those that put it where it stands. */
function clauseLines(clause: ClauseAccount, document: PolicyDocument, words: Words, all: boolean): string[] {
  const { reasons, parts, path } = clause;
  if (reasons.length === 0) {
    return parts.map((part) => `      ${MARKS[part.state]} ${partText(part, document, words)}`);
  }
  const least = Math.min(...reasons.map(({ why }) => nearness(why)));
  const [first] = reasons.filter(({ why }) => nearness(why) === least);
  const told = all || least === READING || !first ? reasons : [first];
  return [`      - ${told.map((reason) => reasonText(reason, document, words)).join('; ')}   ${path}`];
}

const READING = 3;

/** Whatever is about another status need not be told to be about another action too. */
const nearness = (why: Reason['why']): number =>
  why === 'from' ? 0 : why === 'action' || why === 'to' ? 1 : why === 'actor' ? 2 : READING;

const provenance = ({ inheritedFrom, replaces }: Rule): string[] => [
  ...(replaces === undefined ? [] : [`      stands for the rule of ${replaces}`]),
  ...(inheritedFrom === undefined ? [] : [`      from ${inheritedFrom}`]),
];

function switchedOff({ off = [] }: PolicyDocument): string[][] {
  if (off.length === 0) return [];
  const lines = off.map(
    ({ rule, of, by, reason }) => `  ${rule}  of ${of}, by ${by}${reason ? `: ${reason}` : ''}`,
  );
  return [[`Switched off by a team (${off.length})`, ...lines]];
}
