import { useLayoutEffect, useRef } from 'preact/hooks';
import { lookUp } from '../../lib/i18n/sentence.ts';
import { Badge, Icon } from '../common/Icon.tsx';
import { meaningOf } from '../common/meaning.ts';
import { Change } from './Change.tsx';
import { decisive } from './context.ts';
import { focusStart, useBorrowedFocus, useKeptFocus } from './focus.ts';
import { HoldActions } from './HoldActions.tsx';
import { HoldBody } from './HoldBody.tsx';
import { leadOf } from './hold-lead.ts';
import type { HoldMemory, HoldProps } from './hold-memory.ts';
import { mayOverride, standing } from './hold-state.ts';
import type { HoldView } from './model.ts';
import { Override } from './Override.tsx';
import { usePanel } from './use-panel.ts';

/** The agent tried again: the dialog comes forward. */
function useForward(hold: HoldView, dialog: { readonly current: HTMLElement | null }): void {
  const seen = useRef(hold.tries ?? 0);
  useLayoutEffect(() => {
    if ((hold.tries ?? 0) > seen.current && dialog.current) focusStart(dialog.current);
    seen.current = hold.tries ?? 0;
  }, [hold.tries, dialog]);
}

/** Asks about a held change. Not modal: the page stays in reach, and Tab leaves it. */
export function HoldDialog({ hold, memory }: HoldProps) {
  const scope = usePanel();
  const { model, t } = scope;
  const dialog = useRef<HTMLDivElement>(null);
  useBorrowedFocus(dialog);
  useForward(hold, dialog);
  const onFocusIn = useKeptFocus(dialog);
  const left = standing(hold, memory.drafts.value);
  const busy = hold.stage === 'applying' || hold.stage === 'checking';
  const onKeyDown = (event: KeyboardEvent): void => {
    // While an input method composes, Esc is its own.
    if (event.key !== 'Escape' || event.isComposing || hold.stage === 'applying') return;
    event.preventDefault();
    decisive(scope, () => model.actions.cancel())(event);
  };
  return (
    <div
      class="card hold"
      role="dialog"
      aria-modal="false"
      aria-labelledby="hold-title"
      aria-describedby="hold-case hold-lead"
      aria-busy={busy}
      tabIndex={-1}
      ref={dialog}
      onKeyDown={onKeyDown}
      onFocusIn={onFocusIn}
    >
      <div class="top">
        {busy ? (
          <span class="spin" />
        ) : (
          <Badge meaning={left.length === 0 ? 'ok' : meaningOf(hold.outcome)} />
        )}
        <div>
          <h1 id="hold-title">
            <Change hold={hold} />
          </h1>
          <small id="hold-case">{hold.caseKey}</small>
          <p id="hold-lead" aria-live="polite">
            {leadOf(t, hold, left)}
          </p>
        </div>
        <Tuck memory={memory} />
      </div>
      <div class="scroll">
        <div role="alert">{hold.notice && <HoldNotice hold={hold} />}</div>
        {hold.stage !== 'refused' && <HoldBody hold={hold} memory={memory} />}
        {mayOverride(hold) && memory.overriding.value && <Override hold={hold} memory={memory} />}
      </div>
      <HoldActions hold={hold} memory={memory} />
    </div>
  );
}

function HoldNotice({ hold }: { readonly hold: HoldView }) {
  const { t } = usePanel();
  const key = hold.notice ?? '';
  return (
    <p class="note need">{lookUp(t, 'notice', key, ...Object.values(hold.noticeParams ?? {})) ?? key}</p>
  );
}

function Tuck({ memory }: { readonly memory: HoldMemory }) {
  const { t, refocus } = usePanel();
  const tuck = () => {
    refocus.current = true;
    memory.tucked.value = true;
  };
  return (
    <button type="button" class="tool" aria-label={t('hold_tuck')} onClick={tuck}>
      <Icon shape="fold" />
    </button>
  );
}
