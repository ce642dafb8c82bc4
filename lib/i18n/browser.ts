import type { Translate } from './text.ts';

/** The part of the browser's API that gives texts; the same in Chromium and Firefox. */
interface Texts {
  readonly i18n: { getMessage(key: string, values?: string[]): string };
}

/**
 * Texts in the browser's language, on the bare API object, so that scripts in host pages can use it.
 * An unknown key gives "". After the extension was updated under an open page, the API throws: then "" too.
 */
export function browserTranslate(): Translate {
  const scope = globalThis as { browser?: Texts; chrome?: Texts };
  return (key, ...values) => {
    try {
      return (
        (scope.browser?.i18n ? scope.browser : scope.chrome)?.i18n.getMessage(key, values.map(String)) ?? ''
      );
    } catch {
      return '';
    }
  };
}
