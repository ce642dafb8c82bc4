import { type Control, describe, type Label, matches, nthOf } from './controls.ts';
import type { PanelDriver } from './driver.ts';
import { lacking, PATIENCE_MS, until, type Wanted } from './wait.ts';

/** Roles that only lay out. */
const SILENT = new Set(['generic', 'none', 'InlineTextBox', 'StaticText', 'LayoutTable']);

/**
 * Caserail's panel as a person meets it. It lives in closed shadow roots, in any frame, which no selector reaches; so it
 * is read through the debugging protocol and used by real mouse and keyboard input. Nothing is kept between calls: each
 * call looks for the panel anew, and waits until what it needs is there.
 */
export class Panel<C extends Control = Control> {
  private readonly driver: PanelDriver<C>;

  constructor(driver: PanelDriver<C>) {
    this.driver = driver;
  }

  /** What can be read now, as laid out; "" if there is no panel. */
  async text(): Promise<string> {
    return (await this.driver.texts()).filter(Boolean).join('\n');
  }

  /** Waits until the panel shows a text, or several at the same time, and gives all of its text. */
  async waitFor(wanted: Wanted, timeout = PATIENCE_MS): Promise<string> {
    let text = '';
    await until(
      () => `the panel does not show ${lacking(text, wanted).join(', ')}. It shows:\n${text || '(no panel)'}`,
      async () => {
        text = await this.text();
        return lacking(text, wanted).length === 0;
      },
      timeout,
    );
    return text;
  }

  /** Waits until the panel no longer shows a text; without one, until there is no panel. */
  async waitGone(unwanted: string | RegExp = /./, timeout = PATIENCE_MS): Promise<void> {
    let text = '';
    await until(
      () => `the panel still shows ${unwanted}:\n${text}`,
      async () => {
        text = await this.text();
        return lacking(text, unwanted).length > 0;
      },
      timeout,
    );
  }

  /** Everything a screen reader meets, in its order. */
  controls(): Promise<C[]> {
    return this.driver.controls();
  }

  /** The panel in reading order, one `role "name"` each, without the roles that only lay out. */
  async outline(): Promise<string[]> {
    const shown = (await this.controls()).filter(({ role, name }) => !SILENT.has(role) && name !== '');
    return shown.map(({ role, name }) => `${role} "${name}"`);
  }

  /** True if a control of that name is there now. */
  async has(label: Label): Promise<boolean> {
    return (await this.controls()).some((control) => matches(control, label));
  }

  /** Waits for the control of that name; several of it are an error unless the label says which. */
  async find(label: Label, timeout = PATIENCE_MS): Promise<C> {
    const found = await until(
      async () => `no ${describe(label)} in the panel. It has:\n${(await this.outline()).join('\n')}`,
      async () => {
        const fitting = (await this.controls()).filter((control) => matches(control, label));
        return fitting.length > (nthOf(label) ?? 0) && fitting;
      },
      timeout,
    );
    const nth = nthOf(label);
    const one = found[nth ?? 0];
    if (!one || (nth === undefined && found.length > 1)) {
      throw new Error(`${found.length} controls fit ${describe(label)}: name one, or say its nth.`);
    }
    return one;
  }

  /** A control's value: the text of a box, the shown option of a list. */
  async value(label: Label): Promise<string> {
    return (await this.find(label)).value;
  }

  /** True if a check box, radio button or switch is on. */
  async isChecked(label: Label): Promise<boolean> {
    return (await this.find(label)).checked;
  }

  /** The control that has the keyboard focus, if it is in the panel. */
  async focused(): Promise<C | undefined> {
    return (await this.controls()).find(({ focused }) => focused);
  }

  /** Clicks a control with the mouse, once it can be clicked. */
  async click(label: Label, { clicks = 1, timeout = PATIENCE_MS } = {}): Promise<void> {
    const point = await until(
      () => `${describe(label)} can't be clicked: covered, moving or disabled`,
      async () => this.driver.pointOf(await this.find(label, timeout)),
      timeout,
    );
    await this.driver.click(point, clicks);
  }

  /** Replaces the text of a box by typing. */
  async fill(label: Label, text: string): Promise<void> {
    await this.click(label);
    await until(
      () => `${describe(label)} does not take the focus`,
      async () => (await this.find(label)).focused,
    );
    await this.driver.selectAll();
    if (text === '') await this.driver.press('Delete');
    else await this.driver.type(text);
  }

  /** Chooses an option of a list by the keyboard, as a person would. */
  async select(label: Label, option: string): Promise<void> {
    const index = await this.driver.optionIndex(await this.find(label), option);
    if (index < 0) throw new Error(`${describe(label)} has no option "${option}".`);
    await this.driver.press('Home');
    for (let step = 0; step < index; step += 1) await this.driver.press('ArrowDown');
    await until(
      () => `${describe(label)} did not change to "${option}"`,
      async () => (await this.value(label)) === option,
    );
  }

  /** Presses one key by its name, for example `Escape`, wherever the focus is. */
  press(key: string): Promise<void> {
    return this.driver.press(key);
  }

  /** Runs a function with the first root, for what has no better word here. Its text is all that reaches the page. */
  async evaluate<T>(look: (root: ShadowRoot) => T): Promise<Awaited<T>> {
    return (await this.driver.evaluate(String(look))) as Awaited<T>;
  }
}
