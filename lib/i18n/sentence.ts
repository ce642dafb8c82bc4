import type { MessageKey, Translate } from './text.ts';

/**
 * The message of a code that comes as data: `prefix` and `code` make the key. `undefined` if the language has no such
 * message, so that a newer policy's code never shows as a blank.
 */
export function lookUp(
  t: Translate,
  prefix: string,
  code: string,
  ...values: readonly (string | number)[]
): string | undefined {
  return t(`${prefix}_${code}` as MessageKey, ...values) || undefined;
}
