import { own } from '../case/own.ts';
import type { Translate } from './text.ts';

/** Puts values in for `$1` … `$9`, in one pass, so that a `$2` inside a value stays what it is; `$$` is a dollar. */
const fill = (message: string, values: readonly (string | number)[]): string =>
  message.replace(/\$(\$|[1-9])/gu, (_, digit: string) =>
    digit === '$' ? '$' : String(values[Number(digit) - 1] ?? ''),
  );

/** Texts from a parsed file of `locales/`, as the browser would give them: for Node and tests. An unknown key gives "". */
export function fileTranslate(messages: Readonly<Record<string, string>>): Translate {
  return (key, ...values) => fill(own(messages, key) ?? '', values);
}
