import type { DriftCode } from '../../lib/case/drift.ts';
import type { DoorsView } from '../common/doors.ts';
import type { PanelScope } from './context.ts';
import type { EffectView } from './model.ts';

/**
 * The parts of the panel that few pages need, in a script of their own that is loaded when they are first wanted: the
 * hold dialog, the history, the list, and what is behind a verdict. Each draws itself in a box that the panel gives it,
 * with its own copy of the library.
 */
export interface PanelParts {
  /** What the parts' looks take beyond the panel's own style sheet; whoever loads them puts it into the root. */
  readonly css: string;
  /** They draw until the function that they give back is called. */
  readonly hold: DrawPart;
  readonly history: DrawPart;
  readonly list: DrawPart;
  readonly doors: DrawPart;
  /** Details of the move with this id, and of the notice with this number. */
  readonly move: DrawPart;
  readonly notice: DrawPart;
}

/** When what a move causes comes: a date for each effect, or null, and in which time zone they are told. */
export interface Dates {
  /** ISO 8601 with offset. */
  readonly dates: readonly (string | null)[];
  /** IANA name. */
  readonly zone: string;
  /** True if the page tells its zone; it is the browser's otherwise. */
  readonly told: boolean;
}

/** How the doors of the page one is on stand; null where it is no page of the profile. Rejects if nobody can say. */
export type AskDoors = () => Promise<DoorsView | null>;

/** Null where nothing has a date. */
export type AskDates = (effects: readonly EffectView[]) => Promise<Dates | null>;

/** A page that does not match its profile any more. Instants are ISO 8601. */
export interface DriftView {
  /** Suffix of a `guard_…` message. */
  readonly code: DriftCode;
  /** When it last matched; absent if it never did. */
  readonly worked?: string;
  readonly since?: string;
  /** What whoever mends the profile needs: the page's structure, nothing of the case. */
  report(): string;
  /** Lets the person point again at what is not found; absent where the team's management sets the site. */
  readonly teach?: () => void;
}

export type PartName = Exclude<keyof PanelParts, 'css'>;

/** @param of which one of several */
export type DrawPart = (box: Element, scope: PanelScope, of: string) => () => void;
