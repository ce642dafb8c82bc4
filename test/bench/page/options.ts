import { parseArgs } from 'node:util';

export const HELP = `npm run bench:page [-- OPTIONS]
  What Caserail costs a page, by differences of medians with 95 % intervals.
  --loads           page loads only
  --latency         only the time from a change of status to the painted verdict
  --profile         no figures for goals, but where the time of a case page goes, by function
  --runs=30         rounds of page loads
  --changes=200     changes of status
  --seed=1          of the bootstrap
  --extension=DIR   measure this build (end-to-end mode) instead of building one
  --out=FILE        write all figures and samples there, as JSON`;

export interface Options {
  readonly help: boolean;
  readonly loads: boolean;
  readonly latency: boolean;
  readonly profile: boolean;
  readonly runs: number;
  readonly changes: number;
  readonly seed: number;
  readonly extension: string | undefined;
  readonly out: string | undefined;
}

function count(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least) {
    throw new Error(`--${name} takes a whole number from ${least}, not "${text}".`);
  }
  return value;
}

/** Reads the command line. Without `--loads`, `--latency` or `--profile` the first two are meant. @throws on nonsense */
export function optionsOf(args: readonly string[]): Options {
  const flag = { type: 'boolean', default: false } as const;
  const text = (value: string) => ({ type: 'string', default: value }) as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...{ help: flag, loads: flag, latency: flag, profile: flag },
      ...{ runs: text('30'), changes: text('200'), seed: text('1') },
      ...{ extension: { type: 'string' }, out: { type: 'string' } },
    },
  });
  const { help, loads, latency, profile, extension, out } = values;
  const all = !loads && !latency && !profile;
  return {
    help,
    loads: loads || all,
    latency: latency || all,
    profile,
    runs: count('runs', values.runs, 2),
    changes: count('changes', values.changes, 10),
    seed: count('seed', values.seed, 0),
    extension,
    out,
  };
}
