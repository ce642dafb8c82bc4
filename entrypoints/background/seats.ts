import type { FrameSeat } from '../../lib/case/messages.ts';
import type { Platform } from '../../lib/platform/types.ts';
import { tryInject } from './inject.ts';
import { type Frame, targetOf } from './messages.ts';
import { type FrameState, framesOf } from './tab-state.ts';

/**
 * Brings the frames of a tab together where several of one origin show a case, since one of them has the panel. Which
 * one is settled among themselves (`entrypoints/frames`): they know who is worked in, and only they are sure to be there.
 */
export function seatsOf(platform: Platform) {
  const inTab = async ({ tabId, origin }: Frame): Promise<FrameState[]> =>
    (await framesOf(platform, tabId)).filter((one) => one.origin === origin);
  return {
    /** A frame has told its state: if it is not alone, each of them gets what they settle it with. */
    async meet(frame: Frame): Promise<void> {
      const { tabId } = frame;
      const showing = (await inTab(frame)).filter(({ state }) => state.key !== undefined);
      if (showing.length < 2) return;
      const all = showing.map((one) =>
        tryInject(platform, targetOf({ tabId, ...one }), 'frames.js', 'ISOLATED'),
      );
      await Promise.allSettled(all);
    },
    /** Tells the other frames of its origin what a frame says of itself. */
    async passOn(frame: Frame, seat: FrameSeat): Promise<void> {
      const { tabId } = frame;
      const others = (await inTab(frame)).filter((one) => one.frameId !== frame.frameId);
      const told = others.map((one) => platform.tabs.tell(targetOf({ tabId, ...one }), { seat }));
      // Who is gone, or was never in need of it, does not listen.
      await Promise.allSettled(told);
    },
  };
}
