import { Icon } from '../common/Icon.tsx';
import { panel } from './context.ts';
import { Part } from './Part.tsx';

/** The case's past, judged; read only when somebody opens it. */
export function History() {
  const { model, t, pastOpen: open } = panel();
  const toggle = () => {
    open.value = !open.value;
    const { stage } = model.history.peek();
    if (open.value && (stage === 'none' || stage === 'failed')) model.actions.loadHistory();
  };
  return (
    <section>
      <h2>
        <button type="button" class="fold" aria-expanded={open.value} aria-controls="past" onClick={toggle}>
          <Icon shape="down" />
          {t('history_title')}
        </button>
      </h2>
      <div id="past" hidden={!open.value} aria-live="polite">
        {open.value && <Part name="history" />}
      </div>
    </section>
  );
}
