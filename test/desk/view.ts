import type { Actor } from '../../lib/case/types.ts';
import type { Html } from './html.ts';
import type { CaseSet, DeskCase } from './model.ts';

/** What a page is made from. */
export interface View {
  readonly set: CaseSet;
  readonly item: DeskCase;
  readonly cases: readonly DeskCase[];
  /** As whom the pages are signed in, from `?as=`. */
  readonly as: Actor;
  readonly query: URLSearchParams;
  readonly door: string;
}

/** One way to commit, with a page of its own. */
export interface Door {
  readonly id: string;
  readonly label: string;
  /** One sentence: how a change leaves this page. */
  readonly how: string;
  /** False if the page shows the whole queue and its address names no case. */
  readonly perCase: boolean;
  /** Page script under `/static/`. */
  readonly script?: string;
  /** The page's main content. */
  readonly render: (view: View) => Html;
}

/** Query that keeps the role from page to page, `''` for the agent. */
export const role = (as: Actor): string => (as === 'agent' ? '' : `?as=${as}`);
export const doorPath = (set: string, door: string, key?: string): string =>
  key === undefined ? `/${set}/door/${door}` : `/${set}/door/${door}/${key}`;
