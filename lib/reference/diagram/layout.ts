import dagre from '@dagrejs/dagre';
import { FONT, LINE, textWidth } from './measure.ts';
import { type Rough, route } from './route.ts';
import type {
  Box,
  DiagramEdge,
  DiagramGraph,
  DiagramNode,
  Placed,
  PlacedEdge,
  PlacedNode,
  Point,
} from './types.ts';

const PADDING = 14;
const MARGIN = 20;
const DOT = 14;
const JOINT = 6;

/** Gives every node, line and label of a diagram its place. */
export function place(graph: DiagramGraph): Placed {
  const sheet = new dagre.graphlib.Graph({ multigraph: true });
  sheet.setGraph({
    rankdir: 'TB',
    nodesep: 28,
    edgesep: 20,
    ranksep: 60,
    marginx: MARGIN,
    marginy: MARGIN,
  });
  for (const node of graph.nodes) sheet.setNode(node.id, { ...nodeSize(node) });
  const order = new Map(graph.nodes.map((node) => [node.id, node.order]));
  const down = graph.edges.map(({ from, to }) => (order.get(from) ?? 0) <= (order.get(to) ?? 0));
  graph.edges.forEach(({ from, to, ...edge }, i) => {
    const [top, bottom] = down[i] ? [from, to] : [to, from];
    // Lines that go on in the life cycle pull their ends together; lines back may be long.
    const label = { ...labelSize(edge), labelpos: 'c', weight: down[i] && edge.kind === 'move' ? 4 : 1 };
    sheet.setEdge(top, bottom, label, String(i));
  });
  dagre.layout(sheet);
  const { width = 0, height = 0 } = sheet.graph();
  const nodes = graph.nodes.map((node): PlacedNode => ({ ...node, box: boxOf(sheet.node(node.id)) }));
  const rough = graph.edges.map(({ from, to, label }, i): Rough => {
    const [top, bottom] = down[i] ? [from, to] : [to, from];
    const at = sheet.edge(top, bottom, String(i)) as Box & { points: Point[] };
    // The first and the last are on the nodes' borders: those the router sets.
    const between = at.points.slice(1, -1);
    const through = down[i] ? between : between.reverse();
    return { from, to, through, ...(label.length > 0 ? { box: boxOf(at) } : {}) };
  });
  const lines = route(new Map(nodes.map(({ id, box }) => [id, box])), rough);
  return {
    graph,
    width: Math.ceil(width),
    height: Math.ceil(height),
    nodes,
    edges: graph.edges.map((edge, i): PlacedEdge => {
      const box = rough[i]?.box;
      return { ...edge, points: lines[i] ?? [], ...(box ? { box } : {}) };
    }),
  };
}

const boxOf = ({ x, y, width, height }: Box): Box => ({ x, y, width, height });

function nodeSize({ kind, label, notes, phase }: DiagramNode): { width: number; height: number } {
  if (kind === 'joint') return { width: JOINT, height: JOINT };
  if (kind === 'begin') return { width: DOT, height: DOT };
  const widths = [
    ...label.map((line) => textWidth(line, FONT.name) * 1.06),
    ...notes.map((line) => textWidth(line, FONT.note)),
  ];
  const top = phase ? LINE.note : 0;
  return {
    width: Math.max(90, ...widths) + 2 * PADDING,
    height: top + label.length * LINE.name + notes.length * LINE.note + PADDING,
  };
}

function labelSize({ label }: Pick<DiagramEdge, 'label'>): { width: number; height: number } {
  if (label.length === 0) return { width: 0, height: 0 };
  return {
    width: Math.max(...label.map((line) => textWidth(line, FONT.label))) + 10,
    height: label.length * LINE.label + 4,
  };
}
