import { Icon } from '../common/Icon.tsx';
import { panel, refocused } from './context.ts';
import { guardText } from './guard-text.ts';

/** On, half on, or off; the word and the dot say the same. */
function GuardState() {
  const { model, t } = panel();
  const { on, why } = model.guard.value;
  return (
    <span class={`state ${on ? (why ? 'need' : 'ok') : 'no'}`}>
      {t(on ? (why ? 'panel_half' : 'panel_on') : 'panel_off')}
    </span>
  );
}

export function Header() {
  const { model, t, collapsed, refocus } = panel();
  const shown = model.case.value;
  const fold = () => {
    refocus.current = true;
    collapsed.value = true;
  };
  return (
    <header>
      <Icon shape="rail" />
      <h1 class="key">{shown?.key}</h1>
      <span class="subject" title={shown?.subject}>
        {shown?.subject}
      </span>
      <GuardState />
      <button
        ref={refocused(panel())}
        type="button"
        class="tool"
        aria-label={t('panel_collapse')}
        aria-expanded="true"
        onClick={fold}
      >
        <Icon shape="fold" />
      </button>
    </header>
  );
}

/** Why the guard is off, or what it can't hold yet. */
export function GuardNote() {
  const { model, t } = panel();
  const guard = model.guard.value;
  const text = guardText(t, guard);
  return text ? <p class={`note ${guard.on ? 'need' : 'no'}`}>{text}</p> : null;
}
