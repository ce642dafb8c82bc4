import type { Browser } from './browser.ts';
import { load, type Sample, type Visit } from './load.ts';
import type { PageServer } from './server.ts';

/** A page of the bench and the configurations that load it. */
export interface Course {
  readonly name: string;
  readonly visit: Omit<Visit, 'panel'>;
  readonly configs: readonly string[];
  /** The configuration that does the least of what ours does here. */
  readonly floor: string;
  /** The configurations in which a panel must be there in the end. */
  readonly panels: readonly string[];
}

/** Samples by page, then configuration; those at one place were taken in the same round. */
export type Samples = Readonly<Record<string, Readonly<Record<string, readonly Sample[]>>>>;

const TRIES = 3;

/** A list begun one place further each round: no place in the row favours anyone. */
export const rotated = <T>(list: readonly T[], round: number): T[] => [
  ...list.slice(round % list.length),
  ...list.slice(0, round % list.length),
];

/**
 * Loads every page in every configuration once a round, one load at a time. Before the first counted round comes one
 * that warms caches up.
 */
export async function runRounds(
  browsers: ReadonlyMap<string, Browser>,
  server: PageServer,
  courses: readonly Course[],
  { runs, say }: { readonly runs: number; readonly say: (line: string) => void },
): Promise<{ samples: Samples; late: number }> {
  const samples: Record<string, Record<string, Sample[]>> = Object.fromEntries(
    courses.map(({ name, configs }) => [name, Object.fromEntries(configs.map((config) => [config, []]))]),
  );
  let late = 0;
  const one = async ({ name, visit, panels }: Course, config: string, round: number) => {
    const browser = browsers.get(config);
    if (!browser) throw new Error(`No browser runs "${config}".`);
    for (let turn = 0; turn < TRIES; turn += 1) {
      const query = `${encodeURIComponent(config)}-${round}-${turn}`;
      const sample = await load(browser, server, { ...visit, panel: panels.includes(config) }, query);
      if (sample) return sample;
      if (round >= 0) late += 1;
    }
    throw new Error(`${name}, ${config}: the panel did not come, ${TRIES} times in a row.`);
  };
  for (let round = -1; round < runs; round += 1) {
    for (const course of courses) {
      for (const config of rotated(course.configs, Math.max(round, 0))) {
        const sample = await one(course, config, round);
        if (round < 0) continue;
        samples[course.name]?.[config]?.push(sample);
      }
    }
    say(`round ${round + 1} of ${runs}`);
  }
  return { samples, late };
}
