import type { ReadonlySignal, Signal } from '../../components/panel/signal.ts';

/** What the frames of a page settle between them: which one has the panel. See `entrypoints/frames`. */
export interface Seat {
  /** Null while there is nothing to draw. */
  readonly place: ReadonlySignal<object | null>;
  /** The number of the hold that is asked about. Whoever has one goes before whoever has none. */
  readonly asked: ReadonlySignal<number | undefined>;
  /** True while another frame has the panel. */
  readonly away: Signal<boolean>;
}

/** Where the overlay leaves it, in the isolated world that our scripts share and the page can't see. */
export const SEAT = '__caserailSeat';
export type SeatWorld = { [SEAT]?: Seat };
