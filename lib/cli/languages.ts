import en from '../../locales/en.json' with { type: 'json' };
import ja from '../../locales/ja.json' with { type: 'json' };
import { fileTranslate } from '../i18n/file.ts';
import type { PolicyDocument } from '../policy/types.ts';
import { type Words, wordsOf } from '../reference/words.ts';
import { UsageError } from './usage.ts';

const LANGUAGES: Readonly<Record<string, Readonly<Record<string, string>>>> = { en, ja };

/** The option of commands that write for people. */
export const LANGUAGE_OPTION = { language: { type: 'string' } } as const;

/**
 * A policy's words in a language; English if none is named.
 * @throws UsageError for one that there is not
 */
export function wordsIn(document: PolicyDocument, language = 'en'): Words {
  const texts = Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language] : undefined;
  if (!texts)
    throw new UsageError(`no language "${language}"; there are: ${Object.keys(LANGUAGES).join(', ')}`);
  return wordsOf(document, fileTranslate(texts), language);
}
