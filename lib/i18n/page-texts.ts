import english from '../../locales/en.json' with { type: 'json' };
import type { MessageKey, Translate } from './text.ts';

/** What only our own pages say. */
const OWN_PAGES = /^(?:app|audit|condition|diagram|error|options|popup|recorder|reference|settings)/;

/** Values that stand for themselves: the text comes with its places as the locale files have them. */
const PLACES = Array.from({ length: 9 }, (_, i) => `$${i + 1}`);

/**
 * The texts of what is drawn in host pages, in the browser's language, for `fileTranslate`: a page that has to ask the
 * browser for its first text waits milliseconds for it.
 */
export const pageTexts = (t: Translate): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (Object.keys(english) as MessageKey[])
      .filter((key) => !OWN_PAGES.test(key))
      .map((key) => [key, t(key, ...PLACES)]),
  );
