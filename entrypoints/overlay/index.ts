import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { GuardView } from '../../components/panel/model.ts';
import { computed, effect, type ReadonlySignal, type Signal, signal } from '../../components/panel/signal.ts';
import type { News } from '../../lib/case/messages.ts';
import { pass, takePort } from '../../lib/guard/port.ts';
import type { GuardPort } from '../../lib/guard/types.ts';
import { learn } from '../../lib/policy/conditions.ts';
import { extension, isAlive, load, type SiteData, type Start, saveFolded, tell, tellState } from './data.ts';
import { listen } from './listen.ts';
import { endedChange } from './log.ts';
import { createModel, onParts } from './model.ts';
import { createNotices, type Notices } from './notices.ts';
import { type Parts, partsLoader } from './parts.ts';
import { createSession, type Session } from './session.ts';
import { createView, type View } from './view.ts';
import { seek, type Watch, watchDocument } from './watch.ts';

/** Everything of one overlay in one document; gives back what undoes all of it. */
function startOverlay(port: GuardPort, data: SiteData, folded: Signal<boolean>, start: Start): () => void {
  const notices = createNotices(start);
  const arrived = signal<Parts | null>(null);
  const parts = partsLoader((all) => {
    learn(all.tests);
    port.isRefused = all.isRefused;
    view.style(all.panel.css);
    arrived.value = all;
    session.guard.keep(all.keeperOf(session.guard));
  });
  const session = createSession(
    port,
    data,
    (what) => {
      tell({ type: 'decision', ended: endedChange(what) });
      notices.ended(what, parts);
    },
    parts,
  );
  /** Set while nobody can be asked: why. */
  const off = signal<GuardView | null>(null);
  const turn = (why?: string, error?: unknown): void => {
    if (why === off.peek()?.why) return;
    off.value = why ? offFor(why, error) : null;
    // Who can't be asked is not held: the detector then lets pass, unjudged, and says so.
    if (why) session.guard.callOff('lapsed');
    port.judge = why ? null : session.guard;
  };
  const status = computed<GuardView>(
    () => off.value ?? arrived.value?.look(session, data, notices) ?? stateOf(session, port, data.profile),
  );
  const watch = watchDocument(() => {
    // The extension is gone, or another of it: nobody is guarded by this one, and its panel would go on to say so.
    if (!isAlive()) return stop();
    session.reread();
    // What a door reads beside the case (a dialog's list, a sub-status) may have changed too.
    session.guard.refresh();
  }, data.attributes);
  port.onPage = watch.now;
  port.onUnchecked = () => notices.add({ key: 'unchecked' });
  let over = false;
  const begin = (): void => {
    if (over) return;
    if (!off.peek()) port.judge = session.guard;
    watch.now();
    for (const waiting of port.takeWaiting()) redo(session, port, waiting);
  };
  // Read before anything is drawn or told, so that it is once. A policy that asks more than most is judged once it is known how.
  if (data.policies.some((policy) => policy.asksMore)) {
    parts()
      .catch((error: unknown) => turn('failed', error))
      .finally(begin);
  } else begin();

  const model = createModel(session, data, notices, status, parts, arrived);
  const view = createView(model, data.t, session.place, parts, folded, turn);
  const stops = [
    effect(() => {
      if (session.snapshot.value && data.collect)
        onParts(parts, (all) => all.collect(session, model.actions.loadHistory));
    }),
    watch.stop,
    ...follow(session, watch, notices, status, parts),
    onLeaving(session, view),
    view.stop,
  ];
  watch.drawn();

  const stop = (): void => {
    over = true;
    // The next overlay does not know of what this one holds.
    session.guard.callOff('lapsed');
    port.judge = port.onPage = port.onUnchecked = null;
    for (const end of stops) end();
  };
  return stop;
}

