import type { GuardView, HoldView } from '../../components/panel/model.ts';
import type { PanelParts } from '../../components/panel/part.ts';
import type { Signal } from '../../components/panel/signal.ts';
import type { Surroundings, Views } from '../../components/panel/view.ts';
import type { News } from '../../lib/case/messages.ts';
import type { Filled } from '../../lib/guard/decide.ts';
import type { Guard, Keeper } from '../../lib/guard/guard.ts';
import type { Hold } from '../../lib/guard/holds.ts';
import type { GuardPort } from '../../lib/guard/types.ts';
import type { readByApi } from '../../lib/hosts/api.ts';
import type { learn } from '../../lib/policy/conditions.ts';
import { isAlive, type SiteData, tell } from './data.ts';
import type { Notices } from './notices.ts';
import type { Last } from './past.ts';
import type { Session } from './session.ts';

/** What few pages need, in a script of its own: it comes at the first sign of work, or when it is first wanted. */
export interface Parts extends Pick<Surroundings, 'rule'> {
  readonly panel: PanelParts;
  /** A held change as the dialog shows it. Follows the signals that it reads. */
  hold(session: Session, data: SiteData, hold: Hold): HoldView;
  /**
   * Takes note of the case that is shown, and asks the host's API for the choices of its fields, for a dialog.
   * @returns what the guard lacks since the page does not match its profile any more; null if it does
   */
  look(session: Session, data: SiteData, notices: Notices): GuardView | null;
  /** What the agent decides in the dialog, of the hold that it shows: see `lib/guard/decide.ts`. */
  proceed(session: Session, data: SiteData, filled: Filled, confirmed: boolean): void;
  override(session: Session, reason: string): void;
  /** The agent's word that a field was checked, for its present value; or its withdrawal. */
  verify(session: Session, field: string, checked: boolean): void;
  readonly isRefused: NonNullable<GuardPort['isRefused']>;
  /** What only some policies ask of values. */
  readonly tests: Parameters<typeof learn>[0];
  /** See `lib/guard/keeper.ts`. */
  keeperOf(guard: Guard): Keeper;
  /** See `lib/hosts/read-more.ts`. */
  readonly readMore: typeof readByApi;
  /** To a field of the case that is held, else of the one that is shown. */
  jump(session: Session, field: string): void;
  /** Reads and judges the shown case's past, and collects what was found. */
  loadPast(session: Session, views: Views | null, last: Signal<Last>): Promise<void>;
  /** Has the past of the case that is shown read, for those who collect while they browse. */
  collect(session: Session, load: () => void): void;
  /** Judges a change that was found done, has it noted and says so. */
  found(session: Session, notices: Notices, news: News): void;
}

/** Where the script leaves itself, in the isolated world that overlay and parts share and the page can't see. */
export const ARRIVED = '__caserailParts';
export type PartsWorld = { [ARRIVED]?: (parts: Parts) => void };

/** A stopped worker takes about a tenth of a second to wake; this is for a busy machine. */
const PATIENCE_MS = 5000;

/**
 * Gets the parts, once.
 * @param arrived called when they are there, before anybody uses them
 * @returns a function that asks for them; it rejects if they do not come, and the next call asks again
 */
export function partsLoader(arrived: (parts: Parts) => void): () => Promise<Parts> {
  let asked: Promise<Parts> | null = null;
  const ask = (): Promise<Parts> =>
    new Promise((resolve, reject) => {
      const late = setTimeout(reject, isAlive() ? PATIENCE_MS : 0);
      (globalThis as PartsWorld)[ARRIVED] = (parts) => {
        clearTimeout(late);
        arrived(parts);
        resolve(parts);
      };
      tell({ type: 'parts' });
    });
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = null;
      throw error;
    });
    return asked;
  };
}
