import { readFileSync } from 'node:fs';
import type { JudgeRequest } from '../../../lib/case/types.ts';
import { documented, documentedIds, examplesFile } from '../../../lib/policies/load.ts';
import { compile } from '../../../lib/policy/compile.ts';
import { verdictId } from '../../../lib/policy/digest.ts';
import { evaluate } from '../../../lib/policy/evaluate.ts';
import { nextMoves } from '../../../lib/policy/next.ts';
import { median } from '../stats.ts';
import { timeInTurn } from './time.ts';

/** Milliseconds: medians of processor time, but for the first. */
export interface PolicyTimes {
  readonly id: string;
  readonly rules: number;
  readonly examples: number;
  /** Compiling, in a process that has not compiled this policy before; by the clock, once. */
  readonly firstCompile: number;
  readonly compile: number;
  /** One verdict. */
  readonly evaluate: number;
  /** Its id. */
  readonly verdictId: number;
  /** All next moves of a case. */
  readonly lookAhead: number;
}

const examplesOf = (id: string): JudgeRequest[] =>
  readFileSync(examplesFile(id), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as JudgeRequest);

async function timesOf(id: string, rounds: number): Promise<PolicyTimes> {
  const document = documented(id);
  // By the clock: the processor's own is too coarse for a single run.
  const start = performance.now();
  const policy = compile(document);
  const firstCompile = performance.now() - start;
  const examples = examplesOf(id);
  const judged = examples.map((question) => ({ question, verdict: evaluate(policy, question) }));
  const works = [
    () => compile(document),
    () => judged.map(({ question }) => evaluate(policy, question)),
    () => judged.map(({ question, verdict }) => verdictId(policy, question, verdict)),
    () => judged.map(({ question }) => nextMoves(policy, question.case, 'agent', evaluate)),
  ];
  const [compiling = 0, evaluating = 0, naming = 0, looking = 0] = (await timeInTurn(works, rounds)).map(
    median,
  );
  const count = examples.length;
  return {
    id,
    rules: document.rules.length,
    examples: count,
    firstCompile,
    compile: compiling,
    evaluate: evaluating / count,
    verdictId: naming / count,
    lookAhead: looking / count,
  };
}

/** Times of each documented policy, on its own examples. */
export async function documentedTimes(rounds: number): Promise<PolicyTimes[]> {
  const times: PolicyTimes[] = [];
  for (const id of documentedIds()) times.push(await timesOf(id, rounds));
  return times;
}
