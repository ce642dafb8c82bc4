import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { FrameSeat, PageMessage } from '../../lib/case/messages.ts';
import { own } from '../../lib/case/own.ts';
import { SEAT, type Seat, type SeatWorld } from '../overlay/seat.ts';
import { isAway } from './elect.ts';
import { rollCall } from './roll.ts';
import { areaInSight, followSight } from './sight.ts';

const extension: typeof chrome = (globalThis as { browser?: typeof chrome }).browser ?? globalThis.chrome;

const WORK = 'pointerdown keydown focusin';

/** Where this script leaves its beginning, for when it comes again. */
const SIT = '__caserailSit';
type SitWorld = { [SIT]?: () => void };

/** True for what happened in a panel, this frame's or another's: they stand in the outermost page. */
const isInPanel = ({ target }: Event): boolean =>
  target instanceof Element && target.matches('div[popover=manual]:empty');

/** True if the focus is in this very document. */
const hasFocus = (): boolean =>
  document.hasFocus() && !/^i?frame$/.test(document.activeElement?.localName ?? '');

/** @param worked told of each sign of work in this frame, by a person and not in a panel */
function followWork(worked: () => void): void {
  const heard = (event: Event): void => {
    if (event.isTrusted && !isInPanel(event)) worked();
  };
  for (const type of WORK.split(' ')) addEventListener(type, heard, { capture: true, passive: true });
}

/** @param told of what another frame says of itself */
function followOthers(told: (seat: FrameSeat) => void): void {
  extension.runtime.onMessage.addListener((message: { readonly seat?: FrameSeat }) => {
    if (message.seat) told(message.seat);
  });
}

/**
 * Settles with the other frames of the page which one has the panel: each tells the others of itself, and all come to
 * the same result.
 * @returns takes up the overlay that is there now
 */
function join(): () => void {
  const id = [...crypto.getRandomValues(new Uint32Array(3))].join('-');
  const others = new Map<string, FrameSeat>();
  let seat: Seat | undefined;
  let worked = hasFocus() ? 1 : 0;
  let left = false;
  let said = '';
  let stops: (() => void)[] = [];

  const mine = (): FrameSeat => ({
    id,
    worked,
    area: areaInSight(),
    asks: seat?.asked.peek() !== undefined,
    shows: !left && Boolean(seat?.place.peek()),
  });
  /** @param again says it although nothing is new, with what else there is to say */
  const say = (again?: Pick<FrameSeat, 'calls'>): void => {
    const seat = mine();
    const words = JSON.stringify(seat);
    if (!extension.runtime?.id || (words === said && !again)) return;
    said = words;
    const message: PageMessage = { type: 'seat', seat: { ...seat, ...again } };
    void extension.runtime.sendMessage(message).catch(() => undefined);
  };
  const decide = (): void => {
    if (!seat) return;
    const was = seat.away.peek();
    const self = mine();
    const away = isAway(self, others.values());
    seat.away.value = away;
    roll.waits(away && self.asks);
    // The others may not know yet of the last work in here.
    if (was && !away) say();
  };
  const roll = rollCall(others, () => say({ calls: true }), decide);
  const changed = (): void => {
    say();
    decide();
  };

  followWork(() => {
    worked = Date.now();
    if (seat?.away.peek()) decide();
  });
  for (const type of ['pagehide', 'pageshow', 'resize']) {
    addEventListener(type, (event) => {
      if (!event.isTrusted) return;
      left = type === 'pagehide';
      changed();
    });
  }
  followSight(changed);
  followOthers((told) => {
    const isNew = told.shows && !others.has(told.id);
    roll.heard(told.id);
    if (told.shows) others.set(told.id, told);
    else others.delete(told.id);
    // Whoever claims the panel must know what was not worth a word before: the last work in here.
    say(isNew || told.calls ? {} : undefined);
    decide();
  });

  return () => {
    const now = own(globalThis as SeatWorld, SEAT);
    if (now !== seat) {
      for (const stop of stops) stop();
      seat = now;
      stops = now ? [now.place.subscribe(changed), now.asked.subscribe(changed)] : [];
    }
    changed();
  };
}

/** Comes into the frames of a page that show a case where there are several; again whenever one of them shows another. */
export default defineUnlistedScript(() => {
  const world = globalThis as SitWorld;
  const sit = own(world, SIT) ?? join();
  world[SIT] = sit;
  sit();
});
