/** A set of small numbers, made for quick intersections. */
export type Bits = Uint32Array;

/** The set of the numbers below `size` that are kept. */
export function bitsOf(size: number, keeps: (at: number) => boolean): Bits {
  const bits = new Uint32Array((size + 31) >>> 5);
  for (let at = 0; at < size; at += 1) {
    const word = at >>> 5;
    if (keeps(at)) bits[word] = (bits[word] ?? 0) | (1 << (at & 31));
  }
  return bits;
}

/** True if the number is in the set. */
export const has = (bits: Bits, at: number): boolean => (((bits[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1;

/** True if two sets of the same size share a number. */
export function meet(a: Bits, b: Bits): boolean {
  for (let word = 0; word < a.length; word += 1) if (((a[word] ?? 0) & (b[word] ?? 0)) !== 0) return true;
  return false;
}

/** True if all of `a` is in `b`. */
export function within(a: Bits, b: Bits): boolean {
  for (let word = 0; word < a.length; word += 1) if (((a[word] ?? 0) & ~(b[word] ?? 0)) !== 0) return false;
  return true;
}

/** What two sets of the same size share. */
export const common = (a: Bits, b: Bits): Bits => a.map((word, at) => word & (b[at] ?? 0));

/** The numbers of a set, rising. */
export function listOf(bits: Bits): number[] {
  const list: number[] = [];
  bits.forEach((word, at) => {
    for (let bit = 0; word >>> bit !== 0 && bit < 32; bit += 1)
      if ((word >>> bit) & 1) list.push(at * 32 + bit);
  });
  return list;
}
