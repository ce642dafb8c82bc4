/** Numbers that a seed makes, the same every time (mulberry32). */
export interface Random {
  /** From 0 to below 1. */
  next(): number;
  /** One of them. */
  pick<T>(all: readonly T[]): T;
  /** Each with this chance, at least one. */
  some<T>(all: readonly T[], chance: number): T[];
}

export function randomOf(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;
  return {
    next,
    pick,
    some: (all, chance) => {
      const found = all.filter(() => next() < chance);
      return found.length > 0 || all.length === 0 ? found : [pick(all)];
    },
  };
}
