import type { FieldValue } from '../case/types.ts';
import { formatLong } from '../i18n/format.ts';
import { lookUp } from '../i18n/sentence.ts';
import type { MessageKey } from '../i18n/text.ts';
import type { Condition, DateRef, ScopeCondition, Tests, TimeCondition } from '../policy/vocabulary.ts';
import type { Words } from './words.ts';

/** A condition as a phrase: "Cause is filled in", "Tier is 1 or 2". */
export function conditionText(condition: Condition | ScopeCondition, words: Words): string {
  const { t } = words;
  if ('actor' in condition) return t('condition_actor', words.either(condition.actor.map(words.actor)));
  if ('timeInStatus' in condition) return timeText(condition, words);
  if ('phase' in condition) {
    const subject = t(condition.phase === 'from' ? 'condition_phaseFrom' : 'condition_phaseTo');
    const phases = condition.is.map((phase) => lookUp(t, 'phase', phase) ?? phase);
    return t('condition_is', subject, words.either(phases));
  }
  if ('subStatus' in condition) {
    const subject = t(condition.subStatus === 'from' ? 'condition_subFrom' : 'condition_subTo');
    if (condition.listed !== undefined) {
      return t(condition.listed ? 'condition_listed' : 'condition_unlisted', subject);
    }
    const named = (ids: readonly string[]) => ids.map((id) => words.subStatus(undefined, id));
    const { is, unless } = condition;
    const tests = { ...(is ? { is: named(is) } : {}), ...(unless ? { unless: named(unless) } : {}) };
    return testsText(subject, tests, words);
  }
  return testsText(
    'field' in condition ? words.field(condition.field) : words.fact(condition.fact),
    condition,
    words,
  );
}

/** All of a list: "…, and …". */
export const conditionsText = (conditions: readonly (Condition | ScopeCondition)[], words: Words): string =>
  together(
    conditions.map((condition) => conditionText(condition, words)),
    words,
  );

/** What a value is asked, as phrases about a subject. */
export function testsText(subject: string, tests: Tests, words: Words): string {
  const { t } = words;
  const say = (key: MessageKey, value?: string | number) =>
    value === undefined ? [] : [t(key, subject, value)];
  const values = (list: Tests['is']) => list && words.either(list.map((one) => valueText(one, words) ?? ''));
  const { filled, digits, isNot, unless } = tests;
  // Of yes and no, "not no" is yes.
  const [opposite, otherwise] = [isNot, unless].map((list) => {
    const [only, ...more] = list ?? [];
    return typeof only === 'boolean' && more.length === 0 ? valueText(!only, words) : undefined;
  });
  const phrases = [
    ...(filled === undefined ? [] : [t(filled ? 'condition_filled' : 'condition_empty', subject)]),
    ...say('condition_is', values(tests.is)),
    ...(opposite ? say('condition_is', opposite) : say('condition_isNot', values(isNot))),
    ...(otherwise ? say('condition_isOrUnknown', otherwise) : say('condition_unless', values(unless))),
    ...say('condition_minLength', tests.minLength),
    ...say('condition_maxLength', tests.maxLength),
    ...say('condition_prefix', tests.prefix),
    ...say('condition_contains', tests.contains),
    ...(digits === true ? [t('condition_digits', subject)] : say('condition_digitsCount', digits)),
    ...say('condition_min', tests.min),
    ...say('condition_max', tests.max),
    ...say('condition_before', dateText(tests.before, words)),
    ...say('condition_after', dateText(tests.after, words)),
  ];
  return together(phrases, words);
}

/** A value as people write it; undefined where nothing is known. */
export function valueText(value: FieldValue | undefined, { t }: Words): string | undefined {
  if (typeof value === 'boolean') return t(value ? 'condition_yes' : 'condition_no');
  return value === undefined || value === null || value === '' ? undefined : String(value);
}

const together = (phrases: readonly string[], { t }: Words): string =>
  phrases.reduce((all, one) => (all ? t('condition_and', all, one) : one), '');

function dateText(date: DateRef | undefined, words: Words): string | undefined {
  if (typeof date === 'object') return words.field(date.field);
  return date === 'now' ? words.t('condition_now') : date;
}

function timeText({ timeInStatus, min, max }: TimeCondition, words: Words): string {
  const { t } = words;
  const unit = timeInStatus.slice(0, -1) as 'minute' | 'hour' | 'day';
  const [least, most] = [min, max].map((count) =>
    count === undefined ? [] : [formatLong(t, unit, count)],
  ) as [string[], string[]];
  const subject = t('condition_timeIn');
  return together(
    [
      ...least.map((span) => t('condition_min', subject, span)),
      ...most.map((span) => t('condition_max', subject, span)),
    ],
    words,
  );
}
