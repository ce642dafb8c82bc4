import type { ComponentChildren } from 'preact';
import type { Translate } from '../../lib/i18n/text.ts';
import { type AppScope, drawing, panel } from './context.ts';
import { drawIn } from './draw.ts';
import { Fold } from './Fold.tsx';
import { Footer } from './Footer.tsx';
import { GuardNote, Header } from './Header.tsx';
import { Held } from './Held.tsx';
import { Moves } from './Moves.tsx';
import type { CaseView, PanelModel } from './model.ts';
import { Notices } from './Notices.tsx';
import { Now } from './Now.tsx';
import { Part } from './Part.tsx';
import { Pill } from './Pill.tsx';
import type { PanelParts } from './part.ts';
import { type Signal, signal } from './signal.ts';
import { Verify } from './Verify.tsx';

export interface PanelOptions {
  /**
   * Gets hold dialog, history and list, and puts their looks into the root; called each time one is first shown. Whoever
   * calls it earlier, on the first sign of work in the page, spares the agent the wait.
   */
  readonly parts: () => Promise<PanelParts>;
  /** True for events that a person caused. */
  readonly trusted: (event: Event) => boolean;
  /** Whether the panel is folded to its pill; whoever keeps it, keeps it over pages. */
  readonly collapsed: Signal<boolean>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told what went wrong while drawing: what should be there may not be. */
  readonly failed: (error: unknown) => void;
}

const MINUTE = 60_000;

/** What happens in the panel stays there: no hotkeys, focus traps, paste handlers or outside clicks of the page. */
const KEPT =
  'pointerdown keydown focusin focusout keyup keypress pointerup mousedown mouseup click beforeinput input cut copy paste drop';

/**
 * Draws the panel in `root` and keeps it in step with the model.
 * @returns takes the panel away again
 */
export function renderPanel(
  root: ShadowRoot | Element,
  model: PanelModel,
  t: Translate,
  options: PanelOptions,
): () => void {
  const box = root.ownerDocument.createElement('div');
  box.className = 'caserail';
  box.lang = t('locale');
  box.dir = t('dir');
  for (const type of KEPT.split(' ')) {
    box.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  }
  const { now } = options;
  const minute = signal(now());
  const clock = setInterval(() => {
    minute.value = now();
  }, MINUTE);
  const scope: AppScope = {
    model,
    t,
    ...options,
    listOpen: signal(false),
    refocus: { current: false },
    ready: signal(undefined),
    open: signal(null),
    folds: { history: signal(false), doors: signal(false) },
    minute,
    asked: { current: null },
  };
  root.append(box);
  const stop = drawIn(box, () => drawing(scope, App), options.failed);
  return () => {
    clearInterval(clock);
    stop();
    box.remove();
  };
}

/** A held change takes the panel's place: it says all that matters now, and leaves the page in sight. */
function App() {
  const { model, collapsed, listOpen, asked } = panel();
  const hold = model.hold.value;
  const shown = model.case.value;
  // Once asked, the dialog stays, also while it checks again.
  if (hold && hold.stage !== 'checking') asked.current = hold.id;
  const asking = hold !== null && asked.current === hold.id;
  const card = shown
    ? !collapsed.value && <Card shown={shown} />
    : model.list.value &&
      model.guard.value.on &&
      listOpen.value && (
        <Frame>
          <Part name="list" />
        </Frame>
      );
  return (
    <>
      <Notices />
      {hold && <Held />}
      {!asking && (card || <Pill />)}
    </>
  );
}

const Frame = ({ children }: { readonly children: ComponentChildren }) => (
  <aside class="card panel" aria-label="Caserail">
    {children}
  </aside>
);

function Card({ shown }: { readonly shown: CaseView }) {
  return (
    <Frame>
      <Header />
      <div class="scroll">
        <GuardNote />
        <Now shown={shown} />
        <Moves />
        <Verify />
        <Fold name="history" />
        <Fold name="doors" />
      </div>
      <Footer />
    </Frame>
  );
}
