import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { Icon } from '../common/Icon.tsx';
import { usePanel } from './context.ts';
import { HoldDialog } from './HoldDialog.tsx';
import { HoldTucked } from './HoldTucked.tsx';
import type { HoldMemory } from './hold-memory.ts';
import type { Drafts } from './hold-state.ts';
import type { HoldView } from './model.ts';

/** A change that waits. The caller keys it by the hold's id, so that another hold starts afresh. */
export function Hold({ hold }: { readonly hold: HoldView }) {
  const memory: HoldMemory = {
    drafts: useSignal<Drafts>({}),
    reason: useSignal(''),
    overriding: useSignal(false),
    tucked: useSignal(false),
  };
  const asked = useRef(false);
  const tries = useRef(hold.tries ?? 0);
  if (hold.stage !== 'checking') asked.current = true;
  if ((hold.tries ?? 0) > tries.current) memory.tucked.value = false;
  tries.current = hold.tries ?? 0;
  if (!asked.current) return <Checking hold={hold} />;
  return memory.tucked.value ? (
    <HoldTucked hold={hold} memory={memory} />
  ) : (
    <HoldDialog hold={hold} memory={memory} />
  );
}

/** A read is pending: most such changes go on by themselves, so this takes no focus. */
function Checking({ hold }: { readonly hold: HoldView }) {
  const { t } = usePanel();
  return (
    <div class="pill" role="status" aria-busy="true">
      <span class="spin" />
      <b>
        {hold.from} <Icon shape="arrow" />
        <span class="vh">{t('panel_to')}</span> {hold.to}
      </b>
      <small>{t('hold_checking')}</small>
    </div>
  );
}
