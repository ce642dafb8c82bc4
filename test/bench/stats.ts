/** A generator of numbers in [0, 1) that gives the same row for the same seed (xorshift, 32 bits). */
export function random(seed: number): () => number {
  // Zero would stay zero for ever.
  let state = seed >>> 0 || 0x9e3779b9;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** The value below which a share (0 to 1) of the values lies, between neighbours by straight line. NaN if there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** A figure with its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface Resampling {
  readonly seed: number;
  readonly resamples?: number;
}

/**
 * Bootstrap by rounds: draws whole rounds with replacement, so that what was measured side by side stays together.
 * @param columns one list per configuration; the values at one place belong to one round
 */
export function bootstrap(
  columns: readonly (readonly number[])[],
  statistic: (columns: readonly (readonly number[])[]) => number,
  { seed, resamples = 4000 }: Resampling,
): Estimate {
  const rounds = columns[0]?.length ?? 0;
  if (columns.some((column) => column.length !== rounds)) throw new Error('Columns differ in length.');
  const next = random(seed);
  const drawn = Array.from({ length: resamples }, () => {
    const rows = Array.from({ length: rounds }, () => Math.floor(next() * rounds));
    return statistic(columns.map((column) => rows.map((row) => column[row] as number)));
  });
  return { value: statistic(columns), low: quantile(drawn, 0.025), high: quantile(drawn, 0.975) };
}

/** Median of `ours` minus median of `base`. */
export const difference = (
  ours: readonly number[],
  base: readonly number[],
  resampling: Resampling,
): Estimate => bootstrap([ours, base], ([a = [], b = []]) => median(a) - median(b), resampling);

/** Median of `ours` over median of `base`. */
export const ratio = (ours: readonly number[], base: readonly number[], resampling: Resampling): Estimate =>
  bootstrap([ours, base], ([a = [], b = []]) => median(a) / median(b), resampling);
