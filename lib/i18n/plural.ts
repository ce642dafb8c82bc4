import type { MessageKey, Translate } from './text.ts';

/** Messages that come in forms by number: `stem_one`, `stem_other`. */
export type Counted<Key extends string = MessageKey> = Key extends `${infer Stem}_other` ? Stem : never;

/**
 * The sentence of a number: `stem_one`, `stem_other` … as the language's plural rules ask; `$1` is the number, further
 * values follow. A form that a language's file does not have falls back to `_other`.
 */
export function counted(
  t: Translate,
  stem: Counted,
  count: number,
  ...values: readonly (string | number)[]
): string {
  const form = new Intl.PluralRules(t('locale')).select(count);
  return t(`${stem}_${form}` as MessageKey, count, ...values) || t(`${stem}_other`, count, ...values);
}
