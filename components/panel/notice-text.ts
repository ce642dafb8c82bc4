import { lookUp } from '../../lib/i18n/sentence.ts';
import type { Translate } from '../../lib/i18n/text.ts';
import type { NoticeView } from './model.ts';

/** What a notice says; a key that has no text shows as such. */
export const noticeText = (t: Translate, { key, params = {} }: NoticeView): string =>
  lookUp(t, 'notice', key, ...Object.values(params)) ?? key;
