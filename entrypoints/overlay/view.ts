import type { PanelModel } from '../../components/panel/model.ts';
import { renderPanel } from '../../components/panel/Panel.tsx';
import type { ReadonlySignal, Signal } from '../../components/panel/signal.ts';
import { computed, effect, signal } from '../../components/panel/signal.ts';
import { css } from '../../components/panel/styles.ts';
import type { Translate } from '../../lib/i18n/text.ts';
import { listen } from './listen.ts';
import { onParts } from './model.ts';
import { type Mount, mountPanel } from './mount.ts';
import type { Parts } from './parts.ts';
import { SEAT, type SeatWorld } from './seat.ts';

/** Signs of work in the page: what comes on demand is fetched at the first of them, so that nobody waits for it. */
const WORK = 'pointerdown keydown focusin';

export interface View {
  /** Looks of what came on demand. */
  style(css: string): void;
  takeDown(): void;
  stop(): void;
}

/**
 * Draws the panel while there is a page for it that no other frame's panel goes before, and takes it down otherwise.
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
  let looks = css;
  const stopListening = listen(window, WORK, () => onParts(parts));

  const failed = (error: unknown): void => turn('failed', error);

  const takeDown = (): void => {
    unmount();
    mount?.destroy();
    mount = null;
  };
  const putUp = (): void => {
    try {
      mount = mountPanel(looks, turn);
      unmount = renderPanel(mount.root, model, t, {
        collapsed,
        now: Date.now,
        trusted: trustedIn(mount),
        parts: async () => (await parts()).panel,
        failed,
      });
    } catch (error) {
      failed(error);
    }
  };
  const asked = computed(() => model.hold.value?.id);
  const away = signal(false);
  (globalThis as SeatWorld)[SEAT] = { place, asked, away };
  const stopDrawing = effect(() => {
    const question = asked.value;
    if (!place.value || away.value) {
      takeDown();
      // Whatever became of this one.
      turn();
    } else if (!mount) putUp();
    // It goes above whatever the page has put on top meanwhile.
    else if (question) mount.raise();
  });
  return {
    style(more) {
      looks += more;
      mount?.style(more);
    },
    takeDown,
    stop() {
      stopListening();
      stopDrawing();
      takeDown();
    },
  };
}

/** A person's own click or key, on a panel that nothing of the page covers. */
const trustedIn =
  (mount: Mount) =>
  (event: Event): boolean => {
    if (!event.isTrusted) return false;
    const { clientX, clientY, detail } = event as MouseEvent;
    // Only a pointer's click counts clicks.
    if (!detail) return true;
    if (mount.ownsPoint(clientX, clientY)) return true;
    mount.raise();
    return false;
  };
