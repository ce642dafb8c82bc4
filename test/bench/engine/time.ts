/** One timing lasts at least this long, so that the clock's steps don't count. */
const LEAST_MS = 120;

/** What timed code gave last: nothing may be left out because nobody wants it. */
export let kept: unknown;

/** Milliseconds of processor time that this thread has had: other programs on the machine count nothing. */
function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function once(work: () => unknown, times: number): number {
  const start = threadMs();
  for (let turn = 0; turn < times; turn += 1) kept = work();
  return threadMs() - start;
}

/** How often work must be repeated to last long enough. Warms it up at the same time. */
function repeats(work: () => unknown): number {
  let times = 1;
  while (once(work, times) < LEAST_MS) times *= 2;
  return times;
}

/**
 * Times several pieces of work in turn, so that a slow moment of the machine hits them alike.
 * @returns for each, milliseconds of processor time per piece in each round
 */
export function timeInTurn(works: readonly (() => unknown)[], rounds: number): number[][] {
  const times = works.map(repeats);
  const taken: number[][] = works.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    works.forEach((work, at) => {
      const turns = times[at] as number;
      taken[at]?.push(once(work, turns) / turns);
    });
  }
  return taken;
}
