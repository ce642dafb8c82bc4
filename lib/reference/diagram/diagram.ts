import type { LifeCycle } from '../../policy/life-cycle/types.ts';
import type { Words } from '../words.ts';
import { diagramGraph } from './graph.ts';
import { place } from './layout.ts';
import { phaseGraph } from './phases.ts';
import { svg } from './svg.ts';
import type { DiagramGraph } from './types.ts';

/** With more lines than this a picture is too large to be read, and takes minutes to lay out. */
const LINES = 400;
/** With more statuses and moves than this, gathering them into lines takes long by itself. */
const STATUSES = 60;
const PAIRS = 800;

/** What is drawn of a life cycle: each status and move; of one that is too large for that, its phases. */
export function graphOf(cycle: LifeCycle, words: Words): DiagramGraph {
  const { document, moves } = cycle;
  const pairs = new Set(moves.map(({ from, to }) => `${from} ${to}`)).size;
  if (document.statuses.length > STATUSES && pairs > PAIRS) return phaseGraph(cycle, words);
  const whole = diagramGraph(cycle, words);
  return whole.edges.length > LINES ? phaseGraph(cycle, words) : whole;
}

/** The picture of a life cycle: a standalone SVG document. */
export const diagram = (cycle: LifeCycle, words: Words): string => svg(place(graphOf(cycle, words)), words);
