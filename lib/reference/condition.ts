import type { FieldValue } from '../case/types.ts';
import type { Condition } from '../policy/types.ts';
import type { Words } from './words.ts';

/** A condition as a phrase: "Cause is filled in", "Tier is 1 or 2". */
export function conditionText(condition: Condition, words: Words): string {
  const { t } = words;
  const name = subject(condition, words);
  if ('filled' in condition) return t(condition.filled ? 'condition_filled' : 'condition_empty', name);
  if ('listed' in condition) return t(condition.listed ? 'condition_listed' : 'condition_unlisted', name);
  if ('unless' in condition) return t('condition_unless', name, values(condition, condition.unless, words));
  if ('isNot' in condition) return t('condition_isNot', name, values(condition, condition.isNot, words));
  return t('condition_is', name, values(condition, condition.is, words));
}

/** A value as people write it; undefined where nothing is known. */
export function valueText(value: FieldValue | undefined, { t }: Words): string | undefined {
  if (typeof value === 'boolean') return t(value ? 'condition_yes' : 'condition_no');
  return value === undefined || value === null || value === '' ? undefined : String(value);
}

function subject(condition: Condition, words: Words): string {
  if ('field' in condition) return words.field(condition.field);
  if ('fact' in condition) return words.fact(condition.fact);
  return words.t(condition.subStatus === 'from' ? 'condition_subFrom' : 'condition_subTo');
}

const values = (condition: Condition, list: readonly NonNullable<FieldValue>[], words: Words): string =>
  words.either(
    list.map((one) =>
      'subStatus' in condition ? words.subStatus('', String(one)) : (valueText(one, words) ?? ''),
    ),
  );
