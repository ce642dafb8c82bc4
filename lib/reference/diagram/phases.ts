import { PHASES, type Phase } from '../../case/types.ts';
import { counted } from '../../i18n/plural.ts';
import { lookUp } from '../../i18n/sentence.ts';
import type { LifeCycle } from '../../policy/life-cycle/types.ts';
import type { Words } from '../words.ts';
import { isTimed } from './graph.ts';
import { FONT, wrap } from './measure.ts';
import type { DiagramEdge, DiagramGraph, DiagramNode } from './types.ts';

const NAME_WIDTH = 170;

type Kind = 'move' | 'timer';

/** Steps from status to status, as steps from phase to phase: how many of each kind. */
class Counts {
  readonly #counts = new Map<string, number>();

  add(kind: Kind, from: Phase, to: Phase): void {
    this.#counts.set(`${kind} ${from} ${to}`, this.of(kind, from, to) + 1);
  }

  of(kind: Kind, from: Phase, to: Phase): number {
    return this.#counts.get(`${kind} ${from} ${to}`) ?? 0;
  }
}

/**
 * A smaller picture, for a life cycle that has more than a picture can show: what leads from phase to phase, and how much.
 * It says so itself.
 */
export function phaseGraph({ document, moves, timers, begins }: LifeCycle, words: Words): DiagramGraph {
  const { t } = words;
  const phaseOf = new Map(document.statuses.map(({ id, phase }) => [id, phase]));
  const counts = new Counts();
  const steps = [
    ...moves.filter((move) => !isTimed(move, timers)).map(({ from, to }) => ['move', from, to] as const),
    ...timers.map(({ in: from, to }) => ['timer', from, to] as const),
  ];
  for (const [kind, from, to] of steps) {
    const [start, end] = [phaseOf.get(from), to === undefined || to === from ? undefined : phaseOf.get(to)];
    if (start && end) counts.add(kind, start, end);
  }
  const present = PHASES.filter((phase) => document.statuses.some((status) => status.phase === phase));
  const beginning = new Set(begins.flatMap(({ status }) => phaseOf.get(status) ?? []));
  const total = [document.statuses.length, moves.length, timers.length] as const;
  return {
    title: t('diagram_title', words.text(document.title)),
    description: t('diagram_desc', ...total),
    remark: t('diagram_byPhase', document.statuses.length, moves.length),
    nodes: [
      ...present.map((phase, order): DiagramNode => {
        const size = document.statuses.filter((status) => status.phase === phase).length;
        return nodeOf(phase, order, size, counts, words);
      }),
      ...[...beginning].map(
        (phase): DiagramNode => ({ id: `begin ${phase}`, kind: 'begin', label: [], notes: [], order: -1 }),
      ),
    ],
    edges: [
      ...[...beginning].map(
        (phase): DiagramEdge => ({
          ...{ from: `begin ${phase}`, to: phase, kind: 'begin', label: [], heads: 'end' },
          says: [],
        }),
      ),
      ...(['move', 'timer'] as const).flatMap((kind) =>
        present.flatMap((from) => present.flatMap((to) => edgeOf(kind, from, to, counts, words))),
      ),
    ],
  };
}

const countWords = (kind: Kind, count: number, { t }: Words): string =>
  counted(t, kind === 'move' ? 'diagram_moves' : 'diagram_timers', count);

function nodeOf(phase: Phase, order: number, size: number, counts: Counts, words: Words): DiagramNode {
  const within = counts.of('move', phase, phase);
  return {
    id: phase,
    kind: 'status',
    phase,
    order,
    label: wrap(counted(words.t, 'diagram_statuses', size), FONT.name, NAME_WIDTH),
    notes: within > 0 ? [words.t('diagram_within', countWords('move', within, words))] : [],
  };
}

function edgeOf(kind: Kind, from: Phase, to: Phase, counts: Counts, words: Words): DiagramEdge[] {
  const count = from === to ? 0 : counts.of(kind, from, to);
  if (count === 0) return [];
  const label = countWords(kind, count, words);
  const name = (phase: Phase) => lookUp(words.t, 'phase', phase) ?? phase;
  return [{ from, to, kind, label: [label], heads: 'end', says: [`${name(from)} → ${name(to)}: ${label}`] }];
}
