/** A box of points: the values it takes in each dimension, ascending. */
export type Box = readonly (readonly number[])[];

/**
 * Says a set of points as few boxes: each box holds only points of the set, as many as it can, and together they hold
 * them all. Boxes may overlap. Deterministic; not always the least number, but no box can be left out or widened.
 * @param points place in each dimension; no point twice
 * @param sizes number of values of each dimension
 */
export function cover(points: readonly (readonly number[])[], sizes: readonly number[]): Box[] {
  const key = (point: readonly number[]): number =>
    point.reduce((sum, at, i) => sum * (sizes[i] ?? 1) + at, 0);
  const all = new Set(points.map(key));
  const open = new Set(all);
  const boxes: Box[] = [];
  for (const point of points) {
    if (!open.has(key(point))) continue;
    const box = widest(point, sizes, (corner) => all.has(key(corner)));
    for (const corner of cornersOf(box)) open.delete(key(corner));
    boxes.push(box);
  }
  return withoutNeedless(boxes, key);
}

/** Grows a box from a point, dimension by dimension, as long as all of it is in the set. */
function widest(
  point: readonly number[],
  sizes: readonly number[],
  has: (corner: readonly number[]) => boolean,
): Box {
  const box = point.map((at) => [at]);
  sizes.forEach((size, dimension) => {
    const own = box[dimension] ?? [];
    for (let value = 0; value < size; value++) {
      if (own.includes(value)) continue;
      const slab = box.map((values, i) => (i === dimension ? [value] : values));
      if (every(cornersOf(slab), has)) own.push(value);
    }
    own.sort((a, b) => a - b);
  });
  return box;
}

function every<T>(all: Iterable<T>, holds: (one: T) => boolean): boolean {
  for (const one of all) if (!holds(one)) return false;
  return true;
}

/** Every point of a box. */
export function* cornersOf(box: Box): Generator<number[]> {
  const at = box.map(() => 0);
  for (;;) {
    yield box.map((values, i) => values[at[i] ?? 0] ?? 0);
    let i = box.length - 1;
    while (i >= 0 && (at[i] ?? 0) + 1 >= (box[i]?.length ?? 0)) at[i--] = 0;
    if (i < 0) return;
    at[i] = (at[i] ?? 0) + 1;
  }
}

/** Leaves out boxes whose every point is in another one too. */
function withoutNeedless(boxes: readonly Box[], key: (point: readonly number[]) => number): Box[] {
  const held = counted(boxes, key);
  return boxes.filter((box) => {
    const needed = !every(cornersOf(box), (corner) => (held.get(key(corner)) ?? 0) > 1);
    if (!needed) for (const corner of cornersOf(box)) held.set(key(corner), (held.get(key(corner)) ?? 0) - 1);
    return needed;
  });
}

/** The boxes of a {@link cover} without what others say already: the last ones give way. For people to read. */
export function apart(boxes: readonly Box[]): Box[] {
  const key = (point: readonly number[]) => point.join();
  const held = counted(boxes, key);
  const narrowed = [...boxes].reverse().map((box) => {
    const own = box.map((values) => [...values]);
    own.forEach((values, dimension) => {
      for (const value of [...values]) {
        const slab = own.map((all, i) => (i === dimension ? [value] : all));
        if (values.length === 1 || !every(cornersOf(slab), (corner) => (held.get(key(corner)) ?? 0) > 1))
          continue;
        for (const corner of cornersOf(slab)) held.set(key(corner), (held.get(key(corner)) ?? 0) - 1);
        values.splice(values.indexOf(value), 1);
      }
    });
    return own;
  });
  return narrowed.reverse();
}

/** In how many boxes each point is. */
function counted<K>(boxes: readonly Box[], key: (point: readonly number[]) => K): Map<K, number> {
  const held = new Map<K, number>();
  for (const box of boxes) {
    for (const corner of cornersOf(box)) held.set(key(corner), (held.get(key(corner)) ?? 0) + 1);
  }
  return held;
}
