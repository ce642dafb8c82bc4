import type { Translate } from '../../lib/i18n/text.ts';
import type { DoorsView, DoorView } from './doors.ts';
import { Badge } from './Icon.tsx';
import type { Meaning } from './meaning.ts';

/** In the order in which they stand, and what each means to who saves. */
const STANDINGS: readonly (readonly [DoorView['standing'], Meaning])[] = [
  ['guarded', 'ok'],
  ['watched', 'need'],
  ['open', 'no'],
  ['notTried', 'silent'],
];

interface Props {
  readonly view: DoorsView;
  readonly t: Translate;
}

/** The kinds of doors, each once, with how many there are of it. */
function kindsOf(doors: readonly DoorView[], t: Translate): string {
  const kinds = Map.groupBy(doors, ({ via }) => via);
  return [...kinds]
    .map(([via, { length }]) => {
      const word = t(`doors_via_${via}`);
      return length > 1 ? t('doors_count', word, length) : word;
    })
    .join(t('panel_comma'));
}

/** How each way to save on a page stands: how many are held, seen, not covered, with their kinds, and why those are open. */
export function DoorList({ view: { doors, experimental, onSamples, byAddress }, t }: Props) {
  return (
    <>
      <dl class="facts">
        {STANDINGS.map(([standing, meaning]) => {
          const mine = doors.filter((door) => door.standing === standing);
          return (
            mine.length > 0 && (
              <div key={standing}>
                <dt>
                  <Badge meaning={meaning} /> {t('doors_count', t(`doors_${standing}`), mine.length)}
                </dt>
                <dd>
                  {kindsOf(mine, t)}
                  {mine.map(({ about }) => about && <p class="dim">{about}</p>)}
                </dd>
              </div>
            )
          );
        })}
      </dl>
      {experimental && <p class="dim">{t('panel_experimentalWhy')}</p>}
      {byAddress && <p class="dim">{t('doors_byAddress')}</p>}
      {onSamples && <p class="dim">{t('doors_onSamples')}</p>}
    </>
  );
}
