import { decisive } from './context.ts';
import type { HoldProps } from './hold-memory.ts';
import { confirms, filledValues, isOpen, mayOverride, type Primary, primaryOf } from './hold-state.ts';
import { usePanel } from './use-panel.ts';

function usePrimaryText(primary: Primary): string | undefined {
  const { t } = usePanel();
  if (!('blocked' in primary)) return undefined;
  return t(
    `hold_blocked_${primary.blocked}`,
    primary.fields.map((field) => field.label).join(t('panel_comma')),
  );
}

/** The main button. If it can't be pressed yet, it says why, and pressing it leads to what is missing. */
function GoOn({ hold, memory }: HoldProps) {
  const scope = usePanel();
  const { model, t } = scope;
  const primary = primaryOf(hold, memory.drafts.value);
  const why = usePrimaryText(primary);
  const blocked = why !== undefined || !isOpen(hold, hold.id);
  const go = decisive(scope, (event: MouseEvent) => {
    const drafts = memory.drafts.peek();
    if (!blocked && isOpen(model.hold.peek(), hold.id)) {
      model.actions.proceed(filledValues(hold, drafts), confirms(hold, drafts));
    } else if ('blocked' in primary && primary.blocked === 'empty') {
      const root = (event.currentTarget as Element).getRootNode() as Document | ShadowRoot;
      root.getElementById(`mend-${primary.fields[0]?.id}`)?.focus();
    }
  });
  return (
    <>
      {why && (
        <p id="blocked" class="dim">
          {why}
        </p>
      )}
      <button
        type="button"
        class={primary.word === 'goUnchecked' ? 'btn' : 'btn primary'}
        aria-disabled={blocked}
        aria-describedby={why ? 'blocked' : undefined}
        onClick={go}
      >
        {t(`hold_${primary.word}`)}
      </button>
    </>
  );
}

/** What the agent can do about the held change. */
export function HoldActions({ hold, memory }: HoldProps) {
  const scope = usePanel();
  const { model, t } = scope;
  const { overriding } = memory;
  // What the page refused is over: the agent puts it right there and saves again.
  const refused = hold.stage === 'refused';
  const back = decisive(scope, () => {
    if (isOpen(model.hold.peek(), hold.id)) model.actions.cancel();
  });
  return (
    <div class="acts">
      {!refused && <GoOn hold={hold} memory={memory} />}
      <button type="button" class="btn" aria-disabled={hold.stage === 'applying'} onClick={back}>
        {t(refused ? 'hold_close' : 'hold_back')} <kbd>Esc</kbd>
      </button>
      {mayOverride(hold) && (
        <button
          type="button"
          class="btn ghost"
          aria-expanded={overriding}
          aria-controls={overriding.value ? 'override' : undefined}
          onClick={() => {
            overriding.value = !overriding.peek();
          }}
        >
          {t('hold_anyway')}
        </button>
      )}
    </div>
  );
}
