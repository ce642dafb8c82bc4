import type { HistoryView } from '../../components/panel/model.ts';

export const NONE: HistoryView = { stage: 'none', complete: true, changes: [], violations: 0 };

/** The past that was read last; `since` holds while the case stays in `status`. */
export interface Last {
  readonly key: string;
  readonly view: HistoryView;
  readonly status?: string;
  readonly since?: string;
}

export const NO_PAST: Last = { key: '', view: NONE };
