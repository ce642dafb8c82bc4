import { isEmpty } from '../../lib/case/index.ts';
import { Badge } from '../common/Icon.tsx';
import type { HoldMemory } from './hold-memory.ts';
import { contentOf } from './hold-state.ts';
import { Jump } from './Jump.tsx';
import type { FieldView, FindingView } from './model.ts';
import { sentenceOf } from './sentence.ts';
import { usePanel } from './use-panel.ts';
import { HouseMark, Why } from './Why.tsx';

interface ControlProps {
  readonly field: FieldView;
  readonly value: string;
  readonly needed: boolean;
  /** The first thing to fill takes the focus. */
  readonly first: boolean;
  readonly describedBy: string | undefined;
  readonly set: (value: string) => void;
}

/** Values and words of a choice; empty if it is to be typed. A value that the list lacks stays choosable. */
function useOptions(field: FieldView, value: string): readonly (readonly [value: string, label: string])[] {
  const { t } = usePanel();
  if (field.kind === 'boolean') {
    return [
      ['true', t('hold_yes')],
      ['false', t('hold_no')],
    ];
  }
  if (field.kind !== 'choice' || !field.options?.length) return [];
  const { options } = field;
  const all = isEmpty(value) || options.includes(value) ? options : [value, ...options];
  return all.map((option) => [option, option]);
}

function Control({ field, value, needed, first, describedBy, set }: ControlProps) {
  const { t } = usePanel();
  const options = useOptions(field, value);
  const shared = {
    id: `mend-${field.id}`,
    value,
    'aria-required': needed,
    'aria-describedby': describedBy,
    'data-first': first || undefined,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) =>
      set(event.currentTarget.value),
  };
  if (options.length > 0) {
    return (
      <select {...shared}>
        <option value="">{t('hold_choose')}</option>
        {options.map(([option, label]) => (
          <option key={option} value={option}>
            {label}
          </option>
        ))}
      </select>
    );
  }
  return field.kind === 'longText' ? (
    <textarea {...shared} rows={3} />
  ) : (
    <input {...shared} type="text" autocomplete="off" />
  );
}

interface MendProps {
  readonly memory: HoldMemory;
  readonly field: FieldView;
  readonly findings: readonly FindingView[];
  readonly first: boolean;
}

/** A field to be filled here and now. */
export function Mend({ memory, field, findings, first }: MendProps) {
  const { t } = usePanel();
  const value = contentOf(field, memory.drafts.value);
  const needed = findings.some((finding) => finding.level === 'incomplete');
  const set = (typed: string) => {
    memory.drafts.value = { ...memory.drafts.peek(), [field.id]: typed };
  };
  // That a field is missing is plain from its being asked for; other reasons are told.
  const told = findings.filter((finding) => finding.code !== 'missing');
  const toldId = told.length > 0 ? `told-${field.id}` : undefined;
  return (
    <div class="ask">
      <div class="label">
        <Badge meaning={!isEmpty(value) ? 'ok' : needed ? 'need' : 'silent'} />
        <label for={`mend-${field.id}`}>{field.label}</label>
        {findings.some((finding) => finding.rule.basis === 'house') && <HouseMark />}
        <Jump field={field} memory={memory} />
      </div>
      <Control field={field} value={value} needed={needed} first={first} describedBy={toldId} set={set} />
      {told.length > 0 && (
        <p id={toldId} class="dim">
          {told.map((finding) => sentenceOf(t, finding)).join(' ')}
        </p>
      )}
      {findings.map((finding) => (
        <Why key={finding.rule.id} rule={finding.rule} />
      ))}
    </div>
  );
}
