import type { HistoryEvent } from '../case/index.ts';
import { type Moment, momentOf } from './time.ts';

/** Events that one save made, and their places in the history. */
export interface Save {
  readonly events: readonly PlacedEvent[];
}

export interface PlacedEvent {
  readonly event: HistoryEvent;
  /** Place in the history as it was given. */
  readonly index: number;
  /** False: shortly after the save's first event, by the same person; counts only in the case's favour. */
  readonly sure: boolean;
}

/** One save of a form can straddle a second or two: hosts stamp each of its entries by itself. */
const SAME_SAVE_MS = 2000;

interface Timed {
  readonly event: HistoryEvent;
  readonly index: number;
  readonly moment: Moment | null;
}

/** Cuts a history into saves, oldest first. An event without a time stands for itself. */
export function savesOf(events: readonly HistoryEvent[]): Save[] {
  const saves: PlacedEvent[][] = [];
  let first: Timed | null = null;
  for (const timed of inOrder(events)) {
    const sure: boolean = first !== null && sameInstant(first, timed);
    if (first !== null && (sure || sameHand(first, timed))) {
      saves[saves.length - 1]?.push({ event: timed.event, index: timed.index, sure });
    } else {
      first = timed;
      saves.push([{ event: timed.event, index: timed.index, sure: true }]);
    }
  }
  return saves.map((placed) => ({ events: placed }));
}

/** By time where every event has a comparable one; else as the host lists them. */
function inOrder(events: readonly HistoryEvent[]): readonly Timed[] {
  const timed = events.map((event, index) => ({ event, index, moment: momentOf(event.at) }));
  const zoned = timed[0]?.moment?.zoned;
  const comparable = timed.every(({ moment }) => moment !== null && moment.zoned === zoned);
  if (!comparable) return timed;
  return timed.sort((a, b) => (a.moment?.ms ?? 0) - (b.moment?.ms ?? 0) || a.index - b.index);
}

function sameInstant(a: Timed, b: Timed): boolean {
  if (a.event.at === undefined || b.event.at === undefined) return false;
  if (a.moment && b.moment) return a.moment.zoned === b.moment.zoned && a.moment.ms === b.moment.ms;
  return a.event.at === b.event.at;
}

function sameHand(a: Timed, b: Timed): boolean {
  if (!a.moment || !b.moment || a.moment.zoned !== b.moment.zoned) return false;
  if (a.event.by === undefined || a.event.by !== b.event.by) return false;
  const apart = b.moment.ms - a.moment.ms;
  return apart >= 0 && apart <= SAME_SAVE_MS;
}
