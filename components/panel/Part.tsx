import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { usePanel } from './context.ts';
import type { PanelParts } from './part.ts';

interface PartProps {
  readonly name: 'hold' | 'history';
  /** Stands in until the part is there. */
  readonly children?: ComponentChildren;
  /** Stands in if it can't be had: the extension was updated under the page, say. */
  readonly failed: ComponentChildren;
}

/** A part that is loaded when it is first shown. */
export function Part({ name, children, failed }: PartProps) {
  const scope = usePanel();
  const box = useRef<HTMLDivElement>(null);
  const parts = useSignal<PanelParts | null | undefined>(undefined);
  useEffect(() => {
    scope.parts().then(
      (loaded) => {
        parts.value = loaded;
      },
      () => {
        parts.value = null;
      },
    );
  }, [scope, parts]);
  const ready = parts.value;
  // At commit: what the part does on leaving (giving back the focus) needs its box still in place.
  useLayoutEffect(
    () => (ready && box.current ? ready[name](box.current, scope) : undefined),
    [ready, scope, name],
  );
  return (
    <>
      {ready === undefined && children}
      {ready === null && failed}
      <div class="part" ref={box} />
    </>
  );
}
