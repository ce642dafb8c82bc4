import { findingText } from '../../lib/i18n/verdict.ts';
import { Badge } from '../common/Icon.tsx';
import { meaningOf } from '../common/meaning.ts';
import { usePanel } from './context.ts';
import type { FindingView } from './model.ts';
import { HouseMark, Why } from './Why.tsx';

/** The sentence of a finding. */
export function useFindingText(): (finding: FindingView) => string {
  const { t } = usePanel();
  return (finding) => findingText(t, finding, { field: finding.field?.label });
}

/** One finding: shape, sentence, and what it rests on. */
export function Finding({ finding, plain }: { readonly finding: FindingView; readonly plain?: boolean }) {
  const text = useFindingText();
  return (
    <div class="finding">
      {!plain && <Badge meaning={meaningOf(finding.level)} />}
      <div>
        <p>
          {text(finding)} {finding.rule.basis === 'house' && <HouseMark />}
        </p>
        <Why rule={finding.rule} />
      </div>
    </div>
  );
}
