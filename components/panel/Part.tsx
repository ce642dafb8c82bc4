import type { ComponentChildren } from 'preact';
import { panel } from './context.ts';
import type { PartName } from './part.ts';

interface PartProps {
  readonly name: PartName;
  /** Which one of several. */
  readonly of?: string;
  /** Stands in if it can't be had: the extension was updated under the page, say. Default: a word that it can't. */
  readonly failed?: ComponentChildren;
}

/** A part that is loaded when it is first shown. */
export function Part({ name, of = '', failed }: PartProps) {
  const scope = panel();
  const { ready, t } = scope;
  const loaded = ready.value;
  if (loaded) return <div class="part" ref={(box) => loaded[name](box as Element, scope, of)} />;
  const ask = () => {
    scope.parts().then(
      (parts) => {
        ready.value = parts;
      },
      () => {
        ready.value = null;
      },
    );
  };
  return (
    <div class="part" key="asked" ref={ask}>
      {loaded === null && (failed ?? <p class="note no">{t('panel_unavailable')}</p>)}
    </div>
  );
}
