import type { Page } from 'playwright';
import { callOn } from './cdp.ts';
import { type Control, controlsOf, describe, type Label, matches } from './controls.ts';
import { type ClosedRoot, closedRoots } from './roots.ts';
import { PATIENCE_MS, until } from './wait.ts';

const VISIBLE_TEXT = `function () {
  return [...this.children].map((child) => child.innerText ?? '').join('\\n');
}`;

/** True if a click at the middle of `this` would reach it: not moving, not covered, not disabled. */
const TAKES_CLICKS = `async function () {
  const before = this.getBoundingClientRect();
  await new Promise((next) => requestAnimationFrame(next));
  const box = this.getBoundingClientRect();
  if (box.x !== before.x || box.y !== before.y || box.width === 0 || this.matches(':disabled')) return false;
  const hit = this.getRootNode().elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return hit !== null && (hit === this || this.contains(hit) || [...(this.labels ?? [])].some((l) => l.contains(hit)));
}`;

/**
 * Caserail's panel as a person meets it. It lives in closed shadow roots, in any frame, which no selector reaches; so it
 * is read through the debugging protocol and used by real mouse and keyboard input. Nothing is kept between calls: each
 * call looks for the panel anew, and waits until what it needs is there.
 */
export class Panel {
  private readonly page: Page;
  private readonly frame: (url: string) => boolean;

  /** @param frame picks the frames to look in by address; all of them by default */
  constructor(page: Page, frame: (url: string) => boolean = () => true) {
    this.page = page;
    this.frame = frame;
  }

  /** The closed roots there are now. */
  async roots(): Promise<ClosedRoot[]> {
    return (await closedRoots(this.page)).filter(({ url }) => this.frame(url));
  }

  /** What can be read now, as laid out; "" if there is no panel. */
  async text(): Promise<string> {
    const parts = (await this.roots()).map((root) =>
      callOn<string>(root.session, root.objectId, VISIBLE_TEXT).catch(() => ''),
    );
    return (await Promise.all(parts)).filter(Boolean).join('\n');
  }

