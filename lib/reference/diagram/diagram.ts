import type { LifeCycle } from '../../policy/life-cycle/types.ts';
import type { Words } from '../words.ts';
import { diagramGraph } from './graph.ts';
import { place } from './layout.ts';
import { svg } from './svg.ts';

/** The picture of a life cycle: a standalone SVG document. */
export const diagram = (cycle: LifeCycle, words: Words): string =>
  svg(place(diagramGraph(cycle, words)), words);
