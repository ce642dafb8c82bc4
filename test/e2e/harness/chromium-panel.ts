import type { Page } from 'playwright';
import { callOn } from './cdp.ts';
import type { Control } from './controls.ts';
import { CLICK_POINT, OPTION_INDEX, type PanelDriver, type Point, VISIBLE_TEXT } from './driver.ts';
import { Panel } from './panel.ts';
import { type ClosedRoot, closedRoots } from './roots.ts';

interface ChromiumControl extends Control {
  readonly nodeId: number;
  readonly root: ClosedRoot;
}

/** Ids of all nodes within a root. */
async function nodesWithin({ session, hostId }: ClosedRoot): Promise<Set<number>> {
  const { node } = await session.send('DOM.describeNode', { backendNodeId: hostId, depth: -1, pierce: true });
  type Node = typeof node;
  const walk = (at: Node): number[] => [
    at.backendNodeId,
    ...[...(at.shadowRoots ?? []), ...(at.children ?? [])].flatMap(walk),
  ];
  return new Set(walk(node));
}

/** The frame's whole accessibility tree in reading order. (The protocol's subtree query ends at closed roots.) */
async function inReadingOrder({ session, frameId }: ClosedRoot) {
  const { nodes } = await session.send('Accessibility.getFullAXTree', { frameId });
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const walk = (id: string): typeof nodes => {
    const node = byId.get(id);
    return node ? [node, ...(node.childIds ?? []).flatMap(walk)] : [];
  };
  return nodes.filter(({ parentId }) => parentId === undefined).flatMap(({ nodeId }) => walk(nodeId));
}

type AxNode = Awaited<ReturnType<typeof inReadingOrder>>[number];

function toControl(node: AxNode, nodeId: number, root: ClosedRoot): ChromiumControl {
  const state = (name: string) => node.properties?.find((property) => property.name === name)?.value.value;
  return {
    role: String(node.role?.value ?? ''),
    name: String(node.name?.value ?? '').trim(),
    value: String(node.value?.value ?? ''),
    checked: String(state('checked')) === 'true',
    focused: state('focused') === true,
    nodeId,
    root,
  };
}

async function controlsOf(root: ClosedRoot): Promise<ChromiumControl[]> {
  const [within, nodes] = await Promise.all([nodesWithin(root), inReadingOrder(root)]);
  return nodes.flatMap((node) => {
    const id = node.backendDOMNodeId;
    return node.ignored || id === undefined || !within.has(id) ? [] : [toControl(node, id, root)];
  });
}

async function callOnNode<T>(control: ChromiumControl, source: string, args: unknown[] = []): Promise<T> {
  const { session } = control.root;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: control.nodeId });
  if (!object.objectId) throw new Error(`"${control.name}" is gone.`);
  return callOn<T>(session, object.objectId, source, args);
}

/** The middle of a control in the page's viewport, which differs from its frame's. */
async function pointOf(control: ChromiumControl): Promise<Point | undefined> {
  const { session, left, top } = control.root;
  try {
    if ((await callOnNode<Point | null>(control, CLICK_POINT)) === null) return undefined;
    const { quads } = await session.send('DOM.getContentQuads', { backendNodeId: control.nodeId });
    const [x1 = 0, y1 = 0, , , x3 = 0, y3 = 0] = quads[0] ?? [];
    return quads.length > 0 ? { x: left + (x1 + x3) / 2, y: top + (y1 + y3) / 2 } : undefined;
  } catch {
    // Drawn anew in between: the next look finds the new one.
    return undefined;
  }
}

function chromiumDriver(page: Page, inFrame: (url: string) => boolean): PanelDriver<ChromiumControl> {
  const roots = async () => (await closedRoots(page)).filter(({ url }) => inFrame(url));
  return {
    async texts() {
      const all = (await roots()).map(({ session, objectId }) =>
        callOn<string>(session, objectId, VISIBLE_TEXT).catch(() => ''),
      );
      return Promise.all(all);
    },
    async controls() {
      const lists = (await roots()).map((root) => controlsOf(root).catch(() => []));
      return (await Promise.all(lists)).flat();
    },
    pointOf,
    optionIndex: (control, option) => callOnNode<number>(control, OPTION_INDEX, [option]),
    async evaluate(source) {
      const [root] = await roots();
      if (!root) throw new Error('There is no panel.');
      return callOn(root.session, root.objectId, `function () { return (${source})(this); }`);
    },
    click: (point, clicks) => page.mouse.click(point.x, point.y, { clickCount: clicks }),
    press: (key) => page.keyboard.press(key),
    selectAll: () => page.keyboard.press('ControlOrMeta+A'),
    type: (text) => page.keyboard.type(text),
  };
}

/**
 * The panel of a page in Chromium.
 * @param inFrame picks the frames to look in by address; all of them by default
 */
export const panelOf = (page: Page, inFrame: (url: string) => boolean = () => true): Panel =>
  new Panel(chromiumDriver(page, inFrame)) as Panel;
