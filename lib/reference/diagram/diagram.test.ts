import { describe, expect, test } from 'vitest';
import { documented, documentedIds } from '../../policies/load.ts';
import type { LifeCycle } from '../../policy/life-cycle/types.ts';
import { cycleOf, englishWords, fifteen, japaneseWords, many } from '../testing.ts';
import type { Words } from '../words.ts';
import { diagram, graphOf } from './diagram.ts';
import { diagramGraph, isTimed, moveLine, timerLine } from './graph.ts';
import { place } from './layout.ts';
import { mermaid } from './mermaid.ts';
import type { Box, Placed, Point } from './types.ts';

const policies = [...documentedIds().map((id) => documented(id)), fifteen()];
const drawn = policies.flatMap((document) =>
  [englishWords(document), japaneseWords(document)].map((words): [string, LifeCycle, Words] => [
    `${document.id} ${words.t('locale')}`,
    cycleOf(document),
    words,
  ]),
);
const placed = (cycle: LifeCycle, words: Words) => place(graphOf(cycle, words));

const overlap = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) * 2 < a.width + b.width - 0.5 && Math.abs(a.y - b.y) * 2 < a.height + b.height - 0.5;

/** Names of the things whose boxes lie over one another. */
function clashes({ nodes, edges }: Placed): string[] {
  const boxes = [
    ...nodes.map(({ id, box }) => ({ name: id, box })),
    ...edges.flatMap(({ box, from, to }) => (box ? [{ name: `${from} → ${to}`, box }] : [])),
  ];
  return boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => (overlap(a.box, b.box) ? [`${a.name} | ${b.name}`] : [])),
  );
}

/** Points along a line; its turns are curves between the heights of their ends. */
function* along(points: readonly Point[]): Generator<Point> {
  for (const [i, end] of points.entries()) {
    const start = points[i - 1];
    if (!start) continue;
    for (let step = 0; step <= 40; step++) {
      const part = step / 40;
      const bent = i % 2 === 0 ? 3 * part ** 2 - 2 * part ** 3 : part;
      yield { x: start.x + (end.x - start.x) * bent, y: start.y + (end.y - start.y) * part };
    }
  }
}

const within = ({ x, y }: Point, box: Box): boolean =>
  Math.abs(x - box.x) < box.width / 2 - 1 && Math.abs(y - box.y) < box.height / 2 - 1;

/** Lines that run through a node, or through the label of another line. */
function crossings({ nodes, edges }: Placed): string[] {
  const labels = edges.flatMap((edge) => (edge.box ? [{ edge, box: edge.box }] : []));
  return edges.flatMap((edge) => {
    const points = [...along(edge.points)];
    const through = (box: Box) => points.some((point) => within(point, box));
    return [
      ...nodes.filter(({ box }) => through(box)).map(({ id }) => `${edge.from} → ${edge.to} through ${id}`),
      ...labels
        .filter((other) => other.edge !== edge && through(other.box))
        .map((other) => `${edge.from} → ${edge.to} through the label of ${other.edge.from}`),
    ];
  });
}

