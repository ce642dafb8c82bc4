import type { ClosedRoot } from './roots.ts';

/** What names a control: its accessible name, exactly (outer space aside) or by pattern, and its role if need be. */
export type Label = string | RegExp | { readonly role?: string; readonly name: string | RegExp };

/** A control or text of the panel as a screen reader meets it. */
export interface Control {
  readonly role: string;
  readonly name: string;
  readonly value: string;
  readonly states: Readonly<Record<string, unknown>>;
  readonly nodeId: number;
  readonly root: ClosedRoot;
}

/** Roles that a label without a role may mean. */
const OPERABLE = new Set([
  'button',
  'checkbox',
  'combobox',
  'link',
  'menuitem',
  'menuitemradio',
  'option',
  'radio',
  'searchbox',
  'spinbutton',
  'switch',
  'tab',
  'textbox',
  'DisclosureTriangle',
]);

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

/** Everything the accessibility tree shows of a root, in reading order. */
export async function controlsOf(root: ClosedRoot): Promise<Control[]> {
  const [within, nodes] = await Promise.all([nodesWithin(root), inReadingOrder(root)]);
  return nodes.flatMap((node) =>
    node.ignored || node.backendDOMNodeId === undefined || !within.has(node.backendDOMNodeId)
      ? []
      : [
          {
            role: String(node.role?.value ?? ''),
            name: String(node.name?.value ?? '').trim(),
            value: String(node.value?.value ?? ''),
            states: Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value])),
            nodeId: node.backendDOMNodeId,
            root,
          },
        ],
  );
}

const nameMatches = (name: string, wanted: string | RegExp) =>
  typeof wanted === 'string' ? name === wanted.trim() : wanted.test(name);

/** True if the label means this control. */
export function matches(control: Control, label: Label): boolean {
  if (typeof label === 'string' || label instanceof RegExp) {
    return OPERABLE.has(control.role) && nameMatches(control.name, label);
  }
  const roleFits = label.role === undefined ? OPERABLE.has(control.role) : control.role === label.role;
  return roleFits && nameMatches(control.name, label.name);
}

/** A label as people write it, for messages. */
export const describe = (label: Label): string =>
  typeof label === 'string' || label instanceof RegExp
    ? String(label)
    : `${label.role ?? 'control'} ${String(label.name)}`;
