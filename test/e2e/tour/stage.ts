import type { Desk } from '../../desk/server.ts';
import type { Hands } from '../desk/hands.ts';
import type { Panel } from '../harness/panel.ts';

/** One of the extension's own pages, or its popup. */
export interface OwnPage {
  text(): Promise<string>;
  /** Writes a PNG. */
  picture(path: string): Promise<void>;
  close(): Promise<void>;
}

/** A browser with the extension, in which the demo desk is enabled. */
export interface Stage {
  readonly desk: Desk;
  readonly hands: Hands;
  readonly panel: Panel;
  /** Writes a PNG of the tab, with the panel over it. */
  picture(path: string): Promise<void>;
  /** Opens one of the extension's pages, for example `options.html`. */
  own(path: string): Promise<OwnPage>;
  /** Opens the popup over the tab. */
  popup(): Promise<OwnPage>;
}