/** Keeps watch, holds, icon and carried words in step with the session. */
function follow(
  session: Session,
  watch: Watch,
  notices: Notices,
  status: ReadonlySignal<GuardView>,
  parts: () => Promise<Parts>,
): (() => void)[] {
  // As text, since an equal one is no change: most of what is typed changes nothing of it.
  const said = computed(() => JSON.stringify(report(status.value, session)));
  return [
    // What is held needs the dialog, and who keeps it.
    effect(() => {
      if (session.holds.value[0]) parts().catch(() => session.guard.keep(null));
    }),
    effect(() => {
      session.snapshot.value;
      session.guard.refresh();
    }),
    effect(() => (isUnread(session) ? seek(watch.later, () => onParts(parts)) : undefined)),
    effect(() => {
      // Told again when the page comes back: browsers clear the icon of a tab that moves on.
      session.place.value;
      void tellState(JSON.parse(said.value)).then(
        (answer) => answer?.news && onParts(parts, (all) => all.found(session, notices, answer.news as News)),
      );
    }),
    effect(() => {
      const key = session.snapshot.value?.key;
      if (key !== undefined) notices.carried(key);
    }),
  ];
}

/** A page that should show a case, and none can be read. */
const isUnread = ({ place, snapshot }: Session): boolean =>
  place.value?.page.kind === 'case' && !snapshot.value?.state.status;

/** A frame that goes leaves nothing behind in the page around it; one that comes back gets its panel again. */
function onLeaving(session: Session, view: View): () => void {
  const types = 'pagehide pageshow visibilitychange';
  return listen(window, types, ({ type, isTrusted, persisted }: PageTransitionEvent) => {
    // The page can send such an event too; it does not leave by that.
    if (!isTrusted) return;
    if (type === 'pagehide') {
      session.guard.callOff('left');
      view.takeDown();
    } else if (!document.hidden) {
      if (persisted) session.place.value = null;
      session.reread(0);
    }
  });
}

/** What waited for us is judged now: held, or let go; let go, and told of, also if that fails. */
function redo(
  { guard }: Session,
  port: GuardPort,
  waiting: ReturnType<GuardPort['takeWaiting']>[number],
): void {
  let isHeld = false;
  try {
    isHeld = 'path' in waiting ? guard.gesture(waiting) : guard.question(waiting);
  } catch {
    port.onUnchecked?.(waiting);
  }
  if (!isHeld) pass(port, waiting);
}

/** The page goes on as if we were not there, and the agent is told why. */
const offFor = (why: string, error?: unknown): GuardView => ({
  on: false,
  why,
  detail: error ? String(error) : undefined,
});

function stateOf(session: Session, port: GuardPort, { pageWorld }: SiteData['profile']): GuardView {
  const snapshot = session.snapshot.value;
  if (session.place.value?.page.kind === 'list') return { on: true };
  if (snapshot && !session.bound.value) return { on: false, why: 'noPolicy' };
  if (snapshot?.state.status === '') return { on: false, why: 'noStatus' };
  const failed = session.failed.value;
  if (failed) return { on: true, why: 'hostFailed', detail: failed };
  return pageWorld && !port.bridged() ? { on: true, why: 'reload' } : { on: true };
}

function report(status: GuardView, session: Session) {
  const { key, state } = session.snapshot.peek() ?? {};
  const policy = session.bound.peek()?.policy.document.id;
  return { ...status, key, policy, status: state?.status };
}

/** Chromium's own. */
interface Prerendered extends Document {
  readonly prerendering?: boolean;
}

export default defineUnlistedScript(async () => {
  // A page that is made ready before anybody asks for it is no page of its tab yet: what it said would be taken for that one's.
  if ((document as Prerendered).prerendering) {
    await new Promise((done) => document.addEventListener('prerenderingchange', done));
  }
  const port = takePort(extension.runtime.getManifest().version);
  if (!port) return;
  let stop: (() => void) | null = null;
  const failed = (error: unknown): null => {
    tellState(offFor('failed', error));
    port.judge = null;
    return null;
  };
  const take = (): void => {
    try {
      const data = start?.site() ?? null;
      stop?.();
      stop = start && data && startOverlay(port, data, folded, start);
      if (!data) tellState(offFor('noData'));
    } catch (error) {
      stop = failed(error);
    }
  };
  const start = await load(take).catch(failed);
  if (!start) return;
  const folded = signal(start.folded);
  effect(() => {
    if (folded.value === start.folded) return;
    start.folded = folded.value;
    saveFolded(start.folded);
  });
  take();
});
