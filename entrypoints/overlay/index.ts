import { effect, signal } from '@preact/signals';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { GuardView } from '../../components/panel/model.ts';
import { renderPanel } from '../../components/panel/Panel.tsx';
import { parts } from '../../components/panel/parts.tsx';
import { css } from '../../components/panel/styles.ts';
import { takePort } from '../../lib/guard/port.ts';
import type { GuardPort } from '../../lib/guard/types.ts';
import { browserTranslate } from '../../lib/i18n/browser.ts';
import {
  extension,
  isAlive,
  loadSite,
  onSiteChange,
  type SiteData,
  tellDecision,
  tellState,
} from './data.ts';
import { decisionOf } from './log.ts';
import { createModel, viewsOf } from './model.ts';
import { type Mount, mountPanel } from './mount.ts';
import { createNotices } from './notices.ts';
import { type Ended, Session } from './session.ts';
import { watchDocument } from './watch.ts';

/** Everything of one overlay in one document; `stop` undoes all of it. */
function startOverlay(port: GuardPort, data: SiteData): () => void {
  const status = signal<GuardView>({ on: true });
  const notices = createNotices();
  const session = new Session(port, data, (what) => onEnded(what));
  const onEnded = (what: Ended): void => {
    tellDecision(decisionOf(what));
    notices.ended(what, viewsOf(what.bound, what.attempt.snapshot).finding);
  };
  const watch = watchDocument(
    () => session.reread(),
    () => session.watched(),
  );
  const { model } = createModel(session, data, notices, status);
  let mount: Mount | null = null;
  let unmount = (): void => undefined;
  const takeDown = (): void => {
    unmount();
    mount?.destroy();
    mount = null;
  };

  const stops = [
    effect(() => {
      session.snapshot.value;
      watch.renew();
      session.guard.refresh();
    }),
    effect(() => {
      status.value = stateOf(session, port);
    }),
    effect(() => tellState(report(status.value, session))),
    effect(() => {
      const key = session.snapshot.value?.key;
      if (key !== undefined) void notices.carried(key);
    }),
    effect(() => {
      const wanted = session.place.value !== null;
      if (wanted && !mount) {
        mount = mountPanel(css + parts.css, () => {
          status.value = { on: false, why: 'fought' };
        });
        unmount = renderPanel(mount.root, model, browserTranslate(), {
          trusted: trustedIn(mount),
          parts: async () => parts,
        });
      }
      if (!wanted) takeDown();
    }),
  ];

  // A frame that goes leaves nothing behind in the page around it.
  const leave = (): void => {
    session.guard.leave();
    takeDown();
  };
  // Back from the browser's cache of pages: everything is still here but the panel.
  const back = (event: PageTransitionEvent): void => {
    if (!event.persisted) return;
    session.place.value = null;
    session.reread();
  };
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', back);
  port.onPage = () => session.reread();
  port.onUnchecked = () => notices.add({ tone: 'warn', key: 'unchecked' });
  session.reread();
  port.judge = session.guard;
  for (const waiting of port.takeWaiting()) redo(session, port, waiting);

  return () => {
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('pageshow', back);
    port.judge = null;
    port.onPage = null;
    port.onUnchecked = null;
    for (const stop of stops) stop();
    watch.stop();
    takeDown();
  };
}

/** What waited for us is judged now: held, or let go. */
function redo(
  session: Session,
  port: GuardPort,
  waiting: ReturnType<GuardPort['takeWaiting']>[number],
): void {
  if ('path' in waiting) {
    if (!session.guard.gesture(waiting)) port.replay(waiting);
  } else if (!session.guard.question(waiting)) port.answer(waiting.id, true);
}

/** A person's own click or key, on a panel that nothing of the page covers. */
const trustedIn =
  (mount: Mount) =>
  (event: Event): boolean => {
    if (!event.isTrusted) return false;
    const { clientX, clientY, detail } = event as Partial<MouseEvent>;
    if (clientX === undefined || clientY === undefined || detail === 0) return true;
    if (mount.ownsPoint(clientX, clientY)) return true;
    mount.raise();
    return false;
  };

function stateOf(session: Session, port: GuardPort): GuardView {
  const trouble = session.trouble.value;
  if (trouble) return { on: false, ...trouble };
  const snapshot = session.snapshot.value;
  if (!isAlive()) return { on: true, why: 'updated' };
  if (session.place.value?.page.kind === 'list') return { on: true };
  if (snapshot && !session.bound.value) return { on: false, why: 'noPolicy' };
  if (snapshot && snapshot.state.status === '') return { on: false, why: 'noStatus' };
  const failed = snapshot && session.sources.failed(snapshot.key);
  if (failed) return { on: true, why: 'hostFailed', detail: failed };
  const pageWorld = session.pageWorld;
  return pageWorld && !port.bridged() ? { on: true, why: 'reload' } : { on: true };
}

function report(status: GuardView, session: Session) {
  const key = session.snapshot.peek()?.key;
  const policy = session.bound.peek()?.policy.document.id;
  return { ...status, ...(key === undefined ? {} : { key }), ...(policy === undefined ? {} : { policy }) };
}

export default defineUnlistedScript(async () => {
  const port = takePort(extension.runtime.getManifest().version);
  if (!port) return;
  const { origin } = location;
  let stop: (() => void) | null = null;
  const take = (data: SiteData | null): void => {
    stop?.();
    stop = data && startOverlay(port, data);
    if (!data) tellState({ on: false, why: 'noData' });
  };
  onSiteChange(origin, take);
  take(await loadSite(origin));
});
