import { effectText } from '../../lib/i18n/verdict.ts';
import { Findings } from './Finding.tsx';
import type { EffectView } from './model.ts';
import { usePanel } from './use-panel.ts';
import { Why } from './Why.tsx';

export function Effects({ effects }: { readonly effects: readonly EffectView[] }) {
  const { t } = usePanel();
  return (
    <ul class="effects">
      {effects.map((effect) => (
        <li key={`${effect.code} ${effect.rule.id}`}>
          <Why rule={effect.rule} label={effectText(t, effect)} />
        </li>
      ))}
    </ul>
  );
}

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

/** What a notice tells of, with the rules behind it. */
export function NoticeDetails({ id }: { readonly id: string }) {
  const notice = usePanel().model.notices.value.find((one) => String(one.id) === id);
  return notice?.findings ? <Findings findings={notice.findings} /> : null;
}
