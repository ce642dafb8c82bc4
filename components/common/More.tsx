import type { Signal } from '@preact/signals';
import type { Translate } from '../../lib/i18n/text.ts';

/** Rows drawn at a time: a browser slows down on tens of thousands. */
export const CHUNK = 200;

interface Props {
  /** How many rows are drawn. */
  readonly drawn: Signal<number>;
  /** How many are not. */
  readonly left: number;
  readonly t: Translate;
}

/** Draws more rows of a long table. */
export const More = ({ drawn, left, t }: Props) => (
  <button
    type="button"
    class="btn more"
    onClick={() => {
      drawn.value += CHUNK;
    }}
  >
    {t('audit_more', Math.min(left, CHUNK))}
  </button>
);
