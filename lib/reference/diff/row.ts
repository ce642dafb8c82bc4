import type { Part } from '../../policy/diff/delta.ts';
import type { DiffRow } from '../../policy/diff/rows.ts';
import type { SpaceTarget } from '../../policy/space/scope.ts';
import type { Words } from '../words.ts';
import { rowConditionText } from './condition.ts';

/** A row of a difference in words, in pieces that a terminal and a page put together in their own way. */
export interface RowWords {
  /** "Resolved: button “Close Case”, by Customer" */
  readonly where: string;
  /** What must be so besides: "Comment is empty". */
  readonly when: readonly string[];
  /** What is no longer said, and what is said now; sentences and phrases. */
  readonly gone: readonly string[];
  readonly new: readonly string[];
}

/**
 * Puts a row in words.
 * @param words of both policies
 * @param all ids of every status: a row that holds for all of them says so
 */
export function rowWords(
  { from, targets, actors, when, parts }: DiffRow,
  words: Words,
  all: readonly string[],
): RowWords {
  const { t } = words;
  const everywhere = from.length > 1 && from.length === all.length;
  const statuses = everywhere ? t('diff_anyStatus') : words.either(from.map(words.status));
  const who = words.either(actors.map((actor) => (actor === null ? t('diff_nobody') : words.actor(actor))));
  const said = (change: Part['change']) =>
    parts.filter((part) => part.change === change).map((part) => partText(part, words));
  return {
    where: t('diff_where', statuses, words.either(targets.map((target) => targetText(target, words))), who),
    when: when.map((one) => rowConditionText(one, words)),
    gone: said('gone'),
    new: said('new'),
  };
}

const targetText = (target: SpaceTarget, words: Words): string =>
  'to' in target
    ? words.t('diff_to', words.status(target.to))
    : words.t('diff_button', words.action(target.action));

function partText({ finding, effect, to, rule }: Part, words: Words): string {
  const { t } = words;
  if (finding) return words.finding(finding);
  if (effect) return words.effect(effect);
  if (rule !== undefined) return t('diff_rule', rule);
  return to === undefined || to === null ? t('diff_keeps') : t('diff_leads', words.status(to));
}
