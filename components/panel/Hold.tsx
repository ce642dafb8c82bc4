import { useRef } from 'preact/hooks';
import { HoldDialog } from './HoldDialog.tsx';
import { HoldTucked } from './HoldTucked.tsx';
import { memoryOf } from './hold-memory.ts';
import type { HoldView } from './model.ts';
import { usePanel } from './use-panel.ts';

/** A change that waits. The caller keys it by the hold's id, so that another one has a memory of its own. */
export function Hold({ hold }: { readonly hold: HoldView }) {
  const memory = memoryOf(usePanel().model, hold.id);
  const tries = useRef(hold.tries ?? 0);
  if ((hold.tries ?? 0) > tries.current) memory.tucked.value = false;
  tries.current = hold.tries ?? 0;
  return memory.tucked.value ? (
    <HoldTucked hold={hold} memory={memory} />
  ) : (
    <HoldDialog hold={hold} memory={memory} />
  );
}
