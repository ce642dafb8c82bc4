import type { Frame, KeyInput, Page } from 'puppeteer-core';
import { callJson, callRemote, type FirefoxRoot, type Remote, rootsOf } from './bidi.ts';
import type { Control } from './controls.ts';
import { CLICK_POINT, OPTION_INDEX, type PanelDriver, type Point, VISIBLE_TEXT } from './driver.ts';
import { Panel } from './panel.ts';

interface FirefoxControl extends Control {
  readonly node: FirefoxRoot;
}

/**
 * Lists what can be operated or read within a root (`this`): the nodes, and what is known of each. Firefox gives no
 * accessibility tree by its protocol, so names follow the usual sources: aria, labels, text, title.
 */
const LIST = `function () {
  const roles = { A: 'link', BUTTON: 'button', TEXTAREA: 'textbox', SELECT: 'combobox', SUMMARY: 'button', OUTPUT: 'status' };
  const kinds = { checkbox: 'checkbox', radio: 'radio', number: 'spinbutton', search: 'searchbox', button: 'button', submit: 'button' };
  const text = (node) => (node.innerText ?? node.textContent ?? '').replace(/\\s+/g, ' ').trim();
  const own = (label) => [...label.childNodes].map((child) =>
    child.nodeType === 3 ? child.data : child.matches?.('input,select,textarea') ? '' : text(child)).join(' ');
  const named = (node) => {
    const ids = (node.getAttribute('aria-labelledby') ?? '').split(/\\s+/).filter(Boolean);
    const by = ids.map((id) => this.getElementById(id)).filter(Boolean).map(text).join(' ');
    const labels = [...(node.labels ?? [])].map(own).join(' ').replace(/\\s+/g, ' ').trim();
    const content = node.matches('input,select,textarea') ? '' : text(node);
    return by || node.getAttribute('aria-label') || labels || content || node.title || node.placeholder || '';
  };
  const roleOf = (node) => node.getAttribute('role') ?? (/^H[1-6]$/.test(node.tagName) ? 'heading'
    : node.tagName === 'INPUT' ? (kinds[node.type] ?? 'textbox') : (roles[node.tagName] ?? 'generic'));
  const all = [...this.querySelectorAll('a[href],button,input,select,textarea,summary,output,h1,h2,h3,h4,h5,h6,[role]')];
  const nodes = all.filter((node) => node.checkVisibility({ visibilityProperty: true }) && !node.closest('[inert],[aria-hidden=true]'));
  const facts = nodes.map((node) => ({
    role: roleOf(node),
    name: named(node).trim(),
    value: node.tagName === 'SELECT' ? (node.selectedOptions[0]?.label ?? '') : String(node.value ?? ''),
    checked: node.checked === true || node.getAttribute('aria-checked') === 'true',
    focused: this.activeElement === node,
  }));
  return [JSON.stringify(facts), ...nodes];
}`;

async function controlsOf(page: Page, root: FirefoxRoot): Promise<FirefoxControl[]> {
  const { value } = await callRemote(page, root, LIST);
  const [facts, ...nodes] = value as readonly Remote[];
  return (JSON.parse(String(facts?.value)) as Control[]).flatMap((control, index) => {
    const sharedId = nodes[index]?.sharedId;
    return sharedId ? [{ ...control, node: { frame: root.frame, sharedId } }] : [];
  });
}

/** Where a frame's viewport begins within the page's. */
async function originOf(frame: Frame): Promise<Point> {
  const element = await frame.frameElement();
  const box = await element?.boundingBox();
  if (!element || !box) return { x: 0, y: 0 };
  const [left, top] = await element.evaluate((node) => [node.clientLeft, node.clientTop] as const);
  return { x: box.x + left, y: box.y + top };
}

async function pointOf(page: Page, { node }: FirefoxControl): Promise<Point | undefined> {
  try {
    const point = await callJson<Point | null>(page, node, CLICK_POINT);
    if (!point) return undefined;
    const origin = await originOf(node.frame);
    return { x: origin.x + point.x, y: origin.y + point.y };
  } catch {
    // Drawn anew in between: the next look finds the new one.
    return undefined;
  }
}

async function selectAll(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
}

function firefoxDriver(page: Page, inFrame: (url: string) => boolean): PanelDriver<FirefoxControl> {
  const roots = async () => {
    const frames = page.frames().filter((frame) => inFrame(frame.url()));
    return (await Promise.all(frames.map((frame) => rootsOf(page, frame).catch(() => [])))).flat();
  };
  return {
    async texts() {
      const all = (await roots()).map((root) => callJson<string>(page, root, VISIBLE_TEXT).catch(() => ''));
      return Promise.all(all);
    },
    async controls() {
      return (
        await Promise.all((await roots()).map((root) => controlsOf(page, root).catch(() => [])))
      ).flat();
    },
    pointOf: (control) => pointOf(page, control),
    optionIndex: (control, option) => callJson<number>(page, control.node, OPTION_INDEX, [option]),
    async evaluate(source) {
      const [root] = await roots();
      if (!root) throw new Error('There is no panel.');
      return callJson(page, root, `function () { return (${source})(this); }`);
    },
    click: (point, clicks) => page.mouse.click(point.x, point.y, { count: clicks }),
    press: (key) => page.keyboard.press(key as KeyInput),
    selectAll: () => selectAll(page),
    type: (text) => page.keyboard.type(text),
  };
}

/**
 * The panel of a page in Firefox.
 * @param inFrame picks the frames to look in by address; all of them by default
 */
export const firefoxPanelOf = (page: Page, inFrame: (url: string) => boolean = () => true): Panel =>
  new Panel(firefoxDriver(page, inFrame)) as Panel;
