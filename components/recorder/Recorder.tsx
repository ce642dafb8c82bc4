import { useSignal } from '@preact/signals';
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../lib/i18n/text.ts';
import { Icon } from '../common/Icon.tsx';
import { byMouse, RecorderProvider, useRecorder } from './context.ts';
import { List } from './List.tsx';
import type { RecorderModel } from './model.ts';
import { Point } from './Point.tsx';
import { Review } from './Review.tsx';
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
    case 'list':
      return <List />;
    case 'finish':
      return <Finish />;
    case 'review':
      return <Review />;
    default:
      return <Point />;
  }
}

/** Back, and on: "Skip" where nothing was given that need not be. */
function Buttons() {
  const { t, view, actions, own } = useRecorder();
  const next = useRef<HTMLButtonElement>(null);
  const { picks, pointing, step } = view;
  // What can't do is pointed at again.
  const given = picks.filter(({ bad }) => !bad).length;
  // What was pointed at is there: the next press goes on.
  useEffect(() => {
    if (given > 0 && !pointing) next.current?.focus();
  }, [given, pointing === null, step]);
  if (step === 'finish' || step === 'review') return null;
  const aside = view.mends || view.number === 0;
  return (
    <footer>
      {view.number > 1 && !aside && (
        <button type="button" class="btn" onClick={own(() => actions.back())}>
          {t('recorder_back')}
        </button>
      )}
      <button
        type="button"
        class={`btn end${view.skips ? '' : ' primary'}`}
        ref={next}
        disabled={!view.mayGoOn}
        onClick={own((event: MouseEvent) => actions.next(byMouse(event)))}
      >
        {t(aside ? 'recorder_done' : view.skips ? 'recorder_skip' : 'recorder_next')}
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
  const progress = view.number > 0 && !view.mends;
  return (
    <header>
      <Icon shape="rail" />
      <p class="steps">{progress ? t('recorder_step', view.number, view.of) : t('appName')}</p>
      <button
        type="button"
        class="btn quiet"
        aria-label={t('recorder_move')}
        title={t('recorder_move')}
        onClick={own(onMove)}
      >
        ⇄
      </button>
      <button
        type="button"
        class="btn quiet"
        title={t('recorder_laterLong')}
        onClick={own(() => actions.pause())}
      >
        {t('recorder_later')}
      </button>
      <button type="button" class="btn quiet" onClick={own(press)}>
        {t(sure.value ? 'recorder_giveUpSure' : 'recorder_giveUp')}
      </button>
      {progress && <progress max={view.of} value={view.number} aria-hidden="true" />}
    </header>
  );
}

/** What went wrong with the last press. */
function Failure() {
  const { t, view } = useRecorder();
  const known = ['cantFind', 'cantFindRows', 'outside', 'foreignFrame'].includes(view.error);
  return (
    <p class="failure" role="alert">
      {known ? t(`recorder_${view.error}` as 'recorder_cantFind') : view.error}
    </p>
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
      class={`panel ${side.value}${view.pointing ? ' pointing' : ''}`}
      role="dialog"
      aria-label={t('recorder_name')}
      lang={t('locale')}
      dir={t('dir') === 'rtl' ? 'rtl' : 'ltr'}
    >
      <Header onMove={move} />
      <div class="content">
        <h2 ref={title} tabIndex={-1}>
          {t(`recorder_title_${view.step}`)}
        </h2>
        <p>{t(`recorder_lead_${view.step}`)}</p>
        <Body />
        <Failure />
      </div>
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
