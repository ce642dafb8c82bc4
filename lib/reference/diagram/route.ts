import type { Box, DiagramEdge, Point } from './types.ts';

/** An edge as the layout gives it: its ends, the places it runs through on the ranks between, its label's box. */
export interface Rough extends Pick<DiagramEdge, 'from' | 'to'> {
  readonly through: readonly Point[];
  readonly box?: Box;
}

/** Least distance of lines that leave a node side by side, and from its corners. */
const APART = 16;
const CORNER = 12;
/** Straight length at the ends, for the heads. */
const STUB = 10;

/**
 * Lines from node to node that touch no other node and no other label: across a rank straight up or down, and only
 * between ranks to the side. Pairs of points; from the second of one to the first of the next the line may turn.
 */
export function route(boxes: ReadonlyMap<string, Box>, edges: readonly Rough[]): Point[][] {
  const bands = bandsOf([...boxes.values(), ...edges.flatMap(({ box }) => box ?? [])]);
  const half = (y: number) => bands.get(Math.round(y)) ?? 0;
  const ends = ports(boxes, edges);
  return edges.map((edge, i) => {
    const down = isDown(boxes, edge);
    const sign = down ? 1 : -1;
    const cross = (x: number, y: number): Point[] => [
      { x, y: y - sign * half(y) },
      { x, y: y + sign * half(y) },
    ];
    const [start, end] = [ends[i]?.from, ends[i]?.to];
    const [first, last] = [boxes.get(edge.from), boxes.get(edge.to)];
    if (!start || !end || !first || !last) return [];
    return [
      start,
      { x: start.x, y: first.y + sign * (half(first.y) + STUB) },
      ...edge.through.flatMap(({ x, y }) => cross(x, y)),
      { x: end.x, y: last.y - sign * (half(last.y) + STUB) },
      end,
    ];
  });
}

const isDown = (boxes: ReadonlyMap<string, Box>, { from, to }: Rough): boolean =>
  (boxes.get(from)?.y ?? 0) < (boxes.get(to)?.y ?? 0);

/** Half the height of each rank, by the height of its middle: no higher than its highest node or label. */
function bandsOf(boxes: readonly Box[]): Map<number, number> {
  const bands = new Map<number, number>();
  for (const { y, height } of boxes) {
    bands.set(Math.round(y), Math.max(bands.get(Math.round(y)) ?? 0, height / 2));
  }
  return bands;
}

interface Port {
  readonly edge: number;
  readonly end: 'from' | 'to';
  /** Where the line comes from, or goes. */
  readonly toward: number;
}

/** Where lines leave and reach their nodes: at the top and the bottom, side by side, in the order they come in. */
function ports(boxes: ReadonlyMap<string, Box>, edges: readonly Rough[]): { from?: Point; to?: Point }[] {
  const sides = new Map<string, { box: Box; y: number; ports: Port[] }>();
  edges.forEach((edge, i) => {
    for (const end of ['from', 'to'] as const) {
      const [box, other] = [boxes.get(edge[end]), boxes.get(edge[end === 'from' ? 'to' : 'from'])];
      if (!box || !other) continue;
      const below = isDown(boxes, edge) === (end === 'from');
      const key = `${edge[end]} ${below}`;
      const next = end === 'from' ? edge.through[0] : edge.through.at(-1);
      const side = sides.get(key) ?? { box, y: box.y + (below ? 1 : -1) * (box.height / 2), ports: [] };
      side.ports.push({ edge: i, end, toward: (next ?? other).x });
      sides.set(key, side);
    }
  });
  const found: { from?: Point; to?: Point }[] = edges.map(() => ({}));
  for (const { box, y, ports: side } of sides.values()) {
    const places = spread(
      box,
      side.sort((a, b) => a.toward - b.toward).map(({ toward }) => toward),
    );
    side.forEach(({ edge, end }, i) => {
      const port = found[edge];
      if (port) port[end] = { x: places[i] ?? box.x, y };
    });
  }
  return found;
}

/** Places along a side, each as near as can be to where its line goes, in order and apart from one another. */
function spread(box: Box, wanted: readonly number[]): number[] {
  const room = Math.max(box.width / 2 - CORNER, 0);
  const [left, right] = [box.x - room, box.x + room];
  const gap = wanted.length > 1 ? Math.min(APART, (right - left) / (wanted.length - 1)) : 0;
  const places: number[] = [];
  wanted.forEach((x, i) => {
    const least = i === 0 ? left : (places[i - 1] ?? left) + gap;
    const most = right - gap * (wanted.length - 1 - i);
    places.push(Math.min(Math.max(x, least), most));
  });
  return places;
}
