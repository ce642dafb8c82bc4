import type { Phase } from '../../case/types.ts';

/** What stands in a diagram, before it has a place. */
export interface DiagramNode {
  readonly id: string;
  /** `any`: a list of statuses that share a move. `joint`: where lines meet. `begin`: how a case begins. */
  readonly kind: 'status' | 'any' | 'joint' | 'begin';
  /** The name, in lines. */
  readonly label: readonly string[];
  readonly phase?: Phase;
  /** Sub-statuses, and what can be done without leaving the status. */
  readonly notes: readonly string[];
  /** How far down it belongs: lines lead from lower to higher, or back. */
  readonly order: number;
}

export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'move' | 'timer' | 'begin';
  readonly label: readonly string[];
  /** Which of its ends have a head: none on the way to a joint, both where it goes either way alike. */
  readonly heads: 'none' | 'end' | 'both';
  /** What it stands for in words, one for each status it leaves and reaches: "Open → Closed: Close Case (agent)". */
  readonly says: readonly string[];
}

export interface DiagramGraph {
  readonly title: string;
  readonly description: string;
  /** What is to be known of the picture itself, told in it. */
  readonly remark?: string;
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle by its middle. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface PlacedNode extends DiagramNode {
  readonly box: Box;
}

export interface PlacedEdge extends DiagramEdge {
  /** In pairs: straight between the two, then turning on to the next pair. */
  readonly points: readonly Point[];
  /** Where the label stands; absent without a label. */
  readonly box?: Box;
}

export interface Placed {
  readonly graph: DiagramGraph;
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}
