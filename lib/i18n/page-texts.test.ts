import { expect, it } from 'vitest';
import english from '../../locales/en.json' with { type: 'json' };
import { fileTranslate } from './file.ts';
import { pageTexts } from './page-texts.ts';

it('gives the texts of host pages as the locale file has them, and none of our own pages', () => {
  const texts = pageTexts(fileTranslate(english));
  expect(texts).toMatchObject({ panel_for: english.panel_for, hold_join: english.hold_join });
  expect(Object.keys(texts).filter((key) => /^(?:settings|popup)_/.test(key))).toEqual([]);
});
