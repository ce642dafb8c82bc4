import { formatSpan } from '../../i18n/format.ts';
import type { RowCondition } from '../../policy/diff/rows.ts';
import type { DimensionValue } from '../../policy/space/dimensions.ts';
import type { Scalar } from '../../policy/vocabulary.ts';
import { valueText } from '../condition.ts';
import type { Words } from '../words.ts';

const MINUTE = 60_000;

/** A condition of a row as a phrase: "Comment is empty", "Tier is known and not 2 or Tier 2". */
export function rowConditionText(condition: RowCondition, words: Words): string {
  const { of, id, values } = condition;
  const { t } = words;
  switch (of) {
    case 'verified':
      return t(values.some(isNone) ? 'diff_notVerified' : 'diff_verified', words.field(id));
    case 'field':
      return phrase(condition, words.field(id), ['condition_empty', 'condition_filled'], words);
    case 'fact':
      return phrase(condition, words.fact(id), ['diff_unknown', 'diff_known'], words);
    case 'fromSubStatus':
      return phrase(condition, t('condition_subFrom'), ['condition_empty', 'condition_filled'], words);
    case 'toSubStatus':
      return phrase(condition, t('condition_subTo'), ['condition_empty', 'condition_filled'], words);
    case 'minutesInStatus':
      return phrase(condition, t('condition_timeIn'), ['diff_unknown', 'diff_known'], words);
  }
}

type Presence = readonly ['condition_empty' | 'diff_unknown', 'condition_filled' | 'diff_known'];

function phrase(condition: RowCondition, subject: string, [none, some]: Presence, words: Words): string {
  const { values, others } = condition;
  const { t } = words;
  const named = (list: readonly DimensionValue[]) =>
    words.either(list.flatMap((one) => wordsFor(one, condition, words)));
  const [given, notGiven] = [values, others].map((list) => list.filter((one) => !isNone(one)));
  const or = (is: string) => (values.some(isNone) ? t('condition_or', is, t(none, subject)) : is);
  if (!given?.length) return t(none, subject);
  if (!notGiven?.length) return t(some, subject);
  if ([...given, ...notGiven].some((one) => one.is === 'sample')) {
    return or(t('diff_forExample', subject, named(given.slice(0, 1))));
  }
  if (!given.some((one) => one.is === 'some')) return or(t('condition_is', subject, named(given)));
  return t(values.some(isNone) ? 'condition_unless' : 'condition_isNot', subject, named(notGiven));
}

const isNone = ({ is }: DimensionValue): boolean => is === 'none';

/** A value with those that are treated alike. */
function wordsFor({ is, value, alike = [] }: DimensionValue, { of }: RowCondition, words: Words): string[] {
  if (value === undefined) return [];
  const text = (one: Scalar): string => {
    if (of === 'minutesInStatus') return formatSpan(words.t, Number(one) * MINUTE);
    if (of === 'fromSubStatus' || of === 'toSubStatus') return words.subStatus(undefined, String(one));
    return valueText(one, words) ?? '';
  };
  if (is === 'named' || of === 'minutesInStatus') return [value, ...alike].map(text);
  return [words.t('diff_quoted', text(value))];
}
