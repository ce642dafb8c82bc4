import type { PanelModel } from '../../components/panel/model.ts';
import { renderPanel } from '../../components/panel/Panel.tsx';
import type { ReadonlySignal, Signal } from '../../components/panel/signal.ts';
import { computed, effect } from '../../components/panel/signal.ts';
import { css } from '../../components/panel/styles.ts';
import type { Translate } from '../../lib/i18n/text.ts';
import { listen } from './listen.ts';
import { type Mount, mountPanel } from './mount.ts';
import type { Parts } from './parts.ts';

/** First signs of work in the page: what comes on demand is fetched then, so that nobody waits for it. */
const WORK = 'pointerdown keydown focusin';

export interface View {
  /** Looks of what came on demand. */
  style(css: string): void;
  takeDown(): void;
  stop(): void;
}

/**
 * Draws the panel while there is a page for it, and takes it down otherwise.
 * @param t its texts
 * @param parts gets what comes on demand
 * @param collapsed whether the panel is folded to its pill
 * @param turn told why nobody can be asked (the page has thrown the panel out too often, drawing failed), or that
 *   somebody can
 */
export function createView(
  model: PanelModel,
  t: Translate,
  place: ReadonlySignal<object | null>,
  parts: () => Promise<Parts>,
  collapsed: Signal<boolean>,
  turn: (off?: string, detail?: unknown) => void,
): View {
  let mount: Mount | null = null;
  let unmount = (): void => undefined;
  let looks = '';
  const idle = listen(window, WORK, () => {
    idle();
    void parts().catch(() => undefined);
  });

  const failed = (error: unknown): void => turn('failed', error);

  const takeDown = (): void => {
    unmount();
    mount?.destroy();
    mount = null;
  };
  const putUp = (): void => {
    const made = mountPanel(css, (beaten) => (beaten ? turn('fought') : turn()));
    // Whatever became of the one before.
    turn();
    if (looks) made.style(looks);
    mount = made;
    unmount = renderPanel(made.root, model, t, {
      collapsed,
      now: Date.now,
      trusted: trustedIn(made),
      parts: async () => (await parts()).panel,
      failed,
    });
  };
  const asked = computed(() => model.hold.value?.id);
  const stops = [
    effect(() => {
      if (!place.value) takeDown();
      else if (!mount) {
        try {
          putUp();
        } catch (error) {
          failed(error);
        }
      }
    }),
    // A question goes above whatever the page has put on top meanwhile.
    effect(() => {
      if (asked.value !== undefined) mount?.raise();
    }),
  ];
  return {
    style(more) {
      looks = more;
      mount?.style(more);
    },
    takeDown,
    stop() {
      idle();
      for (const stop of stops) stop();
      takeDown();
    },
  };
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
