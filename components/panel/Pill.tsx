import { useRef } from 'preact/hooks';
import { counted } from '../../lib/i18n/plural.ts';
import type { Translate } from '../../lib/i18n/text.ts';
import { Badge } from '../common/Icon.tsx';
import { type Meaning, meaningOf } from '../common/meaning.ts';
import { usePanel } from './context.ts';
import { useRefocus } from './focus.ts';
import { guardText } from './guard-text.ts';
import type { CaseView, MoveView, PanelModel } from './model.ts';

interface PillText {
  readonly meaning: Meaning;
  readonly title: string;
  readonly text?: string;
}

/** Everything at a glance, while the panel is folded or there is no case to show. */
export function Pill() {
  const { model, t, collapsed, refocus } = usePanel();
  const button = useRef<HTMLButtonElement>(null);
  useRefocus(button);
  const { meaning, title, text } = pillOf(model, t);
  const content = (
    <>
      <Badge meaning={meaning} />
      <b>{title}</b>
      {text && <small>{text}</small>}
    </>
  );
  if (model.case.value === null) {
    return (
      <div class="pill" role="status">
        {content}
        <OptionsLink />
      </div>
    );
  }
  const open = () => {
    refocus.current = true;
    collapsed.value = false;
  };
  return (
    <button ref={button} type="button" class="pill" aria-expanded="false" onClick={open}>
      <span class="vh">Caserail </span>
      {content}
    </button>
  );
}

/** Where the settings can help, the way there. */
function OptionsLink() {
  const { model, t } = usePanel();
  const { on, why } = model.guard.value;
  if (on || (why !== 'noPolicy' && why !== 'denied')) return null;
  return (
    <button type="button" class="link" onClick={() => model.actions.openOptions()}>
      {t('panel_options')}
    </button>
  );
}

function pillOf(model: PanelModel, t: Translate): PillText {
  const guard = model.guard.value;
  if (!guard.on) return { meaning: 'no', title: t('panel_off'), text: guardText(t, guard) ?? '' };
  const shown = model.case.value;
  if (shown) return pillOfCase(shown, model.moves.value, t);
  const list = model.list.value;
  if (list) return pillOfList(list, t);
  return { meaning: 'ok', title: t('panel_on'), text: guardText(t, guard) ?? t('guard_noCase', '') };
}

function pillOfList(list: { readonly cases: number; readonly flagged: number }, t: Translate): PillText {
  return {
    meaning: list.flagged > 0 ? 'need' : 'ok',
    title: counted(t, 'panel_cases', list.cases),
    text: list.flagged > 0 ? counted(t, 'panel_flagged', list.flagged) : t('panel_noneFlagged'),
  };
}

function pillOfCase(shown: CaseView, moves: readonly MoveView[], t: Translate): PillText {
  if (!shown.known) return { meaning: 'silent', title: shown.status, text: t('outcome_unknown', '') };
  const ready = moves.filter((move) => move.outcome === 'allowed').length;
  const work = moves.filter((move) => meaningOf(move.outcome) === 'need').length;
  const parts = [
    ready > 0 && counted(t, 'panel_ready', ready),
    work > 0 && counted(t, 'panel_needWork', work),
  ].filter(Boolean);
  return {
    meaning: work > 0 ? 'need' : ready > 0 ? 'ok' : 'silent',
    title: shown.status,
    text: parts.join(t('panel_comma')) || t('panel_noMoves'),
  };
}
