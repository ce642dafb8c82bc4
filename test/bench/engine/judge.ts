import type { Asked } from './workload.ts';

/** What a judge says of a question: may the change be made, and what does it lack? */
export interface Answer {
  readonly ok: boolean;
  /** Absent from a judge that only says yes or no. */
  readonly missing?: readonly string[];
}

/** One way to judge the workload. */
export interface Judge {
  readonly name: string;
  /** What comes with each answer, for the report. */
  readonly gives: 'verdict' | 'missing fields' | 'yes or no';
  /** Does all that the engine does for one question; what it gives is kept, so that nothing is left out. */
  readonly judge: (question: Asked) => unknown;
  /** The same result in the words that all judges share; of one that works asynchronously, what it resolved to. */
  readonly answer: (result: never) => Answer;
  /** True if `judge` gives a promise. Such judges are asked one question at a time too. */
  readonly later?: true;
}

export const REFUSED: Answer = { ok: false, missing: [] };

/** The first question that two judges answer differently, as a sentence; undefined if they agree. */
export async function disagreement(
  one: Judge,
  other: Judge,
  asked: readonly Asked[],
): Promise<string | undefined> {
  for (const question of asked) {
    const [a, b] = [await answerOf(one, question), await answerOf(other, question)];
    const listed = a.missing && b.missing;
    const [left, right] = [a, b].map(({ ok, missing = [] }) =>
      JSON.stringify(listed ? [ok, [...missing].sort()] : [ok]),
    );
    if (left !== right)
      return `${JSON.stringify(question)}: ${one.name} says ${left}, ${other.name} says ${right}`;
  }
  return undefined;
}

async function answerOf({ judge, answer }: Judge, question: Asked): Promise<Answer> {
  return answer((await judge(question)) as never);
}
