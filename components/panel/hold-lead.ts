import { counted } from '../../lib/i18n/plural.ts';
import type { Translate } from '../../lib/i18n/text.ts';
import type { FindingView, HoldView } from './model.ts';

/** What stands against the change, in a sentence or two. */
export function leadOf(t: Translate, hold: HoldView, left: readonly FindingView[]): string {
  if (hold.stage === 'refused') return t('hold_refused');
  if (hold.stage === 'applying') return t('hold_applying');
  if (hold.stage === 'checking') return t('hold_checking');
  if (left.length === 0) return t('hold_clear');
  const number = (level: FindingView['level']) => left.filter((finding) => finding.level === level).length;
  const missing = number('incomplete');
  const unverified = number('unverified');
  return [
    number('forbidden') > 0 && t('hold_forbidden'),
    number('unknown') > 0 && t('hold_unknown'),
    number('undocumented') > 0 && t('hold_undocumented'),
    missing > 0 && counted(t, 'hold_missing', missing),
    unverified > 0 && counted(t, 'hold_unverified', unverified),
    t('hold_nothingSent'),
  ]
    .filter((sentence) => sentence !== false)
    .reduce((text, sentence) => t('hold_join', text, sentence));
}
