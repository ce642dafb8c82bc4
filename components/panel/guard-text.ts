import { lookUp } from '../../lib/i18n/sentence.ts';
import type { Translate } from '../../lib/i18n/text.ts';
import type { GuardView } from './model.ts';

/** Why the guard is off or only half on, as a sentence; an unknown code shows as such, never as nothing. */
export function guardText(t: Translate, { on, why, detail = '' }: GuardView): string | undefined {
  if (!why) return on ? undefined : t('guard_failed', '');
  return lookUp(t, 'guard', why, detail) ?? [why, detail].filter(Boolean).join(': ');
}
