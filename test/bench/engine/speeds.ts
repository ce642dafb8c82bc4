import { type Estimate, median, ratio } from '../stats.ts';
import { disagreement, type Judge } from './judge.ts';
import { timeInTurn, type Work } from './time.ts';
import type { Asked } from './workload.ts';

/** How fast a judge is. */
export interface Speed {
  readonly name: string;
  readonly gives: Judge['gives'];
  /** Decisions per second of processor time. */
  readonly rate: number;
  /** Time against the limit's, and against ours. */
  readonly ofLimit: Estimate;
  readonly ofOurs: Estimate;
}

/** Questions that a judge is asked in one piece of work: the asynchronous ones are slow. */
const FEW = 256;

/** All questions in a row; one after another where the judge answers later. */
function workOf({ judge, later }: Judge, asked: readonly Asked[]): Work {
  if (later) {
    return async () => {
      let last: unknown;
      for (const question of asked) last = await judge(question);
      return last;
    };
  }
  return () => {
    let last: unknown;
    for (const question of asked) last = judge(question);
    return last;
  };
}

/**
 * Times judges on the same questions, in turn. The first is the limit, the second is ours.
 * @throws Error if two of them answer a question differently: nothing is timed then
 */
export async function speedsOf(
  judges: readonly Judge[],
  asked: readonly Asked[],
  { rounds, seed }: { readonly rounds: number; readonly seed: number },
): Promise<Speed[]> {
  const [limit] = judges;
  for (const judge of judges) {
    const found = limit && (await disagreement(limit, judge, asked.slice(0, judge.later ? FEW : undefined)));
    if (found) throw new Error(`The judges differ, so nothing is timed. ${found}`);
  }
  const shares = judges.map(({ later }) => asked.slice(0, later ? FEW : undefined));
  const works = judges.map((judge, at) => workOf(judge, shares[at] ?? []));
  const taken = await timeInTurn(works, rounds);
  const each = taken.map((times, at) => times.map((ms) => ms / (shares[at]?.length ?? 1)));
  const [ofLimit = [], ofOurs = []] = each;
  return judges.map(({ name, gives }, at) => ({
    name,
    gives,
    rate: 1000 / median(each[at] ?? []),
    ofLimit: ratio(each[at] ?? [], ofLimit, { seed }),
    ofOurs: ratio(each[at] ?? [], ofOurs, { seed }),
  }));
}
