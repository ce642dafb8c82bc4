import { formatLong } from '../../i18n/format.ts';
import type { ActiveTimer } from '../../policy/compile.ts';
import type { Doer, LifeCycle, Move } from '../../policy/life-cycle/types.ts';
import type { Duration, StatusData } from '../../policy/types.ts';
import type { Words } from '../words.ts';
import { type Bundle, bundles } from './bundle.ts';
import { FONT, wrap } from './measure.ts';
import { statusOrder } from './order.ts';
import type { DiagramEdge, DiagramGraph, DiagramNode } from './types.ts';

/** So many statuses, and half of all, that share a move are named in a box instead of drawn as lines. */
const MANY = 5;
/** Effects after which there is no case. */
const GONE: readonly string[] = ['caseDeleted', 'caseDiscarded'];
const NAME_WIDTH = 170;
const NOTE_WIDTH = 210;

/** What is to be drawn of a life cycle: nodes and edges, without places. */
export function diagramGraph(cycle: LifeCycle, words: Words): DiagramGraph {
  const { document, moves, timers } = cycle;
  const { t } = words;
  const drawn = new Drawn(cycle, words, statusOrder(cycle));
  for (const status of document.statuses) drawn.status(status);
  drawn.beginnings();
  drawn.timers();
  drawn.moves();
  return {
    title: t('diagram_title', words.text(document.title)),
    description: t('diagram_desc', document.statuses.length, moves.length, timers.length),
    nodes: drawn.nodes,
    edges: drawn.edges,
  };
}

/** The words of one line of a label: "Close Case: agent, customer". */
export const moveLine = (action: string | undefined, doers: readonly Doer[], words: Words): string => {
  const who = words.list(doers.map(({ actor }) => words.actor(actor)));
  return action === undefined ? who : words.t('diagram_by', words.action(action), who);
};

/** The words of a timer: "after 28 days", with its sub-status if it has one. */
export function timerLine({ in: status, subStatus, after }: ActiveTimer, words: Words): string {
  const span = spanText(after, words);
  return subStatus
    ? words.t('diagram_afterSub', words.subStatus(status, subStatus), span)
    : words.t('diagram_after', span);
}

/** A duration in words: "5 days". */
export function spanText(after: Duration, { t }: Words): string {
  if ('hours' in after) return formatLong(t, 'hour', after.hours);
  return 'days' in after ? formatLong(t, 'day', after.days) : formatLong(t, 'month', after.months);
}

/** True for what the clock does: a timer already shows it. */
export const isTimed = ({ from, to, action, doers }: Move, timers: readonly ActiveTimer[]): boolean =>
  action === undefined &&
  doers.every(({ actor }) => actor === 'system') &&
  timers.some((timer) => timer.in === from && timer.to === to);

class Drawn {
  readonly nodes: DiagramNode[] = [];
  readonly edges: DiagramEdge[] = [];
  readonly cycle: LifeCycle;
  readonly words: Words;
  readonly order: ReadonlyMap<string, number>;
  readonly many: number;

  constructor(cycle: LifeCycle, words: Words, order: ReadonlyMap<string, number>) {
    this.cycle = cycle;
    this.words = words;
    this.order = order;
    this.many = Math.max(MANY, Math.ceil(cycle.document.statuses.length / 2));
  }

  status({ id, phase, subStatuses = [] }: StatusData): void {
    const { words } = this;
    const stays = byAction(this.cycle.moves.filter((move) => move.from === id && !leaves(move)));
    const subs = words.list(subStatuses.map((sub) => words.subStatus(id, sub.id)));
    const timers = this.cycle.timers.filter((timer) => timer.in === id && timer.to === undefined);
    this.nodes.push({
      id,
      kind: 'status',
      label: wrap(words.status(id), FONT.name, NAME_WIDTH),
      phase,
      order: this.order.get(id) ?? 0,
      notes: [
        ...(subs ? [subs] : []),
        ...stays.map(([action, doers]) => `${this.#sign(action)} ${this.#stay(action, doers)}`),
        ...timers.map((timer) => `◷ ${words.effect({ code: timer.code, params: { ...timer.after } })}`),
      ].flatMap((note) => wrap(note, FONT.note, NOTE_WIDTH)),
    });
  }

  beginnings(): void {
    this.cycle.begins.forEach(({ status, actors }, i) => {
      const { words } = this;
      const id = `begin ${i}`;
      const who = words.list(actors.map(words.actor));
      this.nodes.push({ id, kind: 'begin', label: [], notes: [], order: -1 });
      this.edges.push({
        from: id,
        to: status,
        kind: 'begin',
        label: [who],
        heads: 'end',
        says: [`${words.status(status)}: ${words.t('diagram_begins', who)}`],
      });
    });
  }

