import type { Translate } from '../../lib/i18n/text.ts';
import type { DoorsView, DoorView } from './model.ts';

const ORDER: readonly DoorView['standing'][] = ['guarded', 'watched', 'open', 'notTried'];

interface Props {
  readonly view: DoorsView;
  readonly t: Translate;
}

/** The doors of one standing: each kind once, and what is open with the reason. */
function Group({
  doors,
  standing,
  t,
}: { readonly standing: DoorView['standing'] } & Pick<DoorsView, 'doors'> & Pick<Props, 't'>) {
  const mine = doors.filter((door) => door.standing === standing);
  if (mine.length === 0) return null;
  const kinds = [...new Set(mine.map(({ via }) => t(`popup_via_${via}`)))];
  return (
    <>
      <dt>{t(`popup_doors_${standing}`)}</dt>
      <dd>
        {kinds.join(t('panel_comma'))}
        {mine.map(({ about }) => about && <p class="dim">{about}</p>)}
      </dd>
    </>
  );
}

/** How each way to save on this page stands. */
export function Doors({ view, t }: Props) {
  const { doors, experimental, onSamples } = view;
  if (doors.length === 0) return null;
  return (
    <details class="doors">
      <summary>
        {t('popup_doors')}
        {experimental && <span class="tag">{t('panel_experimental')}</span>}
      </summary>
      <dl class="facts">
        {ORDER.map((standing) => (
          <Group key={standing} doors={doors} standing={standing} t={t} />
        ))}
      </dl>
      {experimental && <p class="dim">{t('panel_experimentalWhy')}</p>}
      {onSamples && <p class="dim">{t('popup_onSamples')}</p>}
    </details>
  );
}
