import { House } from '../common/drawings.tsx';
import type { RuleView } from './model.ts';
import { usePanel } from './use-panel.ts';

/** Only web addresses become links; a policy file is somebody's data. */
const isWeb = (url: string | undefined): url is string => url !== undefined && /^https?:\/\//iu.test(url);

const Source = ({ rule }: { readonly rule: RuleView }) =>
  isWeb(rule.url) ? (
    <a href={rule.url} target="_blank" rel="noopener noreferrer">
      {rule.source}
    </a>
  ) : (
    rule.source
  );

function Reading({ reading }: { readonly reading: NonNullable<RuleView['reading']> }) {
  const { t } = usePanel();
  return (
    <>
      <dt>{t('panel_reading')}</dt>
      <dd>
        {reading.question} <strong>{reading.choice}</strong> {reading.reason}{' '}
        <span class="dim">{reading.id}</span>
      </dd>
    </>
  );
}

interface WhyProps {
  readonly rule: RuleView;
  /** What is pressed to see it. Default: "Why is this asked?" */
  readonly label?: string | undefined;
}

/** Rule, basis and source behind a finding or effect. A house rule says that it is the team's, never the vendor's. */
export function Why({ rule, label }: WhyProps) {
  const { t } = usePanel();
  const house = rule.basis === 'house';
  return (
    <details class="why">
      <summary>{label ?? t('panel_why')}</summary>
      <dl>
        <dt>{t('panel_rule')}</dt>
        <dd>
          <span class="code">{rule.id}</span> {rule.summary}
        </dd>
        <dt>{t('panel_basis')}</dt>
        <dd>{house ? <HouseMark /> : t(`basis_${rule.basis}`)}</dd>
        {rule.source && (
          <>
            <dt>{t('panel_source')}</dt>
            <dd>
              <Source rule={rule} />
            </dd>
          </>
        )}
        {rule.reading && <Reading reading={rule.reading} />}
      </dl>
    </details>
  );
}

/** Stands wherever a house rule is shown. */
export function HouseMark() {
  const { t } = usePanel();
  return (
    <span class="house">
      <House />
      {t('basis_house')}
    </span>
  );
}
