/** One timing lasts at least this long, so that the clock's steps don't count. */
const LEAST_MS = 120;

/** Work to be timed; a promise is waited for. */
export type Work = () => unknown;

/** What timed code gave last: nothing may be left out because nobody wants it. */
export let kept: unknown;

/**
 * Milliseconds of processor time that this process has had, all of its threads: some peers work in threads of their own.
 * Other programs on the machine count nothing.
 */
function processMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function once(work: Work, times: number): Promise<number> {
  const start = processMs();
  for (let turn = 0; turn < times; turn += 1) {
    kept = work();
    if (kept instanceof Promise) kept = await kept;
  }
  return processMs() - start;
}

/** How often work must be repeated to last long enough. Warms it up at the same time. */
async function repeats(work: Work): Promise<number> {
  let times = 1;
  while ((await once(work, times)) < LEAST_MS) times *= 2;
  return times;
}

/**
 * Times several pieces of work in turn, so that a slow moment of the machine hits them alike.
 * @returns for each, milliseconds of processor time per piece in each round
 */
export async function timeInTurn(works: readonly Work[], rounds: number): Promise<number[][]> {
  const times: number[] = [];
  for (const work of works) times.push(await repeats(work));
  const taken: number[][] = works.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, work] of works.entries()) {
      const turns = times[at] as number;
      taken[at]?.push((await once(work, turns)) / turns);
    }
  }
  return taken;
}
