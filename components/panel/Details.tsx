import { Effects } from './Effects.tsx';
import { Findings } from './Finding.tsx';
import { usePanel } from './use-panel.ts';

/** What is known of a move beyond its name: shown when it is opened. */
export function MoveDetails({ id }: { readonly id: string }) {
  const { model, t } = usePanel();
  const move = model.moves.value.find((one) => one.id === id);
  if (!move) return null;
  return (
    <>
      <Findings findings={move.findings} />
      {move.effects.length > 0 && <Effects effects={move.effects} />}
      {move.findings.length + move.effects.length === 0 && <p class="dim">{t('panel_nothingMore')}</p>}
    </>
  );
}