describe.each(drawn)('the diagram of %s', (_, cycle, words) => {
  test('has no two labels or nodes over one another, and none off the sheet', () => {
    const all = placed(cycle, words);
    expect(clashes(all)).toEqual([]);
    for (const { box } of [...all.nodes, ...all.edges]) {
      if (!box) continue;
      expect(box.x - box.width / 2).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width / 2).toBeLessThanOrEqual(all.width);
      expect(box.y + box.height / 2).toBeLessThanOrEqual(all.height);
    }
  });

  test('has no line through a node or through the label of another', () => {
    expect(crossings(placed(cycle, words))).toEqual([]);
  });

  test('has every status, every move and every timer, and no other', () => {
    const graph = diagramGraph(cycle, words);
    const { statuses } = cycle.document;
    expect(graph.nodes.filter(({ kind }) => kind === 'status').map(({ id }) => id)).toEqual(
      statuses.map(({ id }) => id),
    );
    const says = graph.edges.filter(({ kind }) => kind !== 'begin').flatMap((edge) => edge.says);
    const wanted = new Set<string>();
    const who = new Map<string, Set<string>>();
    for (const move of cycle.moves) {
      if (move.to === undefined || move.to === move.from || isTimed(move, cycle.timers)) continue;
      const key = `${words.status(move.from)} → ${words.status(move.to)}|${move.action ?? ''}`;
      who.set(key, new Set([...(who.get(key) ?? []), ...move.doers.map(({ actor }) => actor)]));
    }
    for (const [key, actors] of who) {
      const [ends, action] = key.split('|');
      const doers = [...actors].map((actor) => ({ actor: actor as never }));
      wanted.add(`${ends}: ${moveLine(action || undefined, doers, words)}`);
    }
    for (const timer of cycle.timers) {
      if (timer.to === undefined) continue;
      wanted.add(`${words.status(timer.in)} → ${words.status(timer.to)}: ${timerLine(timer, words)}`);
    }
    expect([...says].sort()).toEqual([...wanted].sort());
  });

  test('lists what keeps the status in the status', () => {
    const { nodes } = diagramGraph(cycle, words);
    for (const { from, to, action } of cycle.moves) {
      if (action === undefined || (to !== undefined && to !== from)) continue;
      const notes = nodes.find(({ id }) => id === from)?.notes.join(' ') ?? '';
      expect(notes.replace(/\s/gu, '')).toContain(words.action(action).replace(/\s/gu, ''));
    }
  });

  test('is told to who does not see it, and holds no markup of the policy', () => {
    const text = diagram(cycle, words);
    expect(text).toMatch(/<svg [^>]*role="img" aria-label="[^"]+"/u);
    expect(text).toMatch(/<title>[^<]+<\/title>\n<desc>[^<]+<\/desc>/u);
    expect(text).not.toContain('<b>');
    expect(text).toContain('prefers-color-scheme:dark');
  });

  test('is a Mermaid diagram too, one line for each move', () => {
    const lines = mermaid(cycle, words).split('\n');
    const arrows = lines.filter((line) => line.includes('-->'));
    const timed = cycle.moves.filter((move) => isTimed(move, cycle.timers));
    expect(arrows).toHaveLength(
      cycle.begins.length + cycle.moves.length - timed.length + cycle.timers.length,
    );
    for (const line of arrows)
      expect(line).toMatch(/^ {2}(?:\[\*\]|\w+) --> \w+: [^:;"<>{}[\]]*(?:#\d+;[^:"<>{}[\]]*)*$/u);
    expect(lines.filter((line) => line.startsWith('  state '))).toHaveLength(cycle.document.statuses.length);
  });
});

describe('a life cycle that is too large for a picture', () => {
  test('is drawn by phase, in little time, and says so', () => {
    const document = many(200, 6);
    const [cycle, words] = [cycleOf(document), englishWords(document)];
    const start = performance.now();
    const text = diagram(cycle, words);
    expect(performance.now() - start).toBeLessThan(3000);
    expect(text).toContain('Drawn by phase: 200 statuses with 1200 moves are too many');
    const { nodes, edges } = graphOf(cycle, words);
    const phases = new Set(document.statuses.map(({ phase }) => phase));
    expect(new Set(nodes.flatMap(({ phase }) => phase ?? []))).toEqual(phases);
    const sum = (texts: readonly string[]) => texts.reduce((all, one) => all + Number.parseInt(one, 10), 0);
    expect(sum(nodes.flatMap(({ label }) => label))).toBe(200);
    const moves = edges.filter(({ kind }) => kind === 'move').flatMap(({ label }) => label);
    expect(sum([...moves, ...nodes.flatMap(({ notes }) => notes)])).toBe(1200);
    expect(clashes(placed(cycle, words))).toEqual([]);
  });

  test('as soon as it has too many lines, though few statuses', () => {
    const document = many(58, 20);
    const [cycle, words] = [cycleOf(document), englishWords(document)];
    expect(graphOf(cycle, words).remark).toMatch(/^Drawn by phase/u);
    expect(graphOf(cycleOf(fifteen()), englishWords(fifteen())).remark).toBeUndefined();
  });
});
