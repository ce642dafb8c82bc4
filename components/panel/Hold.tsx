import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
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
  const tries = useRef(hold.tries ?? 0);
  if ((hold.tries ?? 0) > tries.current) memory.tucked.value = false;
  tries.current = hold.tries ?? 0;
  return memory.tucked.value ? (
    <HoldTucked hold={hold} memory={memory} />
  ) : (
    <HoldDialog hold={hold} memory={memory} />
  );
}