  timers(): void {
    for (const [from, to, timers] of grouped(
      this.cycle.timers.flatMap((one) => (one.to === undefined ? [] : [{ from: one.in, to: one.to, one }])),
    )) {
      const lines = timers.map(({ one }) => timerLine(one, this.words));
      this.#edge({
        from,
        to,
        kind: 'timer',
        label: lines,
        says: lines.map((line) => this.#says(from, to, line)),
      });
    }
  }

  moves(): void {
    const leaving = this.cycle.moves.filter((move) => leaves(move) && !isTimed(move, this.cycle.timers));
    const byLabel = new Map<string, [string, string][]>();
    for (const [from, to, moves] of grouped(leaving)) {
      const label = byAction(moves)
        .map(([action, doers]) => moveLine(action, doers, this.words))
        .join('\n');
      byLabel.set(label, [...(byLabel.get(label) ?? []), [from, to]]);
    }
    for (const [label, pairs] of byLabel) {
      for (const bundle of bundles(pairs, this.many, this.order)) this.#bundle(bundle, label.split('\n'));
    }
  }

  /** What becomes of the case: it stays, or is no more. */
  #sign(action: string | undefined): string {
    const moves = this.cycle.moves.filter((move) => move.action === action && action !== undefined);
    return moves.some(({ effects }) => effects.some(({ effect }) => GONE.includes(effect.code))) ? '✕' : '↻';
  }

  #stay(action: string | undefined, doers: readonly Doer[]): string {
    const line = moveLine(action, doers, this.words);
    return action === undefined ? this.words.t('diagram_by', this.words.t('diagram_sub'), line) : line;
  }

  #bundle({ from, to, both }: Bundle, label: readonly string[]): void {
    const pairs = from.flatMap((a) => to.map((b) => [a, b] as const));
    if (both) pairs.push(...pairs.map(([a, b]) => [b, a] as const));
    const says = pairs.flatMap(([a, b]) => label.map((line) => this.#says(a, b, line)));
    const start = this.#start(from, to);
    const end = this.#joined(to, from);
    if (start === undefined || end === undefined) return;
    const heads = both ? 'both' : to.length > 1 ? 'none' : 'end';
    this.#edge({ from: start, to: end, kind: 'move', label, says, heads });
    if (to.length > 1) {
      for (const one of to) this.#edge({ from: end, to: one, kind: 'move', label: [], says: [] });
    }
  }

  /** Where a bundle begins: its status, a box that names many, or the joint where lines from a few meet. */
  #start(from: readonly string[], to: readonly string[]): string | undefined {
    if (from.length >= this.many) return this.#any(from, to);
    const start = this.#joined(from, to);
    if (start !== undefined && from.length > 1) {
      for (const one of from) {
        this.#edge({ from: one, to: start, kind: 'move', label: [], says: [], heads: 'none' });
      }
    }
    return start;
  }

  #edge(edge: Omit<DiagramEdge, 'heads'> & Partial<Pick<DiagramEdge, 'heads'>>): void {
    this.edges.push({ heads: 'end', ...edge });
  }

  /** One status itself; for several a joint, on the side of those across. */
  #joined(ids: readonly string[], across: readonly string[]): string | undefined {
    if (ids.length < 2) return ids[0];
    const id = `joint ${this.nodes.length}`;
    const [own, others] = [this.#orders(ids), this.#orders(across)];
    const after = Math.min(...others) > Math.min(...own);
    const order = after ? Math.max(...own) + 0.3 : Math.min(...own) - 0.3;
    this.nodes.push({ id, kind: 'joint', label: [], notes: [], order });
    return id;
  }

  #orders(ids: readonly string[]): number[] {
    return ids.map((id) => this.order.get(id) ?? 0);
  }

  /** A box that names many statuses: all but a few, or the list. */
  #any(from: readonly string[], to: readonly string[]): string {
    const { words, nodes } = this;
    const all = this.cycle.document.statuses.map((status) => status.id);
    const others = all.filter((id) => !from.includes(id) && !(to.length === 1 && to[0] === id));
    const list = (ids: readonly string[]) => words.list(ids.map(words.status));
    const text =
      others.length === 0
        ? words.t('diagram_any')
        : others.length < from.length
          ? words.t('diagram_anyBut', list(others))
          : list(from);
    const id = `any ${nodes.length}`;
    const order = Math.min(...this.#orders(to)) - 0.5;
    nodes.push({ id, kind: 'any', label: [], notes: wrap(text, FONT.note, NOTE_WIDTH), order });
    return id;
  }

  #says(from: string, to: string, line: string): string {
    return `${this.words.status(from)} → ${this.words.status(to)}: ${line}`;
  }
}

const leaves = ({ from, to }: Move): boolean => to !== undefined && to !== from;

/** Entries by where they lead from and to, in order. */
function grouped<T extends { readonly from: string; readonly to?: string }>(
  list: readonly T[],
): [string, string, T[]][] {
  const groups = new Map<string, [string, string, T[]]>();
  for (const one of list) {
    const to = one.to ?? one.from;
    const group = groups.get(`${one.from} ${to}`);
    if (group) group[2].push(one);
    else groups.set(`${one.from} ${to}`, [one.from, to, [one]]);
  }
  return [...groups.values()];
}

/** Who may do it, by action; whoever may by two rules is named once. */
function byAction(moves: readonly Move[]): [string | undefined, Doer[]][] {
  const found = new Map<string | undefined, Doer[]>();
  for (const { action, doers } of moves) {
    const known = found.get(action) ?? [];
    const fresh = doers.filter(({ actor }) => !known.some((one) => one.actor === actor));
    found.set(action, [...known, ...fresh]);
  }
  return [...found];
}
