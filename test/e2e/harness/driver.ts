import type { Control } from './controls.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a panel needs of a browser. Nothing is kept between calls: each looks at the panel as it is now. */
export interface PanelDriver<C extends Control = Control> {
  /** Visible text of each closed root; none if there is no panel. */
  texts(): Promise<string[]>;
  /** Everything a screen reader meets, in its order. */
  controls(): Promise<C[]>;
  /** Where to click, in the page's viewport; `undefined` while the control can't be clicked. */
  pointOf(control: C): Promise<Point | undefined>;
  /** Focuses a list and gives the index of an option by its label; -1 if it has no such option. */
  optionIndex(control: C, option: string): Promise<number>;
  /** Calls a function, given as text, with the first root. */
  evaluate(source: string): Promise<unknown>;
  click(point: Point, clicks: number): Promise<void>;
  /** Presses one key by its name, for example `ArrowDown`. */
  press(key: string): Promise<void>;
  selectAll(): Promise<void>;
  type(text: string): Promise<void>;
}

/** Visible text of a root (`this`), as laid out. */
export const VISIBLE_TEXT = `function () {
  return [...this.children].map((child) => child.innerText ?? '').join('\\n');
}`;

/** The middle of `this` within its frame's viewport, or null if a click there would not reach it now. */
export const CLICK_POINT = `async function () {
  this.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const before = this.getBoundingClientRect();
  await new Promise((next) => requestAnimationFrame(next));
  const box = this.getBoundingClientRect();
  if (box.x !== before.x || box.y !== before.y || box.width === 0 || this.matches(':disabled')) return null;
  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const hit = this.getRootNode().elementFromPoint(point.x, point.y);
  const labels = [...(this.labels ?? [])];
  return hit && (hit === this || this.contains(hit) || labels.some((label) => label.contains(hit))) ? point : null;
}`;

export const OPTION_INDEX = `function (text) {
  this.focus();
  return [...this.options].findIndex((option) => option.label.trim() === text);
}`;
