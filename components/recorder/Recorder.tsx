import { useSignal } from '@preact/signals';
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../lib/i18n/text.ts';
import { Icon } from '../common/Icon.tsx';
import { RecorderProvider, useRecorder } from './context.ts';
import type { RecorderModel } from './model.ts';
import { Point } from './Point.tsx';
import { Second } from './Second.tsx';
import { Spotlight } from './Spotlight.tsx';
import { Statuses } from './Statuses.tsx';
import { Finish, Start, Watch } from './Steps.tsx';

function Body() {
  const { view } = useRecorder();
  switch (view.step) {
    case 'start':
      return <Start />;
    case 'statuses':
      return <Statuses />;
    case 'second':
      return <Second />;
    case 'watch':
      return <Watch />;
    case 'finish':
      return <Finish />;
    default:
      return <Point />;
  }
}

/** Back, and on: "Skip" where nothing was given that need not be. */
function Buttons() {
  const { t, view, actions, own } = useRecorder();
  const next = useRef<HTMLButtonElement>(null);
  const { picks, pointing, step } = view;
  const given = picks.length;
  // What was pointed at is there: the next press goes on.
  useEffect(() => {
    if (given > 0 && !pointing) next.current?.focus();
  }, [given, pointing === null, step]);
  if (step === 'finish') return null;
  return (
    <footer>
      {view.number > 1 && (
        <button type="button" class="btn" onClick={own(() => actions.back())}>
          {t('recorder_back')}
        </button>
      )}
      <button
        type="button"
        class={`btn end${view.skips ? '' : ' primary'}`}
        ref={next}
        disabled={!view.mayGoOn}
        onClick={own(() => actions.next())}
      >
        {t(view.skips ? 'recorder_skip' : 'recorder_next')}
      </button>
    </footer>
  );
}

function Header({ onMove }: { readonly onMove: () => void }) {
  const { t, view, actions, own } = useRecorder();
  const sure = useSignal(false);
  const press = () => {
    if (sure.value) actions.giveUp();
    sure.value = !sure.value;
  };
  return (
    <header>
      <Icon shape="rail" />
      <p class="steps">{t('recorder_step', view.number, view.of)}</p>
      <button type="button" class="btn quiet" onClick={own(onMove)}>
        {t('recorder_move')}
      </button>
      <button type="button" class="btn quiet" onClick={own(press)}>
        {t(sure.value ? 'recorder_giveUpSure' : 'recorder_giveUp')}
      </button>
      <progress max={view.of} value={view.number} aria-hidden="true" />
    </header>
  );
}

function Panel() {
  const { t, view } = useRecorder();
  const side = useSignal<'right' | 'left'>('right');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [view.step]);
  const move = () => {
    side.value = side.value === 'right' ? 'left' : 'right';
  };
  return (
    <section
      class={`panel ${side.value}`}
      role="dialog"
      aria-label={t('recorder_name')}
      lang={t('locale')}
      dir={t('dir') === 'rtl' ? 'rtl' : 'ltr'}
    >
      <Header onMove={move} />
      <main>
        <h2 ref={title} tabIndex={-1}>
          {t(`recorder_title_${view.step}`)}
        </h2>
        <p>{t(`recorder_lead_${view.step}`)}</p>
        <Body />
        <p class="failure" role="alert">
          {view.error === 'cantFind' ? t('recorder_cantFind') : view.error}
        </p>
      </main>
      <Buttons />
    </section>
  );
}

/**
 * Draws the recorder into a shadow root.
 * @returns takes it away again
 */
export function renderRecorder(root: ShadowRoot, model: RecorderModel, t: Translate): () => void {
  render(
    <RecorderProvider value={{ model, t }}>
      <div class="caserail">
        <Spotlight />
        <Panel />
      </div>
    </RecorderProvider>,
    root,
  );
  return () => render(null, root);
}
