import type english from '../../locales/en.json';

/** Keys of `locales/en.json`, flat, letters, digits and `_` only, as the browser's own `_locales` wants them. */
export type MessageKey = keyof typeof english;

/** Gives the sentence of a key in the browser's language; `$1` … `$9` are filled from `values`. */
export type Translate = (key: MessageKey, ...values: readonly (string | number)[]) => string;
