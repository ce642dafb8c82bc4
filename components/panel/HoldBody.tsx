import { decides, isEmpty } from '../../lib/case/index.ts';
import { Effects } from './Effects.tsx';
import { Finding } from './Finding.tsx';
import type { HoldProps } from './hold-memory.ts';
import { contentOf, isMet } from './hold-state.ts';
import { Jump } from './Jump.tsx';
import { Mend } from './Mend.tsx';
import type { FieldView, FindingView, HoldView } from './model.ts';
import { sentenceOf } from './sentence.ts';
import { usePanel } from './use-panel.ts';
import { Checks } from './Verify.tsx';
import { Why } from './Why.tsx';

interface Sorted {
  readonly mends: readonly FieldView[];
  /** What holds the change, and has no field to fill or check here. */
  readonly loose: readonly FindingView[];
  /** Warnings and infos: to be known, not to be dealt with. */
  readonly notes: readonly FindingView[];
}

/** Findings by the place where they are answered: a field to fill, a value to check, or nowhere here. */
function sort(hold: HoldView): Sorted {
  const mends = hold.mends.filter((field) => field.writable);
  const answered = new Set([...mends, ...hold.verify.map((entry) => entry.field)].map((field) => field.id));
  const rest = hold.findings.filter((finding) => !answered.has(finding.field?.id ?? ''));
  return {
    mends,
    loose: rest.filter(({ level }) => decides(level)),
    notes: rest.filter(({ level }) => !decides(level)),
  };
}

const findingsOf = (hold: HoldView, field: FieldView): readonly FindingView[] =>
  hold.findings.filter((finding) => finding.field?.id === field.id);

const isNeeded = (hold: HoldView, field: FieldView): boolean =>
  findingsOf(hold, field).some((finding) => finding.level === 'incomplete');

function Loose({ finding, hold, memory }: HoldProps & { readonly finding: FindingView }) {
  return (
    <div class="ask">
      <Finding finding={finding} />
      {finding.field && !isMet(hold, {}, finding) && <Jump field={finding.field} memory={memory} />}
    </div>
  );
}

function LooseList({ findings, ...rest }: HoldProps & { readonly findings: readonly FindingView[] }) {
  return findings.map((finding) => (
    <Loose key={`${finding.rule.id} ${finding.field?.id}`} finding={finding} {...rest} />
  ));
}

function Verifications({ hold }: { readonly hold: HoldView }) {
  const scope = usePanel();
  const { t } = scope;
  if (hold.verify.length === 0) return null;
  return (
    <div class="ask">
      <h2>{t('panel_verify')}</h2>
      <Checks entries={hold.verify} scope={scope} />
      {hold.verify
        .flatMap((entry) =>
          findingsOf(hold, entry.field)
            .filter(({ code }) => code === 'notReadable')
            .slice(0, 1),
        )
        .map((finding) => (
          <p key={finding.field?.id} class="dim">
            {sentenceOf(t, finding)}
          </p>
        ))}
      {hold.verify
        .flatMap((entry) => findingsOf(hold, entry.field).slice(0, 1))
        .map((finding) => (
          <Why
            key={finding.field?.id}
            rule={finding.rule}
            label={t('hold_whyField', finding.field?.label ?? '')}
          />
        ))}
    </div>
  );
}

/** All that the dialog asks for and tells, in the order in which it is dealt with. */
export function HoldBody({ hold, memory }: HoldProps) {
  const { t } = usePanel();
  const { mends, loose, notes } = sort(hold);
  const first = mends.find(
    (field) => isNeeded(hold, field) && isEmpty(contentOf(field, memory.drafts.peek())),
  );
  return (
    <>
      <LooseList findings={loose} hold={hold} memory={memory} />
      {mends.map((field) => (
        <Mend
          key={field.id}
          memory={memory}
          field={field}
          findings={findingsOf(hold, field)}
          first={field === first}
        />
      ))}
      <Verifications hold={hold} />
      <LooseList findings={notes} hold={hold} memory={memory} />
      {hold.effects.length > 0 && (
        <div class="ask">
          <h2>{t('hold_effects')}</h2>
          <Effects effects={hold.effects} />
        </div>
      )}
    </>
  );
}
