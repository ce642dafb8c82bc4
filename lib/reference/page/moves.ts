import type { Actor } from '../../case/types.ts';
import type { Check, Need } from '../../policy/cells.ts';
import { canonical } from '../../policy/digest.ts';
import type { LifeCycle, Move } from '../../policy/life-cycle/types.ts';
import { conditionsText, testsText } from '../condition.ts';
import type { Words } from '../words.ts';
import { type Block, type Cell, heading, table } from './blocks.ts';

/** For each actor a table of what they may do, from where, and what it needs. */
export function moveTables(cycle: LifeCycle, words: Words): Block[] {
  const { t } = words;
  const actors = cycle.document.actors.map(({ id }) => id);
  const blocks = actors.flatMap((actor) => tableOf(cycle, actor, words));
  return blocks.length > 0
    ? [heading(t('reference_moves')), { kind: 'text', text: t('reference_movesLead') }, ...blocks]
    : [];
}

function tableOf(cycle: LifeCycle, actor: Actor, words: Words): Block[] {
  const { t } = words;
  const mine = cycle.moves.flatMap((move) => {
    const doer = move.doers.find((one) => one.actor === actor);
    return doer ? [{ move, as: doer.as }] : [];
  });
  const as = mine.find((one) => one.as)?.as;
  const own = gathered(
    mine.filter((one) => !one.as).map(({ move }) => move),
    words,
  );
  if (own.length === 0 && !as) return [];
  const head = ['from', 'action', 'needs', 'note', 'effects', 'rules'] as const;
  return [
    heading(words.actor(actor), 3),
    ...(as
      ? [{ kind: 'text' as const, text: t('reference_also', words.actor(as), words.actor(actor)) }]
      : []),
    ...(own.length > 0
      ? [
          table(
            head.map((name) => t(`reference_${name}`)),
            own.map(({ from, cells, rules }) => [words.list(from), ...cells, rulesCell([...rules])]),
          ),
        ]
      : []),
  ];
}

interface Row {
  readonly from: string[];
  readonly cells: readonly Cell[];
  readonly rules: Set<string>;
}

/** Moves of which all the same is to be said but where they start from, as one row. */
function gathered(moves: readonly Move[], words: Words): Row[] {
  const rows = new Map<string, Row>();
  for (const move of moves) {
    const cells = cellsOf(move, words);
    const key = JSON.stringify(cells);
    const row = rows.get(key) ?? { from: [], cells, rules: new Set() };
    row.from.push(words.status(move.from));
    for (const rule of move.rules) row.rules.add(rule);
    rows.set(key, row);
  }
  return [...rows.values()];
}

/** Change, needs, notes and effects of a move. */
function cellsOf(move: Move, words: Words): Cell[] {
  const { t } = words;
  // What every row of the table must meet is said once.
  const [own = [], ...others] = move.when;
  const given = new Set(others.length > 0 ? [] : own.map(canonical));
  const beyond = (when: Check['when']) => when?.filter((one) => !given.has(canonical(one)));
  const notes = [
    ...(move.when.length > 0
      ? [t('reference_onlyIf', words.either(move.when.map((all) => conditionsText(all, words))))]
      : []),
    ...move.unless.map(({ when = [] }) => t('reference_unless', conditionsText(when, words))),
    ...move.remarks.map(({ finding, when }) => conditional(words.finding(finding), beyond(when), words)),
    ...(move.optional.length > 0
      ? [t('reference_optional', words.list(move.optional.map(words.field)))]
      : []),
  ];
  return [
    changeCell(move, words),
    { lines: move.needs.map((need) => conditional(needText(need, words), beyond(need.when), words)) },
    { lines: notes },
    { lines: move.effects.map(({ effect, when }) => conditional(words.effect(effect), beyond(when), words)) },
  ];
}

/** "Close Case → Closed"; an action alone keeps, or ends, the case where it is. */
function changeCell({ action, from, to }: Move, words: Words): Cell {
  const target =
    to === undefined ? '' : to === from ? `→ ${words.t('diagram_sub')}` : `→ ${words.status(to)}`;
  return action === undefined ? target : [{ strong: words.action(action) }, target && ` ${target}`];
}

/** Rule ids side by side. */
export const rulesCell = (rules: readonly string[]): Cell =>
  rules.flatMap((id, i) => (i > 0 ? [' ', { code: id }] : [{ code: id }]));

function needText({ field, must, verify, finding }: Need, words: Words): string {
  const { t } = words;
  const name = must ? testsText(words.field(field), must, words) : words.field(field);
  if (verify) return t('reference_verify', name);
  return finding.level === 'warning' ? t('reference_advised', name) : name;
}

const conditional = (text: string, when: Check['when'], words: Words): string =>
  when && when.length > 0 ? words.t('reference_when', text, conditionsText(when, words)) : text;
