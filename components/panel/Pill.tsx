import { counted } from '../../lib/i18n/plural.ts';
import type { Translate } from '../../lib/i18n/text.ts';
import { Badge } from '../common/Icon.tsx';
import { type Meaning, meaningOf } from '../common/meaning.ts';
import { panel, refocused } from './context.ts';
import { OptionsLink } from './Footer.tsx';
import { guardText } from './guard-text.ts';
import type { CaseView, GuardView, ListView, MoveView, PanelModel } from './model.ts';

interface PillText {
  readonly meaning: Meaning;
  readonly title: string;
  readonly text?: string;
}

/** Everything at a glance, while the panel is folded or there is no case to show. */
export function Pill() {
  const { model, t, collapsed, listOpen, refocus } = panel();
  const { meaning, title, text } = pillOf(model, t);
  const shown = model.case.value;
  const opens = shown !== null || (model.guard.value.on && model.list.value !== null);
  const open = () => {
    refocus.current = true;
    if (shown) collapsed.value = false;
    else listOpen.value = true;
  };
  const content = (
    <>
      <Badge meaning={meaning} />
      <b>{title}</b>
      {text && <small>{text}</small>}
    </>
  );
  return opens ? (
    <button ref={refocused(panel())} type="button" class="pill" aria-expanded="false" onClick={open}>
      <span class="vh">Caserail </span>
      {content}
    </button>
  ) : (
    <div class="pill" role="status">
      {content}
      {isForOptions(model.guard.value) && <OptionsLink />}
    </div>
  );
}

/** Where the settings can help. */
const isForOptions = ({ on, why }: GuardView): boolean => !on && why === 'noPolicy';

function pillOf(model: PanelModel, t: Translate): PillText {
  const guard = model.guard.value;
  if (!guard.on) return { meaning: 'no', title: t('panel_off'), text: guardText(t, guard) ?? '' };
  const shown = model.case.value;
  if (shown) return pillOfCase(shown, model.moves.value, t);
  const list = model.list.value;
  if (list) return pillOfList(list, t);
  return { meaning: 'ok', title: t('panel_on'), text: guardText(t, guard) ?? t('guard_noCase', '') };
}

const pillOfList = ({ cases, found }: ListView, t: Translate): PillText => ({
  title: counted(t, 'panel_cases', cases),
  ...(found ?? { meaning: 'silent', text: t('list_notChecked') }),
});

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
