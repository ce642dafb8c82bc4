import { Icon } from '../common/Icon.tsx';
import type { InApp } from './context.ts';
import { Part } from './Part.tsx';

function Content({ scope }: InApp) {
  const { model, t } = scope;
  const { stage } = model.history.value;
  const failed = <p class="dim">{t('history_failed')}</p>;
  const loading = (
    <p class="dim" aria-busy="true">
      {t('history_loading')}
    </p>
  );
  if (stage === 'failed') return failed;
  return stage === 'ready' ? (
    <Part name="history" scope={scope} failed={failed}>
      {loading}
    </Part>
  ) : (
    loading
  );
}

/** The case's past, judged; read only when somebody opens it. */
export function History({ scope }: InApp) {
  const { model, t, pastOpen: open } = scope;
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
        {open.value && <Content scope={scope} />}
      </div>
    </section>
  );
}
