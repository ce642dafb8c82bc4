import { Badge } from '../common/Icon.tsx';
import { meaningOf } from '../common/meaning.ts';
import type { FindingView, RuleView } from './model.ts';
import { sentenceOf } from './sentence.ts';
import { usePanel } from './use-panel.ts';
import { HouseMark, Why } from './Why.tsx';

/** One finding: shape, sentence, and what it rests on. */
export function Finding({ finding }: { readonly finding: FindingView }) {
  return (
    <div class="finding">
      <Badge meaning={meaningOf(finding.level)} />
      <Findings findings={[finding]} />
    </div>
  );
}

/** What the same rule found stands together, so that each rule is told once. */
function byRule(findings: readonly FindingView[]): readonly (readonly [RuleView, readonly FindingView[]])[] {
  const groups = new Map<string, [RuleView, FindingView[]]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule.id);
    if (group) group[1].push(finding);
    else groups.set(finding.rule.id, [finding.rule, [finding]]);
  }
  return [...groups.values()];
}

/** The sentences of findings, with the rule behind them. */
export function Findings({ findings }: { readonly findings: readonly FindingView[] }) {
  const { t } = usePanel();
  return (
    <div class="findings">
      {byRule(findings).map(([rule, found]) => (
        <div key={rule.id}>
          {found.map((finding) => (
            <p key={`${finding.code} ${finding.field?.id}`}>{sentenceOf(t, finding)}</p>
          ))}
          {rule.basis === 'house' && <HouseMark />}
          <Why rule={rule} label={found[0]?.field ? undefined : t('panel_whyShort')} />
        </div>
      ))}
    </div>
  );
}