  /** Waits until the panel shows a text, and gives all of its text. */
  async waitFor(wanted: string | RegExp, timeout = PATIENCE_MS): Promise<string> {
    let text = '';
    const shows = () => (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text));
    await until(
      () => `the panel does not show ${wanted}. It shows:\n${text || '(no panel)'}`,
      async () => {
        text = await this.text();
        return shows();
      },
      timeout,
    );
    return text;
  }

  /** Waits until the panel no longer shows a text, or without one until there is no panel. */
  async waitGone(unwanted: string | RegExp = /./, timeout = PATIENCE_MS): Promise<void> {
    let text = '';
    const gone = () => (typeof unwanted === 'string' ? !text.includes(unwanted) : !unwanted.test(text));
    await until(
      () => `the panel still shows ${unwanted}:\n${text}`,
      async () => {
        text = await this.text();
        return gone();
      },
      timeout,
    );
  }

  /** Everything a screen reader meets, in its order. */
  async controls(): Promise<Control[]> {
    const lists = (await this.roots()).map((root) => controlsOf(root).catch(() => []));
    return (await Promise.all(lists)).flat();
  }

  /** The panel in reading order, one `role "name"` each, without the roles that only lay out. */
  async outline(): Promise<string[]> {
    const silent = new Set(['generic', 'none', 'InlineTextBox', 'StaticText', 'LayoutTable']);
    const shown = (await this.controls()).filter(({ role, name }) => !silent.has(role) && name !== '');
    return shown.map(({ role, name }) => `${role} "${name}"`);
  }

  /** True if a control of that name is there now. */
  async has(label: Label): Promise<boolean> {
    return (await this.controls()).some((control) => matches(control, label));
  }

  /** Waits for the one control of that name; several of it are an error. */
  async find(label: Label, timeout = PATIENCE_MS): Promise<Control> {
    const found = await until(
      async () => `no ${describe(label)} in the panel. It has:\n${(await this.outline()).join('\n')}`,
      async () => {
        const fitting = (await this.controls()).filter((control) => matches(control, label));
        return fitting.length > 0 && fitting;
      },
      timeout,
    );
    const [first, ...more] = found;
    if (!first || more.length > 0)
      throw new Error(`${found.length} controls fit ${describe(label)}: name one.`);
    return first;
  }

  /** A control's value: the text of a box, the shown option of a list. */
  async value(label: Label): Promise<string> {
    return (await this.find(label)).value;
  }

  /** True if a check box, radio button or switch is on. */
  async isChecked(label: Label): Promise<boolean> {
    return String((await this.find(label)).states.checked) === 'true';
  }

  /** The control that has the keyboard focus, if it is in the panel. */
  async focused(): Promise<Control | undefined> {
    return (await this.controls()).find(({ states }) => states.focused === true);
  }

  /** Clicks a control with the mouse, once it can be clicked. */
  async click(label: Label, { clicks = 1, timeout = PATIENCE_MS } = {}): Promise<void> {
    const point = await until(
      () => `${describe(label)} can't be clicked: covered, moving or disabled`,
      async () => this.pointOf(await this.find(label, timeout)),
      timeout,
    );
    await this.page.mouse.click(point.x, point.y, { clickCount: clicks });
  }

  /** Replaces the text of a box by typing. */
  async fill(label: Label, text: string): Promise<void> {
    await this.click(label);
    await until(
      () => `${describe(label)} does not take the focus`,
      async () => (await this.find(label)).states.focused === true,
    );
    await this.page.keyboard.press('ControlOrMeta+A');
    if (text === '') await this.page.keyboard.press('Delete');
    else await this.page.keyboard.type(text);
  }

  /** Chooses an option of a list by the keyboard, as a person would. */
  async select(label: Label, option: string): Promise<void> {
    const control = await this.find(label);
    const index = await this.callOnNode<number>(
      control,
      'function (text) { this.focus(); return [...this.options].findIndex((o) => o.label.trim() === text); }',
      [option],
    );
    if (index < 0) throw new Error(`${describe(label)} has no option "${option}".`);
    await this.page.keyboard.press('Home');
    for (let step = 0; step < index; step += 1) await this.page.keyboard.press('ArrowDown');
    await until(
      () => `${describe(label)} did not change to "${option}"`,
      async () => (await this.value(label)) === option,
    );
  }

  /** Runs a function with the first root; for what has no better word here. Its text is all that reaches the page. */
  async evaluate<T>(look: (root: ShadowRoot) => T): Promise<Awaited<T>> {
    const [root] = await this.roots();
    if (!root) throw new Error('There is no panel.');
    return callOn<Awaited<T>>(root.session, root.objectId, `function () { return (${look})(this); }`);
  }

  private async callOnNode<T>(control: Control, source: string, args: unknown[] = []): Promise<T> {
    const { session } = control.root;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: control.nodeId });
    if (!object.objectId) throw new Error(`"${control.name}" is gone.`);
    return callOn<T>(session, object.objectId, source, args);
  }

  /** Where to click a control, in the page's viewport; `undefined` while it can't be clicked. */
  private async pointOf(control: Control): Promise<{ x: number; y: number } | undefined> {
    const { session, left, top } = control.root;
    try {
      await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: control.nodeId });
      if (!(await this.callOnNode<boolean>(control, TAKES_CLICKS))) return undefined;
      const { quads } = await session.send('DOM.getContentQuads', { backendNodeId: control.nodeId });
      const [x1 = 0, y1 = 0, , , x3 = 0, y3 = 0] = quads[0] ?? [];
      return quads.length > 0 ? { x: left + (x1 + x3) / 2, y: top + (y1 + y3) / 2 } : undefined;
    } catch {
      // Drawn anew in between: the next look finds the new one.
      return undefined;
    }
  }
}
