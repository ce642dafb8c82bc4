/** Moves that say the same, from each of some statuses to each of some others. */
export interface Bundle {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** True if they go back alike too: one status on either side. */
  readonly both?: true;
}

type Pair = readonly [from: string, to: string];
type Arrows = Map<string, Set<string>>;

/**
 * Gathers arrows that say the same into bundles, so that a diagram has few lines: first the targets that `many` or more
 * lead to; then, among those that go on and among those that go back, again and again the bundle that saves most.
 * Every arrow is in exactly one. Order is kept, so that the same policy is always drawn alike.
 * @param order how far down a status belongs
 */
export function bundles(pairs: readonly Pair[], many: number, order: ReadonlyMap<string, number>): Bundle[] {
  const found = crowds(arrowsOf(pairs), many);
  const inCrowd = ([from, to]: Pair) => found.some((one) => one.from.includes(from) && one.to.includes(to));
  const left = pairs.filter((pair) => !inCrowd(pair));
  const down = ([from, to]: Pair) => (order.get(from) ?? 0) < (order.get(to) ?? 0);
  const on = gathered(arrowsOf(left.filter(down)));
  const back = gathered(arrowsOf(left.filter((pair) => !down(pair))));
  return [...found, ...merged(on, back)];
}

function arrowsOf(pairs: readonly Pair[]): Arrows {
  const arrows: Arrows = new Map();
  for (const [from, to] of pairs) arrows.set(from, (arrows.get(from) ?? new Set()).add(to));
  return arrows;
}

/** What many statuses lead to, gathered by who they are. */
function crowds(arrows: Arrows, many: number): Bundle[] {
  const targets = new Set([...arrows.values()].flatMap((to) => [...to]));
  const byFrom = new Map<string, { from: string[]; to: string[] }>();
  for (const to of targets) {
    const from = [...arrows].filter(([, has]) => has.has(to)).map(([id]) => id);
    if (from.length < many) continue;
    const crowd = byFrom.get(from.join(' ')) ?? { from, to: [] };
    crowd.to.push(to);
    byFrom.set(from.join(' '), crowd);
  }
  return [...byFrom.values()];
}

/** Takes the best bundle out until none saves anything; the rest one by one. */
function gathered(left: Arrows): Bundle[] {
  const found: Bundle[] = [];
  for (let next = largest(left); next; next = largest(left)) {
    found.push(next);
    for (const from of next.from) for (const to of next.to) left.get(from)?.delete(to);
  }
  for (const [from, targets] of left) for (const to of targets) found.push({ from: [from], to: [to] });
  return found;
}

/** Lines on one side of a bundle: one alone needs no joint. */
const ink = (count: number): number => (count > 1 ? count : 0);

/** The bundle that saves most lines and labels; undefined if none saves any. */
function largest(arrows: Arrows): Bundle | undefined {
  let best: Bundle | undefined;
  let most = 0;
  for (const to of candidates([...arrows.values()])) {
    const from = [...arrows].filter(([, has]) => to.every((one) => has.has(one))).map(([id]) => id);
    const saved = 2 * from.length * to.length - ink(from.length) - ink(to.length) - 2;
    if (saved > most) {
      best = { from, to };
      most = saved;
    }
  }
  return best;
}

/** Sets of targets that are worth a look: what each two sources have in common. */
function candidates(sets: readonly ReadonlySet<string>[]): string[][] {
  const seen = new Map<string, string[]>();
  for (const a of sets) {
    for (const b of sets) {
      const common = [...a].filter((id) => b.has(id));
      if (common.length > 0) seen.set(common.join(' '), common);
    }
  }
  return [...seen.values()];
}

const single = ({ from, to }: Bundle): boolean => from.length === 1 && to.length === 1;

/** Makes one of what leads from one status to another, and back. */
function merged(on: readonly Bundle[], back: readonly Bundle[]): Bundle[] {
  const turned = (a: Bundle, b: Bundle) =>
    single(a) && single(b) && a.from[0] === b.to[0] && a.to[0] === b.from[0];
  return [
    ...on.map((one): Bundle => (back.some((other) => turned(one, other)) ? { ...one, both: true } : one)),
    ...back.filter((one) => !on.some((other) => turned(one, other))),
  ];
}
