/**
 * A person's hands on a page, the same in both browsers. Selectors look into open shadow roots; each means the first
 * visible element that fits, and is waited for.
 */
export interface Hands {
  go(url: string): Promise<void>;
  click(selector: string, clicks?: number): Promise<void>;
  /** A click that the page's own script makes. */
  clickByScript(selector: string): Promise<void>;
  focus(selector: string): Promise<void>;
  /** Chooses an option of a list by its label. */
  choose(selector: string, label: string): Promise<void>;
  /** Replaces the text of a box. */
  fill(selector: string, text: string): Promise<void>;
  /** Puts a file of the disk into a file control. */
  attach(selector: string, path: string): Promise<void>;
  /** Presses keys, for example `Escape` or `Control+s`. */
  press(keys: string): Promise<void>;
  value(selector: string): Promise<string>;
  /** True if it can be seen now. */
  sees(selector: string): Promise<boolean>;
  waitFor(selector: string): Promise<void>;
  /** The same hands within a frame of the page. */
  inFrame(selector: string): Hands;
}
