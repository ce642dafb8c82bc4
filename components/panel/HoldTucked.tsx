import { useRef } from 'preact/hooks';
import { Badge } from '../common/Icon.tsx';
import { meaningOf } from '../common/meaning.ts';
import { Change } from './Change.tsx';
import { useRefocus } from './focus.ts';
import type { HoldProps } from './hold-memory.ts';
import { standing } from './hold-state.ts';
import { usePanel } from './use-panel.ts';

/** The held change put aside while the agent works in the page. */
export function HoldTucked({ hold, memory }: HoldProps) {
  const { t } = usePanel();
  const button = useRef<HTMLButtonElement>(null);
  useRefocus(button);
  const left = standing(hold, memory.drafts.value).length;
  const show = () => {
    memory.tucked.value = false;
  };
  return (
    <button type="button" class="pill" aria-expanded="false" ref={button} onClick={show}>
      <Badge meaning={left === 0 ? 'ok' : meaningOf(hold.outcome)} />
      <b>
        <Change hold={hold} />
      </b>
      <small>{t(left === 0 ? 'hold_nowClear' : 'hold_show')}</small>
    </button>
  );
}
