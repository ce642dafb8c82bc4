import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { useOptions } from './context.ts';
import type { OptionsModel, PolicyView, ReferenceView } from './model.ts';
import { Note, Select } from './parts.tsx';
import { ReferencePage } from './ReferencePage.tsx';

type Stage =
  | { readonly stage: 'closed' | 'making' }
  | { readonly stage: 'failed'; readonly message: string }
  | { readonly stage: 'made'; readonly view: ReferenceView };

/** Sites that read the policy in a way of their own. */
const readers = ({ sites }: OptionsModel, policy: string) =>
  sites.value.flatMap(({ origin, bindings }) =>
    bindings
      .filter((binding) => binding.policy === policy && Object.keys(binding.readings).length > 0)
      .map(({ readings }, i) => ({ id: `${origin} ${i}`, label: origin, readings })),
  );

/** A policy's diagram and reference page, made when asked for, as it is read in itself or for a site. */
export function Reference({ policy }: { readonly policy: PolicyView }) {
  const { model, t } = useOptions();
  const id = useId();
  const stage = useSignal<Stage>({ stage: 'closed' });
  const reader = useSignal('');
  const choices = readers(model, policy.id);

  const make = () => {
    const asked = reader.value;
    const readings = choices.find((one) => one.id === asked)?.readings ?? {};
    stage.value = { stage: 'making' };
    const show = (next: Stage) => {
      // Whoever has folded it, or asked for another, does not want this one.
      if (stage.value.stage !== 'closed' && reader.value === asked) stage.value = next;
    };
    model.actions.reference(policy.id, readings).then(
      (view) => show({ stage: 'made', view }),
      (error: unknown) =>
        show({ stage: 'failed', message: error instanceof Error ? error.message : String(error) }),
    );
  };
  const fold = () => {
    stage.value = { stage: 'closed' };
  };
  const open = stage.value.stage !== 'closed';
  return (
    <div class="reference">
      <button
        type="button"
        class="btn quiet"
        aria-expanded={open}
        aria-controls={id}
        onClick={open ? fold : make}
      >
        <span aria-hidden="true">{open ? '▾' : '▸'}</span> {t('settings_reference')}
        <span class="vh"> {policy.title}</span>
      </button>
      <div id={id} hidden={!open} aria-live="polite" aria-busy={stage.value.stage === 'making'}>
        {open && choices.length > 0 && (
          <Select
            label={t('settings_referenceAs')}
            value={reader.value}
            choices={[{ id: '', label: t('settings_referenceDefault') }, ...choices]}
            onPick={(picked) => {
              reader.value = picked;
              make();
            }}
          />
        )}
        <Shown stage={stage.value} policy={policy} />
      </div>
    </div>
  );
}

function Shown({ stage, policy }: { readonly stage: Stage; readonly policy: PolicyView }) {
  const { t } = useOptions();
  if (stage.stage === 'making') return <p class="dim">{t('settings_referenceMaking')}</p>;
  if (stage.stage === 'failed') {
    return <Note meaning="no">{t('settings_referenceFailed', stage.message)}</Note>;
  }
  return stage.stage === 'made' ? <ReferencePage view={stage.view} policy={policy} /> : null;
}
