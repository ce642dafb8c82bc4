import type { Outcome } from '../../lib/case/index.ts';
import { Icon } from '../common/Icon.tsx';
import { meaningOf } from '../common/meaning.ts';
import { useOptions } from './context.ts';

/** An outcome by shape, word and colour. */
export function OutcomeTag({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useOptions();
  const meaning = meaningOf(outcome);
  return (
    <span class={`tag ${meaning}`}>
      <Icon shape={meaning} />
      {t(`settings_outcome_${outcome}`)}
    </span>
  );
}
