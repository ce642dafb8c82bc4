import { useEffect, useState } from 'preact/hooks';
import { formatIn } from '../../lib/i18n/format.ts';
import { datedText, effectText } from '../../lib/i18n/verdict.ts';
import type { EffectView } from './model.ts';
import type { Dates } from './part.ts';
import { usePanel } from './use-panel.ts';
import { Why } from './Why.tsx';

/** The dates of effects, once they are known. */
function useDates(effects: readonly EffectView[]): Dates | null {
  const { askDates } = usePanel();
  const [found, setFound] = useState<Dates | null>(null);
  // The model makes its views anew whenever the page changes; the same effects are asked for once.
  const same = JSON.stringify(effects.map(({ code, params, rule }) => [code, params, rule.id]));
  useEffect(() => {
    let wanted = true;
    const tell = (dates: Dates | null) => {
      if (wanted) setFound(dates);
    };
    tell(null);
    askDates(effects).then(tell, () => tell(null));
    return () => {
      wanted = false;
    };
  }, [same]);
  return found;
}

/** What a move causes, each with its rule: on which date, or after what time where no date is known. */
export function Effects({ effects }: { readonly effects: readonly EffectView[] }) {
  const { t } = usePanel();
  const found = useDates(effects);
  return (
    <>
      <ul class="effects">
        {effects.map((effect, at) => {
          const date = found?.dates[at];
          const label =
            found && date ? datedText(t, effect, formatIn(t, date, found.zone)) : effectText(t, effect);
          return (
            <li key={`${effect.code} ${effect.rule.id}`}>
              <Why rule={effect.rule} label={label} />
            </li>
          );
        })}
      </ul>
      {found && <p class="dim">{t(found.told ? 'panel_zoneHost' : 'panel_zoneBrowser', found.zone)}</p>}
    </>
  );
}
